/** The sentences of real articles, shuffled into as many passages as wanted: articles to embed that nobody has to write. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SENTENCES_IN_A_PASSAGE = 3;
const PASSAGES_IN_AN_ARTICLE = 50;
/** So that what they say of Tuesday can be dated. */
const PUBLISHED = '2025-05-27';

/**
 * Writes them as Markdown files into a new folder. The same sentences give the same articles every time.
 * @param inAnArticle how many passages each article has
 */
export async function writeMadeUpArticles(
  dir: string,
  sentences: readonly string[],
  passages: number,
  inAnArticle = PASSAGES_IN_AN_ARTICLE,
): Promise<void> {
  await mkdir(dir, { recursive: true });
  const texts = makeUpPassages(sentences, passages);
  for (let at = 0; at < texts.length; at += inAnArticle) {
    const body = texts.slice(at, at + inAnArticle).join('\n\n');
    const name = `article-${at / inAnArticle + 1}`;
    await writeFile(
      join(dir, `${name}.md`),
      `---\ntitle: Made up, ${name}\npublished: ${PUBLISHED}\n---\n\n${body}\n`,
    );
  }
}

/**
 * Every passage is another: none is a repetition that an index would embed only once.
 * @throws RangeError when so few sentences can't be put together in so many ways
 */
export function makeUpPassages(sentences: readonly string[], count: number): string[] {
  const n = new Set(sentences).size;
  if (n * (n - 1) * (n - 2) < 2 * count) {
    throw new RangeError(`Cannot make ${count} passages of ${n} sentences: give more sentences.`);
  }
  const random = createRandom();
  const made = new Set<string>();
  while (made.size < count) {
    const chosen = new Set<string>();
    while (chosen.size < SENTENCES_IN_A_PASSAGE) {
      const sentence = sentences[Math.floor(random() * sentences.length)];
      if (sentence !== undefined) chosen.add(sentence.replace(/\s+/g, ' '));
    }
    made.add([...chosen].join(' '));
  }
  return [...made];
}

/** Park and Miller's generator of 1988 (https://doi.org/10.1145/63039.63042), always from the same seed: 0 to below 1. */
function createRandom(): () => number {
  const modulus = 2 ** 31 - 1;
  let state = 1;
  return () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
}
