/** Articles' texts in, the real engine on them out: the real model, and an index in a folder of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { createEngine } from '../../src/engine.js';
import { createLog } from '../../src/log.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';

const SURROUNDINGS = { log: createLog('silent'), progress: SILENT_PROGRESS };
export type Engine = Awaited<ReturnType<typeof createEngine>>;

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'verbatim-answer-'));
}

/** Gone after the test. @param files the corpus: names and contents */
export async function engineOn(files: Readonly<Record<string, string>>): Promise<Engine> {
  const dir = await temporaryFolder();
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  return engineAt(dir, join(dir, 'index'));
}

export function engineAt(corpusDir: string, indexDir: string): Promise<Engine> {
  return createEngine({ corpusDir, indexDir, modelDir: loadConfig().modelDir, ...SURROUNDINGS });
}
