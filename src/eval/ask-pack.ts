/** A pack in, its engine out: the articles indexed in a folder of their own, so that the bot's index stays as it is. */
import { ownIndexDir, type Surroundings } from '../command-line.js';
import { createEngine } from '../engine.js';
import type { Outcome } from './measures.js';
import { isRight, type Pack } from './pack.js';

export type Engine = Awaited<ReturnType<typeof createEngine>>;

export function openPack({ corpusDir }: Pack, { config, log, progress }: Surroundings): Promise<Engine> {
  const folders =
    corpusDir === undefined
      ? { corpusDir: config.corpusDir, indexDir: config.indexDir }
      : { corpusDir, indexDir: ownIndexDir(config, corpusDir) };
  return createEngine({ ...folders, modelDir: config.modelDir, log, progress });
}

/** A question of a pack, what was quoted for it, and what that was worth. */
export interface Asked extends Outcome {
  readonly question: string;
  /** The first quote, or the nearest one that was held back. */
  readonly quote: string;
  readonly ms: number;
}

export async function askPack(pack: Pack, engine: Engine): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const each of pack.questions) {
    const { status, confidence, quotes, nearest, ms } = await engine.ask(each.question);
    const shown = status === 'answered' ? quotes : nearest;
    asked.push({
      question: each.question,
      quote: shown[0]?.text ?? '',
      answerable: each.answerable,
      answered: status === 'answered',
      confidence,
      right: shown.map(({ text }) => isRight(each, text)),
      ms,
    });
  }
  return asked;
}
