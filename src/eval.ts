/** `npm run eval`: asks every question of evaluation packs, and prints how good the answers were. */
import { parseArgs } from 'node:util';
import { parseWords, runCommand } from './command-line.js';
import { type Asked, askPack, openPack } from './eval/ask-pack.js';
import { measureBaselines } from './eval/baselines.js';
import { measure, reliability } from './eval/measures.js';
import { loadPack } from './eval/pack.js';
import { reliabilityTable, resultsTable } from './eval/tables.js';
import { obtainModel } from './model/obtain.js';

const USAGE = `Usage: npm run eval -- [PACK …] [--json] [--misses]
  PACK      a folder with questions.jsonl and corpus/; without one, the packs on the shipped articles
  --json    one JSON object a pack instead of tables
  --misses  also every question whose first quote was wrong, and every one that was answered in vain`;
const OWN_PACKS = ['test/packs/lachin', 'test/packs/lachin-heldout'];

await runCommand(async (surroundings) => {
  const { values, positionals } = parseWords(
    () =>
      parseArgs({
        options: { json: { type: 'boolean' }, misses: { type: 'boolean' } },
        allowPositionals: true,
      }),
    USAGE,
  );
  const { config, log, progress } = surroundings;
  await obtainModel({ dir: config.modelDir, hubUrl: config.hubUrl, log, progress });
  for (const dir of positionals.length > 0 ? positionals : OWN_PACKS) {
    const pack = await loadPack(dir);
    const engine = await openPack(pack, surroundings);
    const asked = await askPack(pack, engine);
    const baselines = await measureBaselines(pack, engine);
    const result = { pack: pack.name, verbatim: measure(asked), baselines, reliability: reliability(asked) };
    if (values.json) console.log(JSON.stringify(result));
    else console.log(`${resultsTable(result)}\n\n${reliabilityTable(result.reliability)}\n`);
    if (values.misses) console.log(`${asked.filter(isMiss).map(describe).join('\n\n')}\n`);
  }
}, USAGE);

function isMiss({ answerable, answered, right }: Asked): boolean {
  return answerable ? right[0] !== true || !answered : answered;
}

function describe({ answerable, answered, confidence, question, quote, right }: Asked): string {
  const what = [
    answerable ? 'answerable' : 'not answerable',
    answered ? 'answered' : 'refused',
    answerable &&
      (right[0] ? 'first quote right' : `right quote at ${right.indexOf(true) + 1 || 'no place'}`),
  ];
  return `${question}\n  ${what.filter(Boolean).join(', ')}; confidence ${confidence}\n  ${quote}`;
}
