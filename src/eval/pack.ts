/** An evaluation pack's folder in, its questions out, and whether a quote answers one. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { messageOf } from '../message-of.js';

export interface Pack {
  readonly name: string;
  /** Undefined: the questions are about the configured corpus. */
  readonly corpusDir: string | undefined;
  readonly questions: readonly PackQuestion[];
}

const QUESTIONS_FILE = 'questions.jsonl';

const schema = v.object({
  question: v.string(),
  answerable: v.boolean(),
  /** A quote that holds one of them is right, case and spaces aside. */
  answers: v.array(v.string()),
  article: v.optional(v.string()),
  /** `sentence`: a quote that one of them holds is right too. */
  match: v.optional(v.literal('sentence')),
});
export type PackQuestion = v.InferOutput<typeof schema>;

/**
 * The packs in a folder of packs, by name, for questions that belong to a few articles each; of a pack's own folder,
 * that pack alone.
 * @throws Error naming the folder or the line that is no pack's
 */
export async function loadPacks(dir: string): Promise<[Pack, ...Pack[]]> {
  // Where it is no folder, `loadPack` says so.
  const names = await readdir(dir).catch(() => []);
  const [first, ...others] = names.filter((name) => existsSync(join(dir, name, QUESTIONS_FILE))).toSorted();
  if (existsSync(join(dir, QUESTIONS_FILE)) || first === undefined) return [await loadPack(dir)];
  return [
    await loadPack(join(dir, first)),
    ...(await Promise.all(others.map((name) => loadPack(join(dir, name))))),
  ];
}

/** @throws Error naming the folder or the line that is no pack's */
export async function loadPack(dir: string): Promise<Pack> {
  const file = join(dir, QUESTIONS_FILE);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`Cannot read the pack "${dir}": it must be a folder with questions.jsonl in it.`, {
      cause,
    });
  });
  const questions = text
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [parse(line, `${file}:${i + 1}`)]));
  const corpusDir = join(dir, 'corpus');
  return { name: basename(dir), corpusDir: existsSync(corpusDir) ? corpusDir : undefined, questions };
}

function parse(line: string, place: string): PackQuestion {
  try {
    return v.parse(schema, JSON.parse(line));
  } catch (cause) {
    const reason = messageOf(cause);
    throw new Error(`${place} is not a question of a pack: ${reason}`, { cause });
  }
}

export function isRight({ answers, match }: PackQuestion, quote: string): boolean {
  const text = fold(quote);
  return answers.some((answer) => {
    const wanted = fold(answer);
    return text.includes(wanted) || (match === 'sentence' && wanted.includes(text));
  });
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
