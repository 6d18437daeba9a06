import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type StandIn, startHub } from './servers.js';
import { contentOf, contents, DATA, smallModel } from './small-model.js';

let room: string;
let program: string;
let dir: string;
const standIns: StandIn[] = [];

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'verbatim-processes-'));
  await chmod(room, 0o755);
  program = join(room, 'obtain.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'obtain-child.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});
afterAll(async () => {
  await Promise.all(standIns.map((standIn) => standIn.close()));
  await rm(room, { recursive: true, force: true, maxRetries: 5 });
});
beforeEach(async () => {
  dir = await mkdtemp(join(room, 'models-'));
});

/** A hub that sends half the large file and then the rest when `finish` is called; `halfSent` tells when. */
async function startSlowHub() {
  let finish = () => {};
  let told = () => {};
  const halfSent = new Promise<void>((resolve) => {
    told = resolve;
  });
  const bytes = contentOf(DATA);
  const standIn = await startHub({
    [DATA]: (response) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, 150_000), told);
      finish = () => response.end(bytes.subarray(150_000));
    },
  });
  standIns.push(standIn);
  return { url: standIn.url, halfSent, finish: () => finish() };
}

async function startGoodHub(): Promise<string> {
  const standIn = await startHub();
  standIns.push(standIn);
  return standIn.url;
}

function run(hubUrl: string, more: { readonly uid?: number } = {}): ChildProcess & { said: () => string } {
  const child = spawn(
    process.execPath,
    [program, JSON.stringify({ dir, hubUrl, model: smallModel, ...more })],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return Object.assign(child, { said: () => said });
}

async function expectComplete() {
  for (const [path, bytes] of contents)
    expect(bytes.equals(await readFile(join(dir, smallModel.id, path))), path).toBe(true);
  expect(await readdir(dir)).toEqual(['somebody']);
}

test('killed in the middle of a download: nothing half is in place, and the next start clears up and succeeds', async () => {
  const slow = await startSlowHub();
  const killed = run(slow.url);
  await slow.halfSent;
  killed.kill('SIGKILL');
  await once(killed, 'close');
  expect(await readdir(dir)).toEqual([expect.stringMatching(/^\.tmp-\d+-\w+$/)]);

  const next = run(await startGoodHub());
  expect(await once(next, 'close')).toEqual([0, null]);
  await expectComplete();
});

test('two processes that fetch at once both succeed', async () => {
  const slow = await startSlowHub();
  const first = run(slow.url);
  const firstEnds = once(first, 'close');
  await slow.halfSent;
  const second = run(await startGoodHub());
  expect(await once(second, 'close')).toEqual([0, null]);
  slow.finish();
  expect(await firstEnds).toEqual([0, null]);
  expect(first.said() + second.said()).toBe('');
  await expectComplete();
});

/** Rights are no obstacle to root: the child becomes this user first (by custom `nobody`). */
const NOBODY = 65_534;
const uid = process.getuid?.() === 0 ? { uid: NOBODY } : {};
test.skipIf(process.platform === 'win32')(
  'a folder that must not be written to is named, with the remedy',
  async () => {
    dir = join(dir, 'read-only');
    await mkdir(dir, { mode: 0o555 });
    await chmod(join(dir, '..'), 0o755);
    const child = run(await startGoodHub(), uid);
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(child.said()).toContain(`Cannot keep the model files in "${dir}": EACCES: permission denied`);
    expect(child.said()).toContain('set MODEL_DIR to another folder');
  },
);
