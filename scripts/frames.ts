import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import Handlebars from 'handlebars';
import {guard} from '../src/render/guard.ts';
import {QUOTERS} from '../src/render/quote.ts';

/** Guards and compiles every template below `templates/`; the name of `windows/install.ps1.hbs` is `windows/install.ps1`. */
export function framesModule(root: string): string {
  const names = readdirSync(join(root, 'templates'), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.hbs'))
    .map(name => name.replaceAll('\\', '/').slice(0, -'.hbs'.length))
    .sort();
  const entries = names.map(name => {
    const file = `templates/${name}.hbs`;
    const source = readFileSync(join(root, file), 'utf8');
    guard(source, file);
    const compiled = Handlebars.precompile(source, {
      noEscape: true,
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(Object.keys(QUOTERS).map(quoter => [quoter, true])),
    });
    return `  ${JSON.stringify(name)}: ${compiled},\n`;
  });
  return [
    '// Generated from templates/ by scripts/generate.ts. Do not edit.\n',
    '// @ts-nocheck\n',
    `export type FrameName =\n${names.map(name => `  | ${JSON.stringify(name)}\n`).join('')};\n`,
    'export const FRAMES: Readonly<Record<FrameName, any>> = {\n',
    ...entries,
    '};\n',
  ].join('');
}
