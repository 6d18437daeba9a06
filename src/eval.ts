/** `npm run eval`: asks every question of evaluation packs, and prints how good the answers were. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseWords, runCommand, UsageError } from './command-line.js';
import { askPack, type Engine, openPack } from './eval/ask-pack.js';
import { measureBaselines } from './eval/baselines.js';
import { type Evaluation, evaluate } from './eval/evaluate.js';
import { intoDocument } from './eval/into-document.js';
import { findMisses } from './eval/misses.js';
import { loadPack, type Pack } from './eval/pack.js';
import { foldedReport, report } from './eval/report.js';
import { sample } from './eval/sample.js';
import { ablate, type JudgedPack } from './fit/ablation.js';
import { ablationReport } from './fit/ablation-report.js';
import { judge } from './fit/collect.js';
import { obtainModel } from './model/obtain.js';
import type { Progress } from './terminal/progress.js';

const USAGE = `Usage: npm run eval -- [PACK …] [--sample N] [--compare] [--misses] [--json] [--into FILE]
       npm run eval -- --ablation [PACK …] [--sample N] [--json] [--into FILE]
  PACK         a folder with questions.jsonl and corpus/; without one, the packs on the shipped articles
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
  const { config, log, progress } = surroundings;
  await obtainModel({ dir: config.modelDir, hubUrl: config.hubUrl, log, progress });

  const judged: JudgedPack[] = [];
  const evaluations: Evaluation[] = [];
  for (const dir of positionals.length > 0 ? positionals : OWN_PACKS) {
    const pack = await loadPack(dir);
    const questions = sample(pack.questions, count, ({ question }) => question);
    const engine = await openPack(pack, surroundings);
    if (values.ablation) {
      judged.push({ name: pack.name, questions: await judge({ ...pack, questions }, engine, progress) });
      continue;
    }
    const evaluation = await evaluatePack(
      { ...pack, questions },
      pack.questions.length,
      engine,
      values,
      progress,
    );
    evaluations.push(evaluation);
    console.log(values.json ? JSON.stringify(evaluation) : `${report(evaluation)}\n`);
  }
  if (values.ablation) {
    const ablations = ablate(judged);
    console.log(values.json ? JSON.stringify(ablations) : ablationReport(ablations));
    if (values.into !== undefined) await writeInto(values.into, 'ablation', ablationReport(ablations));
  } else if (values.into !== undefined) {
    await writeInto(values.into, 'results', evaluations.map(foldedReport).join('\n\n'));
  }
}, USAGE);

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--sample needs a whole number from 1, not "${text}".\n${USAGE}`);
}

async function evaluatePack(
  pack: Pack,
  total: number,
  engine: Engine,
  wanted: { readonly compare?: boolean; readonly misses?: boolean },
  progress: Progress,
): Promise<Evaluation> {
  const asked = await askPack(pack, engine, progress);
  return {
    ...evaluate(pack.name, asked, total),
    ...(wanted.compare && { baselines: await measureBaselines(pack, engine, progress) }),
    ...(wanted.misses && { misses: await findMisses(asked, engine) }),
  };
}

async function writeInto(file: string, place: string, markdown: string): Promise<void> {
  await writeFile(file, intoDocument(await readFile(file, 'utf8'), place, markdown));
}
