import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isJsonObject, type Json} from '../json.ts';
import type {EarlierBuild} from '../revision.ts';
import {MANIFEST, SUMS} from '../seal.ts';

const REVISION = /^\d+(\.\d+)*$/;

/** What a tree on the disk says of itself. */
export interface WrittenManifest extends EarlierBuild {
  /** Every file that is ours, the manifest and the sums among them. */
  readonly files: ReadonlySet<string>;
  readonly text: string;
}

/** The manifest in a folder; undefined where there is none, or one that this tool did not write. */
export async function readManifest(folder: string): Promise<WrittenManifest | undefined> {
  let text: string;
  let value: Json;
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8');
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  if (!isJsonObject(value) || value['manifest'] !== 1 || !Array.isArray(value['files'])) return undefined;
  const revision = value['revision'];
  if (typeof revision !== 'string' || !REVISION.test(revision)) return undefined;
  const paths = (value['files'] as readonly Json[]).map(file => (isJsonObject(file) ? file['path'] : undefined));
  return {
    policy: String(value['policy']),
    revision,
    rings: isJsonObject(value['rings']) ? (value['rings'] as Record<string, string>) : {},
    files: new Set([...paths.filter(path => typeof path === 'string'), MANIFEST, SUMS]),
    text,
  };
}

/** The manifest without the day it was built for: equal for trees that carry the same artifacts. */
export function undated(text: string): string {
  return text.replace(/^ {2}"date": "[^"]*",?$/m, '');
}
