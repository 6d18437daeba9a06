/** A command as `npm test` compiled it, run as its own process: what it printed, and how it ended. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { loadConfig } from '../../src/config.js';

export type Env = Readonly<Record<string, string>>;

export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** Everything that it printed so far, on standard output and standard error. */
  printed(): string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder; gone after the test file's last test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  folders.push(folder);
  return folder;
}

export const CORPUS = resolve('corpus');
const { modelDir } = loadConfig();
/** Without a `.env`. */
const HOME = emptyFolder();
/** The index of the shipped corpus: built by the first command of a test file that wants it. */
const INDEX = emptyFolder();

/** Only what is given counts: nothing of the environment that the tests run in but where programs are. */
export function environment(env: Env = {}): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    CORPUS_DIR: CORPUS,
    INDEX_DIR: INDEX,
    MODEL_DIR: modelDir,
    ...env,
  };
}

export const compiled = (command: string) => resolve('dist', `${command}.js`);

export function start(command: string, words: readonly string[] = [], env: Env = {}, cwd = HOME): Running {
  const child = spawn(process.execPath, [compiled(command), ...words], { cwd, env: environment(env) });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text) => {
      printed[name] += text;
    });
  }
  // It may have read enough before all of its input is written.
  child.stdin.on('error', () => {});
  const ended = once(child, 'close').then(([status, signal]) => ({ status, signal, ...printed }));
  return { process: child, ended, printed: () => printed.stdout + printed.stderr };
}

export function run(
  command: string,
  words: readonly string[] = [],
  { env = {}, input = '', cwd = HOME }: { env?: Env; input?: string | Uint8Array; cwd?: string } = {},
): Promise<Ended> {
  const running = start(command, words, env, cwd);
  running.process.stdin.end(input);
  return running.ended;
}
