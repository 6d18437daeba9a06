/** A pack in, its engine out: the articles indexed in a folder of their own, so that the bot's index stays as it is. */
import { chooseFolders, type Surroundings } from '../command-line.js';
import { createEngine, type LoadedEngine } from '../engine.js';
import { type Progress, SILENT_PROGRESS } from '../terminal/progress.js';
import type { Outcome } from './measures.js';
import { isRight, type Pack, type PackQuestion } from './pack.js';

export function openPack(
  { corpusDir }: Pack,
  { config, log, progress }: Surroundings,
): Promise<LoadedEngine> {
  return createEngine({ ...chooseFolders(config, { corpus: corpusDir }), log, progress });
}

/** A question of a pack, what was quoted for it, and what that was worth. */
export interface Asked extends Outcome {
  readonly of: PackQuestion;
  /** The first quote, or the nearest one that was held back; empty without any. */
  readonly quote: string;
}

export async function askPack(
  { name, questions }: Pack,
  engine: Pick<LoadedEngine, 'ask'>,
  progress: Progress = SILENT_PROGRESS,
): Promise<Asked[]> {
  progress.start(`Asking ${name}`, questions.length, 'questions');
  const asked: Asked[] = [];
  for (const of of questions) {
    const { status, confidence, quotes, nearest, ms } = await engine.ask(of.question);
    const shown = status === 'answered' ? quotes : nearest;
    const quote = shown[0]?.text ?? '';
    asked.push({
      of,
      quote,
      answerable: of.answerable,
      answered: status === 'answered',
      confidence,
      right: shown.map(({ text }) => isRight(of, text)),
      quoteLength: quote.length,
      ms,
    });
    progress.update(asked.length);
  }
  progress.stop();
  return asked;
}
