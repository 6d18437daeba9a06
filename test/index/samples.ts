/** What the tests of the index share: a folder of their own, the judge of an index, a program for child processes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, onTestFinished } from 'vitest';
import type { IndexKind } from '../../src/index/manifest.js';
import type { VectorIndex } from '../../src/index/open.js';
import { content, KIND, TOKENS } from './content.js';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-index-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** The version of an index, after a look at its every item, vector and byte. */
export function versionOf(index: VectorIndex, kind: IndexKind = KIND): number {
  const version = Number(index.manifest.corpus);
  const wanted = content(version);
  expect(index.manifest).toMatchObject({ ...kind, items: wanted.items.length });
  expect(index.vectors.items.map(({ id, metadata }) => ({ id, metadata }))).toEqual(
    wanted.items.map(({ id, metadata }) => ({ id, metadata })),
  );
  for (const [i, item] of wanted.items.entries()) {
    const stored = Array.from(index.vectors.items[i]?.vector ?? []);
    expect(stored).toEqual(item.vector);
  }
  expect(Buffer.compare(index.file(TOKENS), wanted.files[TOKENS])).toBe(0);
  return version;
}

/**
 * Compiles the program that child processes of these tests run, to where it can import packages from.
 * @param test a name of its own for every test file, as they run at the same time
 * @returns its path
 */
export async function compilePublisher(test: string): Promise<string> {
  const outfile = fileURLToPath(new URL(`../../dist/test/index/${test}-publisher.js`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL('publisher.ts', import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return outfile;
}
