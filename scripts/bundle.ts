/**
 * Makes dist/: the program as a few files that start fast, type declarations for those who import the library, and
 * oclif.manifest.json, with which a run loads only the command it needs. Numbers: docs/architecture.md, Startup.
 *
 *     node scripts/bundle.ts
 */
import {execFileSync} from 'node:child_process';
import {readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {commandManifest} from './manifest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** A property list is only ever written here; its parser would double what a build has to load. */
const withoutPlistParser: Plugin = {
  name: 'without-plist-parser',
  setup({onResolve, resolve}) {
    onResolve({filter: /^@xmldom\/xmldom$/}, async ({path, pluginData, ...options}) =>
      pluginData === 'seen'
        ? undefined
        : {...(await resolve(path, {...options, pluginData: 'seen'})), sideEffects: false},
    );
  },
};

rmSync(dist, {recursive: true, force: true});
await build({
  entryPoints: [
    ...['index.ts', 'main.ts'].map(name => join(root, 'src', name)),
    ...readdirSync(join(root, 'src/commands'))
      .filter(name => !name.includes('.test.'))
      .map(name => join(root, 'src/commands', name)),
  ],
  outbase: join(root, 'src'),
  outdir: dist,
  bundle: true,
  splitting: true,
  minify: true,
  // Node prints the whole line of an error that nobody caught.
  lineLimit: 160,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  legalComments: 'linked',
  plugins: [withoutPlistParser],
  // CommonJS inside (oclif) asks for these.
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);const __filename=import.meta.filename,__dirname=import.meta.dirname;",
  },
  logLevel: 'warning',
});
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root, '--emitDeclarationOnly'], {
  stdio: 'inherit',
});
const manifest = await commandManifest(root, './dist/commands');
writeFileSync(join(root, 'oclif.manifest.json'), `${JSON.stringify(manifest)}\n`);
