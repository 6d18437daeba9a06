import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { openIndex } from '../../src/index/open.js';
import { KIND } from './content.js';
import { compilePublisher, temporaryFolder, versionOf } from './samples.js';

/** Longer than publishing takes, so that a kill may meet any moment of it. */
const LONGEST_DELAY_MS = 40;
const MINUTE_MS = 60_000;

let publisher = '';
beforeAll(async () => {
  publisher = await compilePublisher('killed');
});

/** Starts a program that publishes one version after the other. */
function publishFrom(dir: string, first: number) {
  const child: ChildProcess = spawn(process.execPath, [publisher, dir, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed: string[] = [];
  const lines = child.stdout ? createInterface(child.stdout) : undefined;
  lines?.on('line', (line) => printed.push(line));
  return {
    printed,
    async firstLine() {
      while (printed.length === 0) await sleep(1);
    },
    async kill() {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
  };
}

async function open(dir: string) {
  const opened = await openIndex(dir, KIND);
  if (opened.status !== 'open') throw new Error(opened.reason);
  return opened;
}

async function readWhole(dir: string): Promise<number> {
  const { index, damage } = await open(dir);
  expect(damage).toBeNull();
  return versionOf(index);
}

async function leftovers(dir: string): Promise<string[]> {
  return (await readdir(dir)).filter((name) => name.startsWith('.tmp-'));
}

test(
  'a writer killed at any moment, 40 times over, leaves the last published index, whole',
  async () => {
    const dir = await temporaryFolder();
    let last = 0;
    let interrupted = 0;
    for (let kill = 1; kill <= 40; kill++) {
      const writer = publishFrom(dir, last + 1);
      await writer.firstLine();
      // Readers meanwhile see a whole index too, and don't sweep away what the living writer works on.
      versionOf((await open(dir)).index);
      await sleep(Math.random() * LONGEST_DELAY_MS);
      await writer.kill();

      if ((await leftovers(dir)).length > 0) interrupted++;
      const { index, damage } = await open(dir);
      const version = versionOf(index);
      const acknowledged = Number(writer.printed.at(-1));
      expect(damage, `kill ${kill}`).toBeNull();
      // What was acknowledged is never lost; what was not may have been published a moment before the kill.
      expect([acknowledged, acknowledged + 1], writer.printed.join()).toContain(version);
      expect(await leftovers(dir)).toEqual([]);
      last = version;
    }
    // Else the kills fell between two publications and have shown nothing.
    expect(interrupted).toBeGreaterThan(10);
  },
  MINUTE_MS,
);

test(
  'two writers at once, killed 5 times over, and readers meanwhile, always leave and see a whole index',
  async () => {
    const dir = await temporaryFolder();
    for (let kill = 1; kill <= 5; kill++) {
      const writers = [publishFrom(dir, kill * 1000), publishFrom(dir, kill * 1000 + 500)];
      await Promise.all(writers.map((writer) => writer.firstLine()));
      for (let read = 0; read < 10; read++) await readWhole(dir);
      await Promise.all(writers.map((writer) => writer.kill()));
      for (const { printed } of writers) {
        expect(printed.filter((line) => !/^\d+$/.test(line))).toEqual([]);
      }
      const { index, damage } = await open(dir);
      expect(damage).toBeNull();
      expect(Math.floor(versionOf(index) / 1000)).toBe(kill);
      expect(await leftovers(dir)).toEqual([]);
    }
  },
  MINUTE_MS,
);
