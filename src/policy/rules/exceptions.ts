import {PLATFORMS} from '../../desktop/platforms.ts';
import type {Finding} from '../../finding.ts';
import {nearest} from '../../nearest.ts';
import {findingsOf} from '../issues.ts';
import {signIn} from '../model/endpoint.ts';
import {pathText, printed, problem} from '../problem.ts';
import {type MapNode, type Node, nodeAt, toJson} from '../tree.ts';
import {entriesAt, itemsAt, type Rule, textAt} from './rule.ts';

/** Controls of sign-in, each with a list of its own. */
const SIGN_IN_CONTROLS = ['signIn.organizations', ...PLATFORMS.map(platform => `signIn.${platform}`)];

/**
 * Exceptions name an endpoint control and a ring of the policy, once each. Whether the policy manages a setting shows
 * only after overrides and rings are merged: see resolve.ts.
 */
export const exceptionRule: Rule = root => {
  const seen = new Map<string, number>();
  return itemsAt(root, 'exceptions').flatMap((entry, index) => {
    if (entry.kind !== 'map') return [];
    const path = ['exceptions', index] as const;
    const key = `${textAt(entry, 'control')} ${textAt(entry, 'ring')}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, entry.at.line);
    return [
      ...ringFindings(root, entry, path),
      ...controlFindings(root, entry, path),
      ...(first === undefined ? [] : [twice(entry, path, first)]),
    ];
  });
};

type EntryPath = readonly ['exceptions', number];

function ringFindings(root: MapNode, entry: MapNode, path: EntryPath): Finding[] {
  const ring = textAt(entry, 'ring');
  const rings = [...entriesAt(root, 'rings').keys()];
  if (ring === undefined || rings.includes(ring)) return [];
  const near = nearest(ring, rings);
  const known =
    rings.length === 0 ? 'The policy has no rings: add one under rings.' : `Rings of this policy: ${rings.join(', ')}.`;
  return [
    problem(
      'READ-RING',
      nodeAt(entry, ['ring'])!.at,
      pathText([...path, 'ring']),
      `The policy has no ring ${printed(ring)}.`,
      {
        hint: near === undefined ? known : `Did you mean ${near}? ${known}`,
      },
    ),
  ];
}

function controlFindings(root: MapNode, entry: MapNode, path: EntryPath): Finding[] {
  const node = nodeAt(entry, ['control']);
  const control = textAt(node);
  if (!node || control === undefined) return [];
  const value = nodeAt(entry, ['value']);
  if (control.startsWith('settings.')) return value ? nullFindings(value, path) : [];
  if (SIGN_IN_CONTROLS.includes(control)) return value ? signInFindings(root, control, value, path) : [];
  return [unknownControl(node, control, path)];
}

function unknownControl(node: Node, control: string, path: EntryPath): Finding {
  const subject = pathText([...path, 'control']);
  if (/^(registryAccess|imageAccess|namespaceAccess)\b/.test(control))
    return problem(
      'READ-CONTROL',
      node.at,
      subject,
      `${printed(control)} lives in Docker Hub, where there is no ring to make an exception for.`,
      {
        hint: 'A temporary registry is an entry of registryAccess.allow with `expires`.',
      },
    );
  const near = nearest(control, SIGN_IN_CONTROLS);
  return problem('READ-CONTROL', node.at, subject, `${printed(control)} is not an endpoint control.`, {
    hint:
      near === undefined
        ? `Write settings. and the setting, or one of ${SIGN_IN_CONTROLS.join(', ')}.`
        : `Did you mean ${near}?`,
  });
}

function nullFindings(value: Node, path: EntryPath): Finding[] {
  if (value.kind !== 'scalar' || value.value !== null) return [];
  return [
    problem(
      'READ-EXCEPTION',
      value.at,
      pathText([...path, 'value']),
      'An exception needs a value; nothing at all is none.',
      {
        hint: 'Write the value, or leave the setting unmanaged with null in the patch of the ring.',
      },
    ),
  ];
}

/** The value of a sign-in control follows the same model as the section. */
function signInFindings(root: MapNode, control: string, value: Node, path: EntryPath): Finding[] {
  const key = control.slice('signIn.'.length) as keyof typeof signIn.shape;
  const result = signIn.shape[key].safeParse(toJson(value));
  return result.success ? [] : findingsOf(result.error.issues, root, [...path, 'value']);
}

function twice(entry: MapNode, path: EntryPath, line: number): Finding {
  return problem(
    'READ-EXCEPTION',
    entry.at,
    pathText(path),
    `A second exception for the same control and ring; the first is on line ${line}.`,
    {
      hint: 'Keep the one that holds.',
    },
  );
}
