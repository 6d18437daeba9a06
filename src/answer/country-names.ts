/** A question in, the same out with countries called as the articles call them: "Turkey" where they say "Türkiye". */
import { createRequire } from 'node:module';

/** A country's English names, the first the usual one. The others: former, formal, short ones. */
type Names = string | readonly string[];

/**
 * @param texts all that the articles say
 * @returns leaves names alone that the articles use themselves, and those of countries that they don't name
 */
export function createCountryNames(texts: readonly string[]): (question: string) => string {
  const text = texts.join('\n');
  const isUsed = (name: string) => text.includes(name) && asWords([name]).test(text);
  const called = new Map<string, string>();
  for (const names of countries()) {
    const used = names.find(isUsed);
    if (used === undefined) continue;
    for (const name of names) if (!isUsed(name)) called.set(name.toLowerCase(), used);
  }
  if (called.size === 0) return (question) => question;
  const others = asWords(
    [...called.keys()].toSorted((a, b) => b.length - a.length),
    'giu',
  );
  return (question) =>
    question.replace(others, (name) =>
      isMistakable(name) ? name : (called.get(name.toLowerCase()) ?? name),
    );
}

/** "us" is a word unless it is written "US". */
const isMistakable = (name: string) => name.length <= 3 && name !== name.toUpperCase();

function countries(): (readonly string[])[] {
  const { countries: byCode } = createRequire(import.meta.url)('i18n-iso-countries/langs/en.json') as {
    countries: Readonly<Record<string, Names>>;
  };
  return Object.values(byCode).filter((names) => typeof names !== 'string');
}

function asWords(names: readonly string[], flags = 'u'): RegExp {
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags);
}
