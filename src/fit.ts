/** `npm run fit`: fits the ranker's weights to evaluation packs, and writes them into the source. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { CONFIDENCE, RANKING, SHORTLIST } from './answer/weights.js';
import { parseWords, runCommand, UsageError } from './command-line.js';
import type { LoadedEngine } from './engine.js';
import { openPack } from './eval/ask-pack.js';
import { loadPacks, type Pack } from './eval/pack.js';
import { type Collected, candidatesOf, judge, judgeShortlists, type Weighed } from './fit/collect.js';
import { fitConfidence, fitRanking, fitShortlist } from './fit/models.js';
import { renderWeights, WEIGHTS_FILE } from './fit/render-weights.js';
import { obtainModel } from './model/obtain.js';

const USAGE = `Usage: npm run fit -- [--shortlist] PACK …
  PACK         a folder with questions.jsonl and corpus/, or a folder of such folders; each counts alike
  --shortlist  fits what is read first, instead of the ranking of what was read and the confidence; then run it without`;

await runCommand(async (surroundings) => {
  const { values, positionals } = parseWords(
    () => parseArgs({ options: { shortlist: { type: 'boolean' } }, allowPositionals: true }),
    USAGE,
  );
  if (positionals.length === 0) throw new UsageError(`A PACK is missing.\n${USAGE}`);
  const { config, log, progress } = surroundings;
  await obtainModel({ ...config, log, progress });
  /** Of each folder, what is found in all its packs together. */
  const each = async <S>(
    look: (pack: Pack, engine: LoadedEngine) => Promise<readonly (readonly Weighed<S>[])[]>,
  ) => {
    const collected: Collected<S>[] = [];
    for (const dir of positionals) {
      const questions: (readonly Weighed<S>[])[] = [];
      for (const pack of await loadPacks(dir)) {
        questions.push(...(await look(pack, await openPack(pack, surroundings))));
      }
      collected.push({ name: basename(dir), questions });
    }
    return collected;
  };

  let weights = { shortlist: SHORTLIST, ranking: RANKING, confidence: CONFIDENCE };
  if (values.shortlist) {
    const lists = await each(async (pack, engine) =>
      candidatesOf(await judgeShortlists(pack, engine, progress)),
    );
    weights = { ...weights, shortlist: fitShortlist(lists) };
  } else {
    const lists = await each(async (pack, engine) => candidatesOf(await judge(pack, engine, progress)));
    const ranking = fitRanking(lists);
    weights = { ...weights, ranking, confidence: fitConfidence(lists, ranking) };
  }
  await writeFile(WEIGHTS_FILE, renderWeights(weights));
  console.log(`Written to ${WEIGHTS_FILE.pathname}. Run: npm run format && npm run eval`);
}, USAGE);
