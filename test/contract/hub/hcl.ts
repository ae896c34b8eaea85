import {createRequire} from 'node:module';
import type {Json} from '../../../src/json.ts';
import type {Need} from '../tools.ts';

const require = createRequire(import.meta.url);
const PARSER = '@cdktf/hcl2json';

/** HashiCorp's own parser of HCL, compiled to WebAssembly. */
export const HCL_PARSER: Need = {
  holds: () => {
    try {
      require.resolve(PARSER);
      return true;
    } catch {
      return false;
    }
  },
  otherwise: `the npm package ${PARSER} is not installed`,
};

/** The structure of a file: blocks by type and labels, each a list; a literal keeps the escapes of `${` and `%{`. */
export async function parseHcl(text: string): Promise<Json> {
  const {parse} = require(PARSER) as {parse(name: string, text: string): Promise<Json>};
  return parse('main.tf', text);
}

/** A text as the parser gives it back: composed characters (NFC), `${` and `%{` escaped. */
export function printedHcl(text: string): string {
  return text.normalize('NFC').replace(/[$%](?=\{)/g, sign => `${sign}${sign}`);
}
