import { describe, expect, test } from 'vitest';
import { en } from '../../src/languages/en.js';
import { LANGUAGES, languageOf } from '../../src/languages/languages.js';

/** Discord's limits (Components, Modals, Application Commands), by the name of the group or of the text. */
const LIMITS = new Map([
  ['buttons', 80],
  ['title', 45],
  ['label', 45],
  ['placeholder', 100],
  ['choices', 100],
  ['description', 100],
  ['name', 32],
  ['messageCommands', 32],
]);
const MESSAGE = 2000;
/** Large numbers and longish texts, so that a limit holds with them too. */
const ARGUMENTS = [1234, 5678, 9, 8, 7, 6];
/** The same for what takes its values by name. */
const VALUES: object = new Proxy(
  {},
  { get: (_, name) => (name === 'fault' ? { kind: 'nul', values: { at: 1234 } } : 1234) },
);

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Every text of a language with where it stands; a function's text is what it says of some numbers. */
function texts(node: unknown, path: readonly string[] = []): Text[] {
  if (typeof node === 'string') return [{ path: path.join('.'), text: node }];
  if (typeof node === 'function') {
    const values = path[0] === 'intake' || path[0] === 'faults' ? [VALUES] : ARGUMENTS;
    return [{ path: path.join('.'), text: String(node(...values)) }];
  }
  return Object.entries(node ?? {}).flatMap(([key, value]) => texts(value, [...path, key]));
}

function names(language: typeof en): string[] {
  return Object.values(language.commands).map(({ name }) => name);
}

function optionNames(command: object): string[] {
  if (!('options' in command)) return [];
  return texts(command.options).flatMap(({ path, text }) => (path.endsWith('.name') ? [text] : []));
}

const ENGLISH = texts(en);

test('there are at least English, Turkish, German, French and Spanish', () => {
  expect(Object.keys(LANGUAGES)).toEqual(expect.arrayContaining(['en', 'tr', 'de', 'fr', 'es']));
});

describe.each(Object.entries(LANGUAGES))('in %s', (tag, language) => {
  const all = texts(language);

  test('no key is missing, and none is there that English lacks', () => {
    expect(all.map(({ path }) => path)).toEqual(ENGLISH.map(({ path }) => path));
  });

  test('no text is blank, has a hole in it, or is too long for Discord', () => {
    for (const { path, text } of all) {
      const limit = path.split('.').flatMap((key) => LIMITS.get(key) ?? []);
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object/);
      expect([...text].length, `${path}: "${text}"`).toBeLessThanOrEqual(Math.min(MESSAGE, ...limit));
    }
  });

  test('what takes a number says it', () => {
    const silent = ENGLISH.filter(({ text }) => /1[.,\s]?234/.test(text)).flatMap(({ path }) => {
      const text = all.find((one) => one.path === path)?.text ?? '';
      return /1[.,\s\u00a0\u202f]?234/.test(text) ? [] : [`${path}: "${text}"`];
    });
    expect(silent).toEqual([]);
  });

  test('commands and options are called as Discord allows, each by a name of its own', () => {
    const subcommands = Object.values(language.commands.corpus.subcommands);
    const lists = [
      names(language),
      subcommands.map(({ name }) => name),
      ...[...Object.values(language.commands), ...subcommands].map(optionNames),
    ];
    for (const list of lists) {
      expect(new Set(list).size, list.join()).toBe(list.length);
      for (const name of list) {
        expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
        expect(name).toBe(name.toLocaleLowerCase(tag));
        expect(name).toBe(name.toLowerCase());
      }
    }
  });

  test('a sentence names commands as they are called in that language', () => {
    const named = all.flatMap(({ text }) =>
      [...text.matchAll(/`\/([^\s`]+)/g)].map(([, name]) => name ?? ''),
    );
    for (const name of named) expect(names(language)).toContain(name);
    expect(named.length).toBeGreaterThan(0);
    const { name: corpus, subcommands } = language.commands.corpus;
    const under = all.flatMap(({ text }) =>
      [...text.matchAll(new RegExp(`\`/${corpus} ([^\`]+)`, 'g'))].map(([, name]) => name ?? ''),
    );
    const known = Object.values(subcommands).map(({ name }) => name);
    for (const name of under) expect(known).toContain(name);
    expect(under.length).toBeGreaterThan(0);
  });

  test('is said in words of its own', () => {
    if (language === en) return;
    const same = all.filter(({ path, text }) =>
      ENGLISH.some((one) => one.path === path && one.text === text),
    );
    // A word may be the same in two languages; a sentence is not.
    expect(same.filter(({ text }) => text.split(' ').length > 3).map(({ path }) => path)).toEqual([]);
    expect(same.length).toBeLessThan(all.length / 10);
  });
});

test.each([
  ['en', 'only in its own words', 'only in their own words', 'the only article'],
  ['de', 'nur in seinen eigenen Worten', 'nur in ihren eigenen Worten', 'der einzige Artikel'],
  ['fr', 'avec ses propres mots', 'avec leurs propres mots', 'le seul article'],
  ['es', 'cuando no lo dice, lo digo', 'cuando no lo dicen, lo digo', 'el único artículo'],
  ['tr', 'okuduğum haber hakkında', 'okuduğum 2 haber hakkında', 'tek haber'],
])('in %s one article is spoken of as one', (tag, one, two, only) => {
  const { help, corpus } = languageOf(tag);
  expect(help.promise(1)).toContain(one);
  expect(help.promise(2)).toContain(two);
  expect(corpus.refused.losesMost(1, 1)).toContain(only);
  expect(corpus.refused.losesMost(2, 2)).not.toContain(only);
});

test('in French one other article is no plural', () => {
  const { summary } = languageOf('fr');
  expect([1, 2].map(summary.alsoInMore)).toEqual(['et dans 1 autre', 'et dans 2 autres']);
});

test('in French no line begins with a mark that a blank stands before, and none ends in «', () => {
  for (const { path, text } of texts(languageOf('fr'))) {
    const isRegistered = path.startsWith('commands.') || path.startsWith('messageCommands.');
    if (!isRegistered) expect(text, path).not.toMatch(/ [?!:;»]|« /);
  }
});

test.each([
  ['de', 'am'],
  ['fr', 'le'],
  ['es', 'el'],
])('in %s the word that a day needs stands before it: %s', (tag, word) => {
  const { status } = languageOf(tag).corpus;
  expect(status.built('<t:1:f>')).toContain(`${word} <t:1:f>`);
  expect(status.builtBy('<t:1:f>', 'Mo')).toContain(`${word} <t:1:f>`);
});

test('a reader’s locale chooses the language, of whatever region; what is not spoken is English', () => {
  expect(languageOf('tr')).toBe(LANGUAGES['tr']);
  expect(languageOf('es-419')).toBe(LANGUAGES['es']);
  expect(languageOf('es-ES')).toBe(LANGUAGES['es']);
  for (const other of ['en-GB', 'en-US', 'ja', 'zh-CN', '', '__proto__', 'constructor', undefined, null]) {
    expect(languageOf(other), String(other)).toBe(en);
  }
});
