/** A command, run with the environment's configuration; every failure turned into a sentence and an exit status. */
import { basename, dirname, join, resolve } from 'node:path';
import { type Config, loadConfig } from './config.js';
import { hasCode } from './has-code.js';
import { createLog, type Log } from './log.js';
import { messageOf } from './message-of.js';
import { sha256 } from './sha256.js';
import { createProgress, type Progress, SILENT_PROGRESS } from './terminal/progress.js';

/** The command was called wrongly: its message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Surroundings {
  readonly config: Config;
  readonly log: Log;
  readonly progress: Progress;
}

/**
 * Runs a command and sets the exit status: 0, or 1 when it fails, or 2 when it was called wrongly. An error's message
 * is written for whoever runs the command and printed alone; only those that are bugs come with their stack.
 * @param usage how to call it: what `--help` prints, on standard output
 */
export async function runCommand(
  command: (surroundings: Surroundings) => Promise<void>,
  usage?: string,
): Promise<void> {
  // Whoever writes learns of a failure there; without a listener it would end the process, with a stack, from here.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  try {
    if (usage !== undefined && asksForHelp(process.argv.slice(2))) {
      console.log(usage);
      return;
    }
    const { misspelt, ...config } = loadConfig();
    const progress = config.logLevel === 'silent' ? SILENT_PROGRESS : createProgress();
    const log = createLog(config.logLevel, config.colors);
    for (const name of misspelt)
      log.warn({}, `.env sets ${name}, which is no setting. README.md lists them under "Settings".`);
    await command({ config, log, progress });
  } catch (error) {
    // `… | head -1`: whoever reads has what they wanted.
    if (hasCode(error, 'EPIPE')) return;
    console.error(error instanceof Error && !isBug(error) ? error.message : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

function asksForHelp(words: readonly string[]): boolean {
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  return options.includes('--help') || options.includes('-h');
}

/** Errors that JavaScript itself raises; they keep their class on the way from another thread, too. */
function isBug(error: Error): boolean {
  return [TypeError, ReferenceError, RangeError, SyntaxError].some((bug) => error instanceof bug);
}

/** Options that several commands have: other folders than the configuration's. For `parseArgs`. */
export const FOLDER_OPTIONS = { corpus: { type: 'string' }, index: { type: 'string' } } as const;

/**
 * @param values what was given of FOLDER_OPTIONS
 * @throws UsageError for an empty name, which would otherwise mean the folder that the program is started from
 */
export function chooseFolders(
  config: Config,
  values: { readonly corpus?: string | undefined; readonly index?: string | undefined },
): Config {
  for (const name of ['corpus', 'index'] as const) {
    if (values[name] === '') throw new UsageError(`--${name} needs the name of a folder.`);
  }
  const corpusDir = values.corpus === undefined ? config.corpusDir : resolve(values.corpus);
  const indexDir = values.index === undefined ? ownIndexDir(config, corpusDir) : resolve(values.index);
  return { ...config, corpusDir, indexDir };
}

/**
 * Another corpus than the configured one gets an index of its own, so that the bot's stays as it is.
 * @param corpus resolved, as the configuration's folders are
 */
function ownIndexDir({ corpusDir, indexDir }: Config, corpus: string): string {
  if (corpus === corpusDir) return indexDir;
  const hash = sha256(corpus).slice(0, 8);
  return join(indexDir, `${basename(dirname(corpus))}-${hash}`);
}

/** Calls a parser of the command's words. @throws UsageError with its complaint and the usage */
export function parseWords<T>(parse: () => T, usage: string): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(`${messageOf(error)}\n${usage}`);
  }
}
