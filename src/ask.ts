/** `npm run ask`: one question, or one a line from standard input, answered on standard output. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Answer, Exchange } from './answer/answer.js';
import { exchangeOf } from './answer/exchange.js';
import { chooseFolders, FOLDER_OPTIONS, parseWords, runCommand, UsageError } from './command-line.js';
import { startEngine } from './engine-thread.js';
import { readLines } from './terminal/lines.js';
import { print } from './terminal/print.js';

const USAGE = `Usage: npm run ask -- "question" [--closest] [--json] [--corpus DIR] [--index DIR]
       npm run ask -- --jsonl|--conversation [--corpus DIR] [--index DIR]
  --closest       where the articles don't say: show the passages that come closest
  --json          the answer as one JSON object
  --jsonl         read questions from standard input, one a line, and print one JSON object a line, in order;
                  no question has to do with another
  --conversation  the same, as one talk: "And when was that?" leans on the question before it
  --corpus        a folder of other articles
  --index         where the index of the articles is kept`;
/** Milliseconds. */
const OFFERS_PATIENCE = 1_500;
const CLOSEST_HINT = 'Add --closest to see the passages that come closest.';

await runCommand(async ({ config, ...surroundings }) => {
  const { values, positionals } = parseWords(
    () =>
      parseArgs({
        options: {
          ...FOLDER_OPTIONS,
          closest: { type: 'boolean' },
          json: { type: 'boolean' },
          jsonl: { type: 'boolean' },
          conversation: { type: 'boolean' },
        },
        allowPositionals: true,
      }),
    USAGE,
  );
  // An empty question is a question too: it gets its answer, "not found".
  const isAsked = positionals.length > 0;
  const readsLines = values.jsonl || values.conversation;
  if (readsLines && isAsked)
    throw new UsageError(
      `${values.jsonl ? '--jsonl' : '--conversation'} reads its questions from standard input.\n${USAGE}`,
    );
  if (!readsLines && !isAsked) throw new UsageError(`The question is missing.\n${USAGE}`);

  const folders = chooseFolders(config, values);
  // The engine's thread loads longest: what shows its answer is loaded meanwhile.
  const [engine, { createRenderer, NOT_FOUND }, { noArticles }] = await Promise.all([
    startEngine(folders, surroundings),
    import('./terminal/render.js'),
    import('./terminal/conversation.js'),
  ]);
  let waited = false;
  try {
    if (readsLines) {
      let before: Exchange | undefined;
      for await (const line of readLines(process.stdin)) {
        const given = await ask(line, before);
        if (values.conversation) before = exchangeOf(given, before);
        await print(JSON.stringify(given));
      }
    } else {
      const question = positionals.join(' ');
      await print(values.json ? JSON.stringify(await ask(question)) : await answer(question));
    }
  } finally {
    await engine.stop();
  }

  /** The first question without an answer waits, for a moment, until there are questions to offer instead. */
  async function ask(question: string, before?: Exchange): Promise<Answer> {
    const given = await engine.ask(question, before);
    if (given.status === 'answered' || waited) return given;
    waited = true;
    await Promise.race([engine.prepareOffers(), sleep(OFFERS_PATIENCE, undefined, { ref: false })]);
    return engine.ask(question, before);
  }

  async function answer(question: string): Promise<string> {
    const render = createRenderer(process.stdout, config.colors);
    const { articles } = await engine.corpus();
    if (articles.length === 0) return render.say(noArticles(folders.corpusDir));
    const given = await ask(question);
    const answered = render.answer(given, CLOSEST_HINT);
    if (!values.closest || given.nearest.length === 0) return answered;
    return `${render.say(NOT_FOUND)}\n\n${render.closest(given.nearest)}`;
  }
}, USAGE);
