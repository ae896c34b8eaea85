import type {Finding} from '../../finding.ts';
import {pathText, problem} from '../problem.ts';
import type {Node} from '../tree.ts';
import type {Rule} from './rule.ts';

interface Secret {
  readonly pattern: RegExp;
  readonly what: string;
}

/** Inside settings it is a rule of its own, DD-PROXY-SECRET. */
const CREDENTIALS: Secret = {
  pattern: /[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]+@/i,
  what: 'an address with a user name or password in it',
};
const SECRETS: readonly Secret[] = [
  {pattern: /\bdckr_[a-z]+_[\w-]{8,}/, what: 'a Docker access token'},
  {pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, what: 'a private key'},
];

/** A policy lies in a repository and on every machine, readable by everyone. */
export const secretRule: Rule = root => [...secretsIn(root, [])];

function* secretsIn(node: Node, path: readonly PropertyKey[]): Generator<Finding> {
  if (node.kind === 'map') for (const [key, {value}] of node.entries) yield* secretsIn(value, [...path, key]);
  if (node.kind === 'list') for (const [index, item] of node.items.entries()) yield* secretsIn(item, [...path, index]);
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return;
  const text = node.value;
  const secrets = path.includes('settings') ? SECRETS : [CREDENTIALS, ...SECRETS];
  const found = secrets.find(({pattern}) => pattern.test(text));
  if (found)
    yield problem(
      'READ-SECRET',
      node.at,
      pathText(path),
      `Here stands ${found.what}; a policy is readable by everyone it reaches.`,
      {
        hint: 'Remove it, and change it: it has been written down.',
      },
    );
}
