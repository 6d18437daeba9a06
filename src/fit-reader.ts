/** `npm run fit-reader`: trains the reader on evaluation packs, and writes it beside the code that uses it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseWords, runCommand, UsageError } from './command-line.js';
import { openPack } from './eval/ask-pack.js';
import { loadPacks } from './eval/pack.js';
import { readingLists } from './fit/reading-lists.js';
import { EMBEDDING_MODEL } from './model/files.js';
import { obtainModel } from './model/obtain.js';
import { READER_FILE } from './model/reader.js';

const USAGE = `Usage: npm run fit-reader -- --minutes N [--rate R] [--state FILE] [--share S] PACK[@CORPUS]=WEIGHT …
  --minutes  how long to train
  --rate     the highest learning rate; without it 0.00012
  --state    where the weights are kept in full: if the file is there, training goes on from it
  --share    how far the weights go from those before to those trained, 0 to 1; without it 1
  PACK       a folder with questions.jsonl and corpus/, or of such folders; WEIGHT: its share of the training
  CORPUS     the folder of the articles, of a pack that has none of its own
It needs python3 with torch and onnx (Debian: python3-torch, python3-onnx, libopenblas0-pthread). Then: npm run fit.
Fit the weights to other questions than these: of what it has learnt by heart the reader is too sure.`;
const TRAIN = fileURLToPath(new URL('../src/fit/reader/train.py', import.meta.url));

await runCommand(async (surroundings) => {
  const { values, positionals } = parseWords(
    () =>
      parseArgs({
        options: {
          minutes: { type: 'string' },
          rate: { type: 'string', default: '0.00012' },
          state: { type: 'string' },
          share: { type: 'string', default: '1' },
        },
        allowPositionals: true,
      }),
    USAGE,
  );
  const minutes = Number(values.minutes);
  const share = Number(values.share);
  const isPossible = minutes > 0 && Number(values.rate) > 0 && share > 0 && share <= 1;
  if (!isPossible || positionals.length === 0) {
    throw new UsageError(
      `It needs --minutes above 0, a PACK, a --rate above 0, and a --share above 0 and at most 1.\n${USAGE}`,
    );
  }
  const { config, log, progress } = surroundings;
  await obtainModel({ ...config, log, progress });
  const dir = await mkdtemp(join(tmpdir(), 'reading-lists-'));
  try {
    const weighted: string[] = [];
    for (const [i, each] of positionals.entries()) {
      const { folder, corpusDir, weight } = parsePack(each);
      const file = join(dir, `${i}.jsonl`);
      const out = createWriteStream(file);
      for (const pack of await loadPacks(folder)) {
        const about = { ...pack, corpusDir: pack.corpusDir ?? corpusDir };
        for (const list of await readingLists(about, await openPack(about, surroundings), progress)) {
          out.write(`${JSON.stringify(list)}\n`);
        }
      }
      await finished(out.end());
      weighted.push(file, String(weight));
    }
    const base = join(config.modelDir, EMBEDDING_MODEL.id, 'onnx/model_q4.onnx');
    const state = values.state ?? join(dir, 'state.pt');
    await runPython([
      TRAIN,
      base,
      fileURLToPath(READER_FILE),
      state,
      String(minutes),
      values.rate,
      values.share,
      ...weighted,
    ]);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  console.log(`Written to ${READER_FILE.pathname}. Run: npm run fit -- PACK …`);
}, USAGE);

function parsePack(text: string): { folder: string; corpusDir: string | undefined; weight: number } {
  const [, folder, corpusDir, weight] = /^([^@]+)(?:@(.+))?=([\d.]+)$/.exec(text) ?? [];
  if (folder === undefined || !(Number(weight) > 0)) {
    throw new UsageError(`"${text}" is no PACK[@CORPUS]=WEIGHT.\n${USAGE}`);
  }
  return { folder, corpusDir, weight: Number(weight) };
}

async function runPython(args: readonly string[]): Promise<void> {
  // Threads that wait asleep: spinning ones take their time from each other.
  const child = spawn('python3', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, OMP_WAIT_POLICY: 'passive' },
  });
  const [code] = await Promise.race([
    once(child, 'exit'),
    once(child, 'error').then(([error]) =>
      Promise.reject(new Error(`Cannot start python3: ${error.message}. Install it.`, { cause: error })),
    ),
  ]);
  if (code !== 0) throw new Error(`python3 stopped with code ${code}; what it said stands above.`);
}
