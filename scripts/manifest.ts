import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Command, Plugin} from '@oclif/core';

/** Every command of the tree, as oclif describes it. */
export interface CommandManifest {
  readonly version: string;
  readonly commands: Readonly<Record<string, Command.Cached>>;
}

/**
 * What oclif.manifest.json holds.
 *
 * @param commands where the commands lie, from the root: built ones, or the sources
 */
export async function commandManifest(
  root: string,
  commands: './dist/commands' | './src/commands',
): Promise<CommandManifest> {
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
  return plugin.manifest;
}
