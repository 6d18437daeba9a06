import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Answer, Quote } from '../../src/answer/answer.js';
import type { Article } from '../../src/articles/article.js';
import { createRenderer } from '../../src/terminal/render.js';
import { MEETING, VISIT } from '../discord/articles.js';
import { quoteOf } from '../discord/small-answering.js';

const HINT = 'Type /closest to see them.';
const TERMINAL = { isTTY: true, columns: 40 };
const FILE = {};
const ESC = '\u001b';

function answered(...quotes: Quote[]): Answer {
  return { question: '', status: 'answered', confidence: 0.9, quotes, nearest: [], ms: 1 };
}
function notFound(...nearest: Quote[]): Answer {
  return { question: '', status: 'not_found', confidence: 0.1, quotes: [], nearest, ms: 1 };
}
function quoteIn(body: string, source: Partial<Article> = {}): Quote {
  const article = { id: 'a', title: 'A title', source: null, published: null, url: null, body, ...source };
  return quoteOf(article, body);
}
const sentence = 'The prime minister held a bilateral meeting';
const meeting = quoteOf(
  MEETING,
  MEETING.body.slice(MEETING.body.indexOf(sentence)).split('. ')[0] ?? '',
  'bilateral meeting',
);

describe('an answer on a terminal', () => {
  const shown = createRenderer(TERMINAL).answer(answered(meeting), HINT);

  test('stands behind a bar, within the width, with the citation under it', () => {
    const lines = stripVTControlCharacters(shown).split('\n');
    expect(lines[0]).toBe('  ┃ The prime minister held a bilateral');
    expect(lines.find((line) => line.startsWith('    [1] '))).toBe('    [1] Sharif and Aliyev hold a');
    for (const line of lines) expect(stringWidth(line) <= 40 || line.includes('https://')).toBe(true);
  });

  test('has the words that answer in bold, also where they run over a line’s end', () => {
    expect(shown).toContain(`${ESC}[1mbilateral${ESC}[22m\n`);
    expect(shown).toContain(`${ESC}[1mmeeting${ESC}[22m`);
  });

  test('has its link in one piece, however narrow the terminal', () => {
    const url = `https://example.org/${'long/'.repeat(20)}`;
    expect(createRenderer(TERMINAL).answer(answered(quoteIn('Words.', { url })), HINT)).toContain(url);
  });

  test.each([0, 1, 15, 16, 1000])('is complete when the terminal says that it has %i columns', (columns) => {
    const lines = createRenderer({ isTTY: true, columns }, false).answer(answered(meeting), HINT).split('\n');
    const quote = lines.filter((line) => line.startsWith('  ┃ ')).map((line) => line.slice(4));
    expect(quote.join('').replaceAll(' ', '')).toBe(meeting.text.replaceAll(' ', ''));
    for (const line of lines) expect(line.length <= 100 || line.includes('https://')).toBe(true);
  });
});

test('a terminal that knows no columns is taken for a usual one', () => {
  const on = (columns?: number) =>
    createRenderer({ isTTY: true, ...(columns === undefined ? {} : { columns }) }).answer(
      answered(meeting),
      HINT,
    );
  expect(on(0)).toBe(on(80));
  expect(on()).toBe(on(80));
});

describe('an answer in a file', () => {
  test('has no colours, and the quote and its citation each in one piece', () => {
    const shown = createRenderer(FILE).answer(answered(meeting), HINT);
    expect(shown).toBe(stripVTControlCharacters(shown));
    expect(shown.split('\n')[0]).toBe(`  ┃ ${meeting.text}`);
    expect(shown).toMatch(/^ {4}\[1\] Sharif and Aliyev hold .* · 27 May 2025 · paragraph \d+$/m);
  });

  test('has colours where they are asked for, and a terminal has none where they are not wanted', () => {
    expect(createRenderer(FILE, true).answer(answered(meeting), HINT)).toContain(`${ESC}[1m`);
    expect(createRenderer(TERMINAL, false).answer(answered(meeting), HINT)).not.toContain(ESC);
  });
});

describe('in a citation', () => {
  const cited = (source: Partial<Article>) =>
    createRenderer(FILE)
      .answer(answered(quoteIn('Words.', source)), HINT)
      .split('\n')
      .slice(1);

  test('what an article lacks is left out', () => {
    expect(cited({})).toEqual(['    [1] A title · paragraph 1']);
    expect(cited({ source: 'PMO', published: '2025-05-27', url: 'https://example.org/a' })).toEqual([
      '    [1] A title · PMO · 27 May 2025 · paragraph 1',
      '    https://example.org/a',
    ]);
  });

  test('a title can’t break out of its line', () => {
    expect(cited({ title: `x\n${ESC}[2J\u202ey`, source: '\tz' })).toEqual([
      '    [1] x ␛[2Jy · z · paragraph 1',
    ]);
  });
});

test('a quote shows its controls, and each of its lines behind the bar', () => {
  const shown = createRenderer(FILE).answer(answered(quoteIn(`One${ESC}[31m\r\ntwo\u2028three`)), HINT);
  expect(shown.split('\n').slice(0, 3)).toEqual(['  ┃ One␛[31m', '  ┃ two', '  ┃ three']);
});

test('several quotes are numbered, the others behind a word that says so', () => {
  const others = [quoteOf(VISIT, VISIT.body.slice(0, 20)), quoteOf(MEETING, MEETING.body.slice(0, 20))];
  const blocks = createRenderer(FILE)
    .answer(answered(meeting, ...others), HINT)
    .split('\n\n');
  expect(blocks).toHaveLength(4);
  expect(blocks[1]).toBe('  Also in the articles:');
  expect([0, 2, 3].map((at) => /\[(\d)\]/.exec(blocks[at] ?? '')?.[1])).toEqual(['1', '2', '3']);
});

describe('where the articles don’t say', () => {
  test('no quote is shown, but how to see the closest passages', () => {
    expect(createRenderer(FILE).answer(notFound(meeting), HINT)).toBe(`  The articles don't say.\n  ${HINT}`);
  });

  test('and nothing is close, no hint is given', () => {
    expect(createRenderer(FILE).answer(notFound(), HINT)).toBe("  The articles don't say.");
  });

  test('the closest passages say that they may be no answer', () => {
    const shown = createRenderer(FILE).closest([meeting]);
    expect(shown).toMatch(
      /^ {2}These passages come closest\. They may not answer the question\.\n\n {2}┃ The prime/,
    );
  });
});

test('in context a quote stands in its paragraph, in bold, and the paragraph is counted', () => {
  const shown = createRenderer(FILE, true).context({
    quote: meeting,
    before: 'Before. ',
    after: ' After.',
    paragraphs: 9,
  });
  expect(shown).toContain(`Before. ${ESC}[1m${meeting.text}${ESC}[22m After.`);
  expect(shown).toMatch(/paragraph \d of 9/);
});

describe('what belongs to an answer besides its quotes', () => {
  const render = createRenderer(FILE);
  const visit = quoteOf(
    VISIT,
    'The gathering in Lachin was a significant meeting in deepening bilateral ties.',
  );
  const words = (text: string, part: string) =>
    [text.indexOf(part), text.indexOf(part) + part.length] as const;

  test('who else says so stands under the first quote, once', () => {
    const shown = render.answer({ ...answered(meeting, visit), corroboration: [visit] }, HINT);
    expect(shown.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
      `  ┃ ${meeting.text}`,
      '  Both articles say so:',
      `  ┃ ${visit.text}`,
    ]);
    expect(shown).toContain('    [2] Sharif’s visit to Lachin');
  });

  test('who differs stands beside it with the differing words of both', () => {
    const kind = 'place' as const;
    const pair = {
      kind,
      first: words(meeting.text, 'bilateral meeting'),
      other: words(visit.text, 'gathering'),
    };
    const shown = render.answer(
      { ...answered(meeting), differences: [{ quote: visit, words: [pair] }] },
      HINT,
    );
    expect(shown).toContain(
      `  The articles differ:\n\n  ┃ ${visit.text}\n    bilateral meeting [1] / gathering [2]\n`,
    );
  });

  test('whom a pronoun means stands in brackets outside the quote', () => {
    const means = [{ text: 'The mayor\u001b[2J', start: 0, end: 9 }];
    const shown = render.answer(answered({ ...visit, means }), HINT);
    expect(shown.split('\n')[0]).toBe(`  ┃ ${visit.text}`);
    expect(shown.split('\n')[1]).toMatch(/^ {4}\[meant: The mayor/);
    expect(shown).not.toContain(ESC);
  });

  test('what was searched with stands above it', () => {
    const shown = render.answer({ ...answered(visit), searched: 'When did they meet?' }, HINT);
    expect(shown).toMatch(/^ {2}Understood as: When did they meet\?\n\n {2}┃ /);
  });

  test('the language of the articles is told to whom asks in another, and nothing else', () => {
    const reason = { kind: 'language', question: 'de', articles: 'en' } as const;
    expect(render.answer({ ...notFound(), reason }, HINT)).toBe(
      '  I read only English, the language of the articles. Please ask in English.',
    );
  });

  test('questions that the articles answer are offered under “don’t say”', () => {
    const shown = render.answer(
      { ...notFound(visit), offered: ['Who is Ishaq Dar?', 'What is Lachin?'] },
      HINT,
    );
    expect(shown).toBe(
      `  The articles don't say.\n  ${HINT}\n\n  Questions that the articles answer:\n  · Who is Ishaq Dar?\n  · What is Lachin?`,
    );
  });
});
