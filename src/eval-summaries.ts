/** `npm run eval-summaries`: measures summaries of the shipped articles against references, facts and topics, beside simpler ones. */
import { parseArgs } from 'node:util';
import { parseWords, runCommand } from './command-line.js';
import { createEngine } from './engine.js';
import { placeInFile } from './eval/into-document.js';
import { measureSummaries } from './eval/summaries.js';
import { summariesReport } from './eval/summaries-report.js';
import { obtainModel } from './model/obtain.js';

const USAGE = `Usage: npm run eval-summaries -- [--json] [--into FILE]
  --json       one JSON object instead of a table
  --into FILE  also puts the table into a Markdown file, between <!-- summaries --> and <!-- /summaries -->`;
const REFERENCES = 'test/packs/lachin-summaries';

await runCommand(async (surroundings) => {
  const { values } = parseWords(
    () => parseArgs({ options: { json: { type: 'boolean' }, into: { type: 'string' } } }),
    USAGE,
  );
  const place = values.into === undefined ? undefined : await placeInFile(values.into, 'summaries');
  const { config, log, progress } = surroundings;
  await obtainModel({ ...config, log, progress });
  const results = await measureSummaries(REFERENCES, await createEngine({ ...config, log, progress }));
  const report = summariesReport(results);
  console.log(values.json ? JSON.stringify(results) : report);
  await place?.put(report);
}, USAGE);
