/** `npm run fit`: fits the ranker's weights to evaluation packs, and writes them into the source. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseWords, runCommand, UsageError } from './command-line.js';
import { openPack } from './eval/ask-pack.js';
import { loadPack } from './eval/pack.js';
import { type Collected, collect } from './fit/collect.js';
import { fitConfidence, fitRanking } from './fit/models.js';
import { renderWeights, WEIGHTS_FILE } from './fit/render-weights.js';
import { obtainModel } from './model/obtain.js';

const USAGE =
  'Usage: npm run fit -- PACK …   (folders with questions.jsonl and corpus/; each pack counts alike)';

await runCommand(async (surroundings) => {
  const { positionals } = parseWords(() => parseArgs({ allowPositionals: true }), USAGE);
  if (positionals.length === 0) throw new UsageError(USAGE);
  const { config, log, progress } = surroundings;
  await obtainModel({ dir: config.modelDir, hubUrl: config.hubUrl, log, progress });
  const packs: Collected[] = [];
  for (const dir of positionals) {
    const pack = await loadPack(dir);
    packs.push(await collect(pack, await openPack(pack, surroundings)));
    log.info({}, `${pack.name}: ${pack.questions.length} questions looked at.`);
  }
  const ranking = fitRanking(packs);
  const confidence = fitConfidence(packs, ranking);
  await writeFile(
    WEIGHTS_FILE,
    renderWeights(
      ranking,
      confidence,
      packs.map(({ name }) => name),
    ),
  );
  console.log(`Written to ${WEIGHTS_FILE.pathname}. Run: npm run format && npm run eval`);
}, USAGE);
