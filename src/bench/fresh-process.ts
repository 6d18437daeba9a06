/** A bot's folders in, how long fresh processes take until they are ready and how much memory they then hold out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Config } from '../config.js';
import { type Figures, figuresOf, type Goal } from './figures.js';

/** The project's own goals: milliseconds from a process's start, and megabytes resident when it is ready. */
const READY_IN: Goal = { percentile: 'p50', atMost: 1_200 };
const RESIDENT: Goal = { percentile: 'p50', atMost: 400 };
/** Processes of each kind, in turns. Before them one of each that nobody counts brings the files into the system's cache. */
const PROCESSES = 7;
const BYTES_PER_MB = 1_000_000;

const START = fileURLToPath(new URL('../start.js', import.meta.url));
const READY = fileURLToPath(new URL('./ready.js', import.meta.url));

/** What a process costs that does nothing: how busy the machine is. */
const NOTHING = ['--eval', 'console.log(0)'];

/** What ready.js prints. */
const readiness = v.object({ residentBytes: v.number() });

export type Folders = Pick<Config, 'corpusDir' | 'indexDir' | 'modelDir'>;

/** @param question any; it is asked in the terminal's chat */
export async function measureFreshProcesses(folders: Folders, question: string): Promise<Figures[]> {
  const measured: { nothing: Ran; chat: Ran; engine: Ran; bot: Ran }[] = [];
  for (let i = 0; i <= PROCESSES; i++) {
    const nothing = await run(NOTHING, folders);
    const chat = await run([START], folders, question);
    const engine = await run([READY], folders);
    const bot = await run([READY, '--discord'], folders);
    if (i > 0) measured.push({ nothing, chat, engine, bot });
  }
  const each = (what: (of: (typeof measured)[number]) => number) => measured.map(what);
  return [
    figuresOf(
      'cold start to a ready engine',
      'ms',
      each(({ engine }) => engine.ms),
      READY_IN,
    ),
    figuresOf(
      'cold start to the first answer in the terminal',
      'ms',
      each(({ chat }) => chat.ms),
      READY_IN,
    ),
    figuresOf(
      '… of an empty Node program',
      'ms',
      each(({ nothing }) => nothing.ms),
    ),
    figuresOf(
      'memory resident when ready',
      'MB',
      each(({ engine }) => residentMB(engine)),
      RESIDENT,
    ),
    figuresOf(
      '… with discord.js loaded',
      'MB',
      each(({ bot }) => residentMB(bot)),
      RESIDENT,
    ),
  ];
}

function residentMB({ output }: Ran): number {
  return v.parse(readiness, JSON.parse(output)).residentBytes / BYTES_PER_MB;
}

/** What a process printed on standard output, and the milliseconds from its start to the first of it. */
interface Ran {
  readonly ms: number;
  readonly output: string;
}

/**
 * Runs one of our programs without a token, and waits for its end.
 * @throws Error with what it said when it fails or prints nothing
 */
async function run(program: readonly string[], folders: Folders, input = ''): Promise<Ran> {
  const started = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, ...program], {
    // Nothing else from the environment: whatever stands there, these processes are alike.
    env: {
      DISCORD_TOKEN: '',
      LOG_LEVEL: 'warn',
      CORPUS_DIR: folders.corpusDir,
      INDEX_DIR: folders.indexDir,
      MODEL_DIR: folders.modelDir,
    },
  });
  let ms = Number.NaN;
  let output = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output === '') ms = performance.now() - started;
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  // It may have ended before it read anything; then its exit status tells.
  child.stdin.on('error', () => undefined).end(`${input}\n`);
  const [status] = await once(child, 'close');
  if (status === 0 && output !== '') return { ms, output };
  throw new Error(
    `Cannot measure "node ${program.join(' ')}": it ended with status ${status}. ${complaints}`,
  );
}
