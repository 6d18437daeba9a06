/** `npm run eval`: asks every question of evaluation packs, and prints how good the answers were. */
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseWords, runCommand, type Surroundings, UsageError } from './command-line.js';
import { type Asked, askPack, openPack } from './eval/ask-pack.js';
import { type Baselines, measureBaselines } from './eval/baselines.js';
import { type Evaluation, evaluate } from './eval/evaluate.js';
import { placeInFile } from './eval/into-document.js';
import { findMisses, type Miss } from './eval/misses.js';
import { loadPacks, type Pack } from './eval/pack.js';
import { foldedReport, report } from './eval/report.js';
import { sample } from './eval/sample.js';
import { ablate, type JudgedPack } from './fit/ablation.js';
import { ablationReport } from './fit/ablation-report.js';
import { judge } from './fit/collect.js';
import { obtainModel } from './model/obtain.js';

const USAGE = `Usage: npm run eval -- [PACK …] [--sample N] [--compare] [--misses] [--json] [--into FILE]
       npm run eval -- --ablation [PACK …] [--sample N] [--json] [--into FILE]
  PACK         a folder with questions.jsonl and corpus/, or a folder of such folders, taken together;
               without one, test/packs/lachin and test/packs/lachin-heldout
  --sample N   only N questions of each pack, always the same ones
  --compare    also BM25, cosine, both, and vectra's own hybrid (up to a second a question)
  --misses     also every question whose first quote was wrong or held back, or that was answered in vain
  --ablation   instead: what each sign of the ranking and of the confidence is worth, by leaving it out
  --json       one JSON object a pack, or of the ablation, instead of tables
  --into FILE  also puts the tables into a Markdown file, between <!-- results --> and <!-- /results -->
               (of the ablation, <!-- ablation --> and <!-- /ablation -->)`;
const OWN_PACKS = ['test/packs/lachin', 'test/packs/lachin-heldout'];

await runCommand(async (surroundings) => {
  const { values, positionals } = parseWords(
    () =>
      parseArgs({
        options: {
          sample: { type: 'string' },
          compare: { type: 'boolean' },
          misses: { type: 'boolean' },
          ablation: { type: 'boolean' },
          json: { type: 'boolean' },
          into: { type: 'string' },
        },
        allowPositionals: true,
      }),
    USAGE,
  );
  if (values.ablation && (values.compare || values.misses)) {
    throw new UsageError(`--ablation goes without --compare and --misses.\n${USAGE}`);
  }
  const count = values.sample === undefined ? Number.POSITIVE_INFINITY : parseCount(values.sample);
  const what = values.ablation ? 'ablation' : 'results';
  const place = values.into === undefined ? undefined : await placeInFile(values.into, what);
  const { config, log, progress } = surroundings;
  await obtainModel({ ...config, log, progress });

  const judged: JudgedPack[] = [];
  const evaluations: Evaluation[] = [];
  for (const dir of positionals.length > 0 ? positionals : OWN_PACKS) {
    const name = basename(resolve(dir));
    const packs = (await loadPacks(dir)).map((pack) => ({
      ...pack,
      questions: sample(pack.questions, count, ({ question }) => question),
      total: pack.questions.length,
    }));
    if (values.ablation) {
      const questions: JudgedPack['questions'][number][] = [];
      for (const pack of packs) {
        questions.push(...(await judge(pack, await openPack(pack, surroundings), progress)));
      }
      judged.push({ name, questions });
      continue;
    }
    const evaluation = await evaluatePacks(name, packs, values, surroundings);
    evaluations.push(evaluation);
    console.log(values.json ? JSON.stringify(evaluation) : `${report(evaluation)}\n`);
  }
  if (values.ablation) {
    const ablations = ablate(judged);
    console.log(values.json ? JSON.stringify(ablations) : ablationReport(ablations));
    await place?.put(ablationReport(ablations));
  } else {
    await place?.put(evaluations.map(foldedReport).join('\n\n'));
  }
}, USAGE);

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--sample needs a whole number from 1, not "${text}".\n${USAGE}`);
}

/** All questions of the packs together. The plain searches are measured on a single pack only: they rank one corpus. */
async function evaluatePacks(
  name: string,
  packs: readonly (Pack & { readonly total: number })[],
  wanted: { readonly compare?: boolean; readonly misses?: boolean },
  surroundings: Surroundings,
): Promise<Evaluation> {
  const { progress } = surroundings;
  const [all, misses]: [Asked[], Miss[]] = [[], []];
  let baselines: Baselines | undefined;
  for (const pack of packs) {
    const engine = await openPack(pack, surroundings);
    const asked = await askPack(pack, engine, progress);
    all.push(...asked);
    if (wanted.compare && packs.length === 1) baselines = await measureBaselines(pack, engine, progress);
    if (wanted.misses) misses.push(...(await findMisses(asked, engine)));
  }
  const total = packs.reduce((sum, pack) => sum + pack.total, 0);
  return {
    ...evaluate(name, all, total),
    ...(baselines && { baselines }),
    ...(wanted.misses && { misses }),
  };
}
