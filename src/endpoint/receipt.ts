import type {Platform} from '../desktop/platforms.ts';
import {SOURCES} from '../desktop/sources.ts';
import type {Observation, ReceiptFact, ReceiptRecord} from '../verify/facts.ts';
import {parsePolicyId} from '../verify/policy-id.ts';
import type {Content} from './read-file.ts';

const RECORD = '    \\{"path": "[ !#-\\[\\]-~]*", "sha256": "[0-9a-f]{64}"\\}';

/**
 * Every line an installer writes, once, in its order, and nothing else: the scripts read a receipt line by line, so that a
 * receipt in any other form is believed by none of them. Shape: schemas/receipt.schema.json.
 */
const FORM = new RegExp(
  `^${[
    '\\{',
    '  "receipt": 1,',
    '  "policy": "[a-z0-9.@-]+",',
    '  "revision": "[0-9.]+",',
    '  "ring": (?:null|"[a-z][a-z0-9]{0,15}"),',
    '  "channel": "[a-z0-9-]+",',
    '  "complete": (?:true|false),',
    '  "files": \\[',
    `(?:${RECORD}(?:,\n${RECORD})*\n)?  \\]`,
    '\\}',
    '$',
  ].join('\n')}`,
);

interface Receipt {
  readonly policy: string;
  readonly revision: string;
  readonly channel: string;
  readonly complete: boolean;
  readonly files: readonly ReceiptRecord[];
}

/** Believes a receipt only if nobody but an administrator can have written it, and every line of it is one of ours. */
export function receiptFact(
  access: Observation,
  content: Content,
  organization: string,
  platform: Platform,
): ReceiptFact {
  if (access.status === 'absent') return access;
  if (access.status !== 'value') return {status: 'unreadable', reason: access.reason};
  if (access.value !== 'admins-write-everyone-reads') return {status: 'not-believed', reason: access.value};
  if (content.status === 'absent' || content.status === 'unreadable') return content;
  if (content.status !== 'bytes') return {status: 'not-believed', reason: content.status};
  const receipt = parse(Buffer.from(content.bytes).toString('utf8'));
  if (!receipt) return {status: 'not-believed', reason: 'malformed'};
  if (parsePolicyId(receipt.policy)?.slug !== organization)
    return {status: 'not-believed', reason: 'of another organisation'};
  const {policy, revision, channel, complete, files} = receipt;
  // An installer touches nothing else, so nothing else can be its work.
  const known = new Set<string>(SOURCES[platform].map(({location}) => location));
  const records = files.filter(({path}) => known.has(path));
  return {status: 'believed', policy, revision, channel, complete, records};
}

/** Undefined for what no installer writes. */
function parse(text: string): Receipt | undefined {
  if (!FORM.test(text)) return undefined;
  const receipt = JSON.parse(text) as Receipt;
  return parsePolicyId(receipt.policy) ? receipt : undefined;
}
