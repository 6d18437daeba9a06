/** `npm run eval`: asks every question of evaluation packs, and prints how good the answers were. */
import { parseArgs } from 'node:util';
import { parseWords, runCommand, type Surroundings, UsageError } from './command-line.js';
import { askPack, openPack } from './eval/ask-pack.js';
import { measureBaselines } from './eval/baselines.js';
import { evaluate, report } from './eval/evaluate.js';
import { findMisses } from './eval/misses.js';
import { loadPack, type Pack } from './eval/pack.js';
import { sample } from './eval/sample.js';
import { ablate, type JudgedPack } from './fit/ablation.js';
import { ablationReport } from './fit/ablation-report.js';
import { judge } from './fit/collect.js';
import { obtainModel } from './model/obtain.js';

const USAGE = `Usage: npm run eval -- [PACK …] [--sample N] [--compare] [--misses] [--json]
       npm run eval -- --ablation [PACK …] [--sample N] [--json]
  PACK        a folder with questions.jsonl and corpus/; without one, the packs on the shipped articles
  --sample N  only N questions of each pack, always the same ones
  --compare   also BM25, cosine, both, and vectra's own hybrid (up to a second a question)
  --misses    also every question whose first quote was wrong or held back, or that was answered in vain
  --ablation  instead: what each sign of the ranking and of the confidence is worth, by leaving it out
  --json      one JSON object a pack, or of the ablation, instead of tables`;
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
        },
        allowPositionals: true,
      }),
    USAGE,
  );
  if (values.ablation && (values.compare || values.misses)) {
    throw new UsageError(`--ablation goes with --sample and --json alone.\n${USAGE}`);
  }
  const count = values.sample === undefined ? Number.POSITIVE_INFINITY : parseCount(values.sample);
  const { config, log, progress } = surroundings;
  await obtainModel({ dir: config.modelDir, hubUrl: config.hubUrl, log, progress });

  const judged: JudgedPack[] = [];
  for (const dir of positionals.length > 0 ? positionals : OWN_PACKS) {
    const whole = await loadPack(dir);
    const pack = { ...whole, questions: sample(whole.questions, count, ({ question }) => question) };
    if (values.ablation) judged.push(await judgePack(pack, surroundings));
    else await evaluatePack(pack, values, surroundings);
  }
  if (values.ablation) {
    const ablation = ablate(judged);
    console.log(values.json ? JSON.stringify(ablation) : ablationReport(ablation));
  }
}, USAGE);

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--sample needs a whole number from 1, not "${text}".\n${USAGE}`);
}

async function judgePack(pack: Pack, surroundings: Surroundings): Promise<JudgedPack> {
  return { name: pack.name, questions: await judge(pack, await openPack(pack, surroundings)) };
}

async function evaluatePack(
  pack: Pack,
  wanted: { readonly compare?: boolean; readonly misses?: boolean; readonly json?: boolean },
  surroundings: Surroundings,
): Promise<void> {
  const { progress } = surroundings;
  const engine = await openPack(pack, surroundings);
  const asked = await askPack(pack, engine, progress);
  const evaluation = {
    ...evaluate(pack.name, asked),
    ...(wanted.compare && { baselines: await measureBaselines(pack, engine, progress) }),
    ...(wanted.misses && { misses: await findMisses(asked, engine) }),
  };
  console.log(wanted.json ? JSON.stringify(evaluation) : `${report(evaluation)}\n`);
}
