import {expect, test} from 'vitest';
import {daysAfter, isDay, isOver, lastDayOfMonth} from './day.ts';

test.each(['2099-01-31', '2096-02-29', '2000-02-29', '2099-12-31', '0001-01-01'])('%s is a day', text => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '2099-02-29',
  '2100-02-29',
  '2099-04-31',
  '2099-00-10',
  '2099-13-01',
  '2099-01-00',
  '0000-01-01',
  '2099-1-1',
  '',
])('%s is no day', text => {
  expect(isDay(text)).toBe(false);
});

test('agrees with the calendar of the platform over four centuries', () => {
  for (let year = 1900; year < 2300; year++)
    for (let month = 1; month <= 12; month++) {
      const text = `${year}-${String(month).padStart(2, '0')}-01`;
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      expect(lastDayOfMonth(text)).toBe(`${text.slice(0, 8)}${last}`);
    }
});

test('the last day counts', () => {
  expect(isOver('2099-01-31', '2099-01-31')).toBe(false);
  expect(isOver('2099-01-31', '2099-02-01')).toBe(true);
});

test('days later, over the ends of months and years', () => {
  expect(daysAfter('2026-01-01', 30)).toBe('2026-01-31');
  expect(daysAfter('2026-01-02', 30)).toBe('2026-02-01');
  expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
  expect(daysAfter('2025-12-15', 400)).toBe('2027-01-19');
});
