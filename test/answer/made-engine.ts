/** Articles' texts in, the real engine on them out: the real model, and an index in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOfficeHolders } from '../../src/answer/office-holders.js';
import { createRanking, type Ranking } from '../../src/answer/rank-sentences.js';
import { createWordSearch } from '../../src/answer/words.js';
import { loadConfig } from '../../src/config.js';
import { createEngine } from '../../src/engine.js';
import { createLog } from '../../src/log.js';
import type { Reader } from '../../src/model/reader.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';

const SURROUNDINGS = { log: createLog('silent'), progress: SILENT_PROGRESS };
export type Engine = Awaited<ReturnType<typeof createEngine>>;

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Empty; gone when the test process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-answer-'));
  folders.push(folder);
  return folder;
}

/** @param files the corpus: names and contents */
export async function engineOn(files: Readonly<Record<string, string>>): Promise<Engine> {
  const dir = temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  return engineAt(dir);
}

export function engineAt(corpusDir: string): Promise<Engine> {
  return createEngine({
    corpusDir,
    indexDir: temporaryFolder(),
    modelDir: loadConfig().modelDir,
    ...SURROUNDINGS,
  });
}

/** The ranking on an engine's index, by a reader of the test's own. */
export function rankingOn({ index, embedder, projection }: Engine, reader: Reader): Ranking {
  const words = createWordSearch(index.sentences.map(({ text }) => text));
  return createRanking({ index, words, offices: createOfficeHolders(index), embedder, projection, reader });
}
