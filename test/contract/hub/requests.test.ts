import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, expect} from 'vitest';
import {emit} from '../../../src/emit.ts';
import type {JsonObject} from '../../../src/json.ts';
import {RICH, statesOf} from '../../fixtures/policies.ts';
import {contractTest} from '../tools.ts';

const POLICY = {...RICH, signIn: {organizations: ['acme', 'acme-labs']}};
const SECRET = 'a "quoted" $secret\\';
const folder = mkdtempSync(join(tmpdir(), 'wharfinger-hub-'));
afterAll(() => rmSync(folder, {recursive: true}));

const environment = (secret: string) => ({
  PATH: process.env['PATH'],
  HUB_USER: 'owner',
  HUB_PAT: secret,
  no_proxy: '127.0.0.1',
});

/** A Docker Hub that knows settings and nothing else; it adds fields of its own, as the real one may. */
async function fakeHub() {
  const calls: string[] = [];
  const settings = new Map<string, JsonObject>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url!;
      const body = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString('utf8')) as JsonObject) : {};
      calls.push(`${request.method} ${path}`);
      const answer = (status: number, value: JsonObject) => {
        response.writeHead(status, {'content-type': 'application/json'});
        response.end(JSON.stringify(value));
      };
      if (path === '/v2/auth/token')
        return body['secret'] === SECRET ? answer(200, {access_token: 'short-lived'}) : answer(401, {});
      if (request.headers.authorization !== 'Bearer short-lived') return answer(401, {});
      if (request.method === 'PUT') settings.set(path, body);
      return answer(200, {...(settings.get(path) ?? {before: path}), added_by_hub: true});
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {calls, settings, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`};
}

const OPENING = 'With curl and jq';
const MORE = 'Where Docker Hub keeps more';
const BACK = 'Back to what was set before';
const OFF = 'Off altogether';
const TERRAFORM = 'With Terraform';

/** The blocks of a page for a shell from one heading to another, as an administrator would paste them. */
function blocksOf(page: string, from: string, to: string): string {
  const [start, end] = [page.indexOf(`# ${from}\n`), page.indexOf(`# ${to}\n`)];
  expect(start).toBeGreaterThan(0);
  expect(end).toBeGreaterThan(start);
  const blocks = [...page.slice(start, end).matchAll(/```sh\n([\s\S]*?)```/g)].map(match => match[1]!);
  return blocks.join('');
}

/** What sends the policy, with the two lines changed that an administrator has to change. */
function pastedScript(page: string, url: string, tree: string): string {
  return blocksOf(page, OPENING, MORE)
    .replace('HUB=https://hub.docker.com', `HUB=${url}`)
    .replace('tree=/path/to/this/folder', `tree='${tree}'`);
}

contractTest(
  'apply.md as pasted into a shell: keeps what was, sends, and sees that it is there',
  ['curl', 'jq'],
  async () => {
    const tree = join(folder, 'tree with space');
    mkdirSync(tree);
    const artifacts = emit(statesOf(POLICY)).filter(({path}) => path.startsWith('hub/acme/'));
    for (const {path, bytes} of artifacts) writeFileSync(join(tree, path.slice('hub/acme/'.length)), bytes);
    const read = (name: string) => JSON.parse(readFileSync(join(tree, name), 'utf8')) as JsonObject;

    const hub = await fakeHub();
    try {
      const script = pastedScript(readFileSync(join(tree, 'apply.md'), 'utf8'), hub.url, tree);
      const {stdout} = await promisify(execFile)('sh', ['-c', script], {
        cwd: folder,
        env: environment(SECRET),
      });
      expect(stdout.trim().split('\n')).toEqual(['true', 'true', 'true']);
    } finally {
      hub.server.close();
    }

    const registries = '/v2/orgs/acme/settings/registry-access-management';
    const images = ['/v2/orgs/acme/settings', '/v2/orgs/acme-labs/settings'];
    expect(hub.calls).toEqual([
      'POST /v2/auth/token',
      ...[registries, ...images].flatMap(path => [`GET ${path}`, `PUT ${path}`, `GET ${path}`]),
    ]);
    expect(hub.settings.get(registries)).toEqual(read('registry-access.json'));
    for (const path of images) expect(hub.settings.get(path)).toEqual(read('image-access.json'));

    const [kept] = readdirSync(folder).filter(name => name.startsWith('before-'));
    expect(readdirSync(join(folder, kept!)).sort()).toEqual([
      'image-access-acme-labs.json',
      'image-access-acme.json',
      'registry-access-acme.json',
    ]);
    expect(JSON.parse(readFileSync(join(folder, kept!, 'registry-access-acme.json'), 'utf8'))).toMatchObject({
      before: registries,
    });
  },
);

contractTest(
  'nothing is sent with a refused token, or where what is set now cannot be kept',
  ['curl', 'jq'],
  async () => {
    const page = new TextDecoder().decode(emit(statesOf(POLICY)).find(({path}) => path.endsWith('/apply.md'))!.bytes);
    for (const [name, secret, damage] of [
      ['refused', 'wrong', (script: string) => script],
      ['not kept', SECRET, (script: string) => script.replace('mkdir "$before"', ':')],
    ] as const) {
      const hub = await fakeHub();
      const cwd = join(folder, name);
      mkdirSync(cwd);
      try {
        const script = `${damage(pastedScript(page, hub.url, folder))}true\n`;
        const {stdout} = await promisify(execFile)('sh', ['-c', script], {cwd, env: environment(secret)});
        expect(stdout).toBe('');
      } finally {
        hub.server.close();
      }
      expect(hub.calls.filter(call => call.startsWith('PUT'))).toEqual([]);
      expect(hub.calls).toContain('POST /v2/auth/token');
    }
  },
);

contractTest('the ways back and off run as pasted, after the requests', ['curl', 'jq'], async () => {
  const tree = join(folder, 'tree for the way back');
  mkdirSync(tree);
  const artifacts = emit(statesOf(POLICY)).filter(({path}) => path.startsWith('hub/acme/'));
  for (const {path, bytes} of artifacts) writeFileSync(join(tree, path.slice('hub/acme/'.length)), bytes);
  const read = (name: string) => JSON.parse(readFileSync(join(tree, name), 'utf8')) as JsonObject;
  const page = readFileSync(join(tree, 'apply.md'), 'utf8');

  const registries = '/v2/orgs/acme/settings/registry-access-management';
  const images = ['/v2/orgs/acme/settings', '/v2/orgs/acme-labs/settings'];
  const registriesBefore = {...read('registry-access-remove.json'), kept_by_hub: 'x'};
  const imagesBefore = read('image-access-remove.json');
  const after = async (name: string, more: string) => {
    const hub = await fakeHub();
    hub.settings.set(registries, registriesBefore);
    for (const path of images) hub.settings.set(path, imagesBefore);
    const cwd = join(folder, name);
    mkdirSync(cwd);
    try {
      const script = pastedScript(page, hub.url, tree) + more;
      await promisify(execFile)('sh', ['-c', script], {cwd, env: environment(SECRET)});
    } finally {
      hub.server.close();
    }
    expect(hub.calls.filter(call => call.startsWith('PUT'))).toHaveLength(6);
    return hub.settings;
  };

  const merged = await after('more', blocksOf(page, MORE, BACK));
  expect(merged.get(registries)).toEqual({...read('registry-access.json'), kept_by_hub: 'x', added_by_hub: true});

  const back = await after('back', blocksOf(page, BACK, OFF));
  expect(back.get(registries)).toEqual({...registriesBefore, added_by_hub: true});
  for (const path of images) expect(back.get(path)).toEqual(imagesBefore);

  const off = await after('off', blocksOf(page, OFF, TERRAFORM));
  expect(off.get(registries)).toEqual(read('registry-access-remove.json'));
  for (const path of images) expect(off.get(path)).toEqual(read('image-access-remove.json'));
});
