#!/usr/bin/env node
// The command line on the TypeScript sources, without a build.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

if (!process.features.typescript)
  throw new Error(`Node ${process.version} does not run TypeScript; use: npm run dev --`);
const root = fileURLToPath(new URL('..', import.meta.url));
const pjson = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const {main} = await import('../src/main.ts');
await main({root, pjson: {...pjson, oclif: {...pjson.oclif, commands: './src/commands'}}, ignoreManifest: true});
