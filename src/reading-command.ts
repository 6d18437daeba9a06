/** A command that reads the articles, run from its words to its output: the engine started, asked, and stopped. */
import { chooseFolders, FOLDER_OPTIONS, type Surroundings, UsageError } from './command-line.js';
import { type EngineThread, startEngine } from './engine-thread.js';
import { findSource } from './sources/find-source.js';
import { noArticles } from './terminal/conversation.js';
import { print } from './terminal/print.js';
import { createRenderer, type Renderer } from './terminal/render.js';

/** The options that each has. For `parseArgs`. */
export const READING_OPTIONS = { ...FOLDER_OPTIONS, json: { type: 'boolean' } } as const;

/** What READING_OPTIONS do, for a command's usage. @param what its JSON holds */
export const readingUsage = (what: string) => `  --json    ${what}
  --corpus  a folder of other articles
  --index   where the index of the articles is kept`;

export interface ReadingOptions {
  readonly json?: boolean | undefined;
  readonly corpus?: string | undefined;
  readonly index?: string | undefined;
}

/**
 * Prints what is asked of the engine: as one JSON object with `--json`, or else as text for a reader.
 * @param ask what is asked, and how it looks in a terminal
 */
export async function printReading<Result>(
  { config, ...surroundings }: Surroundings,
  options: ReadingOptions,
  ask: {
    readonly of: (engine: EngineThread) => Promise<Result>;
    readonly text: (result: Result, render: Renderer) => string;
  },
): Promise<void> {
  const folders = chooseFolders(config, options);
  const engine = await startEngine(folders, surroundings);
  try {
    const render = createRenderer(process.stdout, config.colors);
    const { articles } = await engine.corpus();
    if (options.json) await print(JSON.stringify(await ask.of(engine)));
    else if (articles.length === 0) await print(render.say(noArticles(folders.corpusDir)));
    else await print(ask.text(await ask.of(engine), render));
  } finally {
    await engine.stop();
  }
}

/**
 * The id of the article that is called so.
 * @throws UsageError when none is, or more than one
 */
export async function namedArticle(engine: EngineThread, name: string): Promise<string> {
  const found = findSource(await engine.sources(), name);
  if (found !== undefined) return found.id;
  throw new UsageError(
    `No article, or more than one, is called "${name}". "npm run sources" lists them by number.`,
  );
}
