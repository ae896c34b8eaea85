import type {Day} from './policy.ts';

/** Days are text of one shape, so that `<` and `===` compare them; no time zone ever touches them. */
export const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text has the shape of a day and the Gregorian calendar has it. */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The last day of the month a text of the right shape names; undefined where there is no such month. */
export function lastDayOfMonth(text: string): Day | undefined {
  const [year, month] = text.split('-').map(Number) as [number, number];
  return month >= 1 && month <= 12 ? `${text.slice(0, 8)}${daysIn(year, month)}` : undefined;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : DAYS_IN_MONTH[month - 1]!;
}

/** The last day counts: something that expires today is still in force. */
export function isOver(last: Day, at: Day): boolean {
  return last < at;
}

/** The day so many days later. */
export function daysAfter(start: Day, count: number): Day {
  let [year, month, day] = start.split('-').map(Number) as [number, number, number];
  day += count;
  while (day > daysIn(year, month)) {
    day -= daysIn(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return [String(year).padStart(4, '0'), ...[month, day].map(part => String(part).padStart(2, '0'))].join('-');
}
