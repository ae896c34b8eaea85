import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import {FRAMES, type FrameName} from './frames.generated.ts';
import {QUOTERS} from './quote.ts';

export type {FrameName} from './frames.generated.ts';

/** What a template sees: text to quote, flags for `if`, lists for `each`. */
export type Value = string | boolean | undefined | readonly Value[] | {readonly [name: string]: Value};
export type Values = {readonly [name: string]: Value};

// The compiled runtime: the compiler itself never ships into a run. Its own types describe an ES default export it lacks.
const engine = (runtime as unknown as typeof Handlebars).create();
for (const [name, quote] of Object.entries(QUOTERS))
  engine.registerHelper(name, (value: unknown) => {
    // Handlebars would print `undefined` and `[object Object]` without a word, strict mode or not.
    if (typeof value !== 'string') throw new TypeError(`${name}: not a text: ${typeof value}`);
    return quote(value);
  });

const compiled = new Map<FrameName, Handlebars.TemplateDelegate>();
function frame(name: FrameName): Handlebars.TemplateDelegate {
  let template = compiled.get(name);
  if (!template) {
    template = engine.template(FRAMES[name]);
    compiled.set(name, template);
  }
  return template;
}

// Handlebars asks for own properties of a plain object; a template is instantiated when it is first included.
const everyFrame = Object.fromEntries(
  (Object.keys(FRAMES) as FrameName[]).map(name => [
    name,
    (...call: Parameters<Handlebars.TemplateDelegate>) => frame(name)(...call),
  ]),
);

/**
 * Fills a template of `templates/` (compiled into frames.generated.ts). Every template may include every other as a
 * partial under its own name.
 *
 * @param replaced other text for named partials: how tests put faithful fakes in the place of a system's primitives
 *   while everything above them stays the frame that ships
 * @throws TypeError when a value the template quotes is not a text
 */
export function render(name: FrameName, values: Values, replaced: Readonly<Record<string, string>> = {}): string {
  const fakes = Object.fromEntries(Object.entries(replaced).map(([partial, text]) => [partial, () => text]));
  return frame(name)(values, {partials: {...everyFrame, ...fakes}});
}
