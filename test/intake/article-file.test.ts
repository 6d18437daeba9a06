import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse.js';
import { toArticleFile } from '../../src/intake/article-file.js';
import { correctDraft, createDraft } from '../../src/intake/create-draft.js';
import type { Draft } from '../../src/intake/draft.js';

function readBack(draft: Draft) {
  const parsed = parseArticle('dam.md', Buffer.from(toArticleFile(draft)));
  if ('problem' in parsed) throw new Error(parsed.problem.reason);
  const { id: _, ...fields } = parsed.article;
  return fields;
}
const fieldsOf = ({ title, source, published, url, body }: Draft) => ({
  title,
  source,
  published,
  url,
  body,
});

/** Linear congruential generator (Numerical Recipes): the same texts in every run. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const PIECES = [
  ...'---|\n|\r\n|: |#|"|\'|\\|{|}|[|]|- |? |&a|*a|!!str |%YAML|>|`|@everyone|<@1>|null|~|true|2025-05-27|1e3|0x1F|=|...'.split(
    '|',
  ),
  '\t',
  ' ',
  '\u00A0',
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\u0085',
  '\u2028',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\u200B',
  '\uD83D',
  '😀',
  'é',
  'e\u0301',
  'ß',
  '漢字',
  'שלום',
  'word',
  'Word. ',
  'title: x',
  '\n---\n',
  '{{x}}',
  '$x',
  '</script>',
];

describe('the file of an article', () => {
  test('is front matter that a person can read, and the body', () => {
    const draft = {
      title: 'Talks: day "two" #3',
      source: 'Gazette',
      published: '2022-03-03',
      url: 'https://gazette.example/dam',
      body: 'First.\n\nSecond.\n',
    };
    expect(toArticleFile(draft)).toBe(
      '---\ntitle: "Talks: day \\"two\\" #3"\nsource: "Gazette"\npublished: "2022-03-03"\nurl: "https://gazette.example/dam"\n---\nFirst.\n\nSecond.\n',
    );
  });

  test('gives back exactly the fields of any draft that intake can make', () => {
    const below = random(7);
    const hostile = (most: number) =>
      Array.from({ length: below(most) }, () => PIECES[below(PIECES.length)] ?? '').join('');
    let stored = 0;
    for (let i = 0; i < 500; i++) {
      const found = {
        title: `T${hostile(12)}`,
        source: hostile(6),
        url: 'https://a.example/?q=%22#',
        body: '',
      };
      const body = `${below(2) === 0 ? '\n' : ''}x${hostile(20)}`.replace(
        /(?![\r\n\t\u0085])\p{Cc}|[\u202D\u202E]|\p{Surrogate}/gu,
        '',
      );
      const published = below(2) === 0 ? '2024-02-29' : null;
      const draft = createDraft({ ...found, published, body });
      expect(readBack(draft)).toEqual(fieldsOf(draft));
      stored++;
    }
    expect(stored).toBe(500);
  });

  test('also of the longest ones', () => {
    const draft = createDraft({
      title: '"\\'.repeat(200),
      source: '\u00AD'.repeat(300),
      body: 'x',
      url: `https://a.example/${'a'.repeat(2_000)}`,
    });
    expect(draft.title).toHaveLength(256);
    expect(readBack(draft)).toEqual(fieldsOf(draft));
  });

  test('is refused where the corpus would not take it, with the remedy', () => {
    const draft = { title: 'A', source: null, published: null, url: null, body: 'Text.' };
    expect(() => toArticleFile({ ...draft, title: '' })).toThrow(/no title.*Add a line/);
    expect(() => toArticleFile({ ...draft, published: '31.02.2022' })).toThrow(
      /no day of the calendar.*year-month-day/,
    );
    expect(() => toArticleFile({ ...draft, body: ' ' })).toThrow(/no text/);
    expect(() => toArticleFile({ ...draft, title: 'two\nlines' })).toThrow(/title can't be stored/);
    expect(() => toArticleFile({ ...draft, source: 'null' })).toThrow(/source can't be stored/);
    expect(() => toArticleFile({ ...draft, url: 'javascript:alert(1)' })).toThrow(/no address on the web/);
  });
});

describe('a moderator’s corrections', () => {
  const draft: Draft = {
    title: 'Dam gose',
    source: null,
    published: null,
    url: 'https://gazette.example/dam',
    body: 'Text.',
    warnings: ['pages_without_text', 'title_shortened', 'little_text'],
  };

  test('replace what was found, tidied, and the rest stays', () => {
    expect(
      correctDraft(draft, { title: ' Dam\ngoes ', source: 'Gazette', published: ' 2022-03-03 ' }),
    ).toEqual({
      ...draft,
      title: 'Dam goes',
      source: 'Gazette',
      published: '2022-03-03',
      warnings: ['pages_without_text', 'little_text'],
    });
    expect(correctDraft(draft, { title: 'A', source: ' ', published: '' })).toMatchObject({
      source: null,
      published: null,
    });
  });

  test('with a day that there is not are refused when the file is made', () => {
    const wrong = correctDraft(draft, { title: 'A', source: '', published: '31 February' });
    expect(() => toArticleFile(wrong)).toThrow(/"published: 31 February", which is no day/);
  });
});
