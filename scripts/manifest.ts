import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Plugin} from '@oclif/core';

/**
 * Every command with its arguments and flags, as text of oclif.manifest.json.
 *
 * @param commands where the commands lie, from the root: built ones, or the sources
 */
export async function commandManifest(root: string, commands = './dist/commands'): Promise<string> {
  const pjson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const plugin = new Plugin({
    root,
    pjson: {...pjson, oclif: {...pjson.oclif, commands}},
    isRoot: true,
    ignoreManifest: true,
    errorOnManifestCreate: true,
    respectNoCacheDefault: true,
  });
  await plugin.load();
  return `${JSON.stringify(plugin.manifest, null, 2)}\n`;
}
