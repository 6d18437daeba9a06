import { describe, expect, test } from 'vitest';
import { readParagraphs } from '../../src/intake/pdf-paragraphs.js';
import { readPdf } from '../../src/intake/read-pdf.js';
import { makePdf, type PlacedText } from './make-pdf.js';

const LEADING = 14;

/** Lines below each other from the top of the page; an empty one leaves a wide gap. */
const column = (lines: readonly string[], x = 72, top = 700): PlacedText[] =>
  lines.flatMap((text, i) => (text === '' ? [] : [{ text, x, y: top - i * LEADING }]));

const bodyOf = async (...pages: PlacedText[][]) => (await readPdf(makePdf(pages))).body;

describe('lines become paragraphs', () => {
  test('at a wide gap', async () => {
    const body = await bodyOf(
      column([
        'The council of Corrow Valley decided on Thursday that the old dam will go',
        'by the end of the year.',
        '',
        'Eleven members voted for it and four against, which surprised even those',
        'who had campaigned for the removal.',
      ]),
    );
    expect(body).toBe(
      'The council of Corrow Valley decided on Thursday that the old dam will go by the end of the year.\n\n' +
        'Eleven members voted for it and four against, which surprised even those who had campaigned for the removal.',
    );
  });

  test('at an indented first line', async () => {
    const lines = column([
      'The council of Corrow Valley decided on Thursday that the old dam goes and',
      'that the valley below it becomes a park with paths for everybody to use it.',
      'Eleven members voted for it and four against, which surprised even those',
    ]);
    const [, , last] = lines;
    const body = await bodyOf([...lines.slice(0, 2), { ...last, x: 86 } as PlacedText]);
    expect(body.split('\n\n')).toHaveLength(2);
  });

  test('at a short last line, where the next word would have had room', async () => {
    const body = await bodyOf(
      column([
        'The council of Corrow Valley decided on Thursday that the old dam will go',
        'by the end of the year.',
        'Eleven members voted for it and four against, which surprised even those',
        'who had campaigned for the removal.',
      ]),
    );
    expect(body.split('\n\n')).toHaveLength(2);
  });

  test('not at the end of a column or a page in mid-sentence', async () => {
    const body = await bodyOf(
      [
        ...column(['The water of the reservoir', 'was used on more than six'], 72),
        ...column(['hundred hectares of fields', 'and orchards around the'], 320),
      ],
      column(['lower villages, until the', 'summer of that year.']),
    );
    expect(body).toBe(
      'The water of the reservoir was used on more than six hundred hectares of fields and orchards around the lower villages, until the summer of that year.',
    );
  });

  test('items of a list each by itself', async () => {
    const body = await bodyOf(
      column(['The council asks for', '1. a pumping station', '2. ten years of money']),
    );
    expect(body.split('\n\n')).toEqual([
      'The council asks for',
      '1. a pumping station',
      '2. ten years of money',
    ]);
  });
});

describe('a word that is parted at a line’s end', () => {
  test('is joined where the document writes it whole elsewhere', async () => {
    const body = await bodyOf(
      column(['The committee for trans-', 'portation met. For transportation it is late.']),
    );
    expect(body).toBe('The committee for transportation met. For transportation it is late.');
  });

  test('keeps its hyphen where the document writes it with one elsewhere', async () => {
    const body = await bodyOf(
      column(['They spoke of the cross-', 'border train. A cross-border train is slow.']),
    );
    expect(body).toBe('They spoke of the cross-border train. A cross-border train is slow.');
  });

  test('stays as it is where the document tells neither or both', async () => {
    expect(await bodyOf(column(['They spoke of re-', 'creation in the park.']))).toBe(
      'They spoke of re-\ncreation in the park.',
    );
    const both = ['They spoke of re-', 'creation. One is recreation, one is re-creation.'];
    expect(await bodyOf(column(both))).toBe(both.join('\n'));
  });

  test('is joined at a soft hyphen', () => {
    const line = { page: 0, x: 72, width: 400, size: 11 };
    const lines = [
      { ...line, text: 'They spoke of the reser\u00AD', y: 700 },
      { ...line, text: 'voir.', y: 686 },
    ];
    expect(readParagraphs(lines).body).toBe('They spoke of the reservoir.');
  });

  test('stays as it is before a capital letter or a number', async () => {
    const lines = ['The train Alder-', 'Quill was late, as in the years 2019-', '2021 and before.'];
    expect(await bodyOf(column(lines))).toBe(lines.join('\n'));
  });
});

describe('what stands around the text', () => {
  test('running heads, feet and page numbers are left out, and what a page says only once is not', async () => {
    const pages = ['one', 'two', 'three', 'four'].map((word, i) => [
      { text: i % 2 === 0 ? 'Corrow Valley Gazette' : 'The dam', x: 72, y: 810, size: 9 },
      { text: `Only page ${word} says this.`, x: 72, y: 700 },
      { text: 'It says this too.', x: 72, y: 686 },
      { text: 'And it ends with this.', x: 72, y: 672 },
      { text: `Printed on 4 March, page ${i + 1}`, x: 72, y: 40, size: 9 },
      { text: `${i + 1}/4`, x: 500, y: 28, size: 9 },
    ]);
    const body = await bodyOf(...pages);
    expect(body).not.toMatch(/Gazette|dam|Printed|\//);
    for (const word of ['one', 'two', 'three', 'four'])
      expect(body).toContain(`Only page ${word} says this.`);
  });

  test('on a single page only its own number is taken for a page number', async () => {
    expect(
      await bodyOf([
        { text: '1921', x: 72, y: 800 },
        { text: 'The dam was built.', x: 72, y: 700 },
        { text: '– 1 –', x: 280, y: 30 },
      ]),
    ).toBe('1921\n\nThe dam was built.');
  });

  test('the headline is the title and no part of the text', async () => {
    const found = await readPdf(
      makePdf(
        [
          [
            { text: 'The dam at Corrow Falls', x: 72, y: 780, size: 22 },
            { text: 'is to be taken down', x: 72, y: 754, size: 22 },
            ...column(['The council decided on Thursday that it will be taken down.']),
          ],
        ],
        { title: 'Microsoft Word - dam_final2.docx' },
      ),
    );
    expect(found).toEqual({
      title: 'The dam at Corrow Falls is to be taken down',
      body: 'The council decided on Thursday that it will be taken down.',
    });
  });

  test('without a headline the file’s own title is taken, unless a program made it up', async () => {
    const titled = async (title: string) => (await readPdf(makePdf([column(['Text.'])], { title }))).title;
    expect(await titled('The dam goes')).toBe('The dam goes');
    expect(await titled('Microsoft Word - dam.docx')).toBeUndefined();
    expect(await titled('untitled')).toBeUndefined();
    expect(await titled('scan0001.pdf')).toBeUndefined();
  });
});

describe('PDFs that can’t be read', () => {
  const refused = (bytes: Uint8Array) => expect(readPdf(bytes)).rejects;

  test('one with a password', () =>
    refused(makePdf([column(['Secret.'])], { encrypted: true })).toThrow(/protected by a password/));

  test('one of pictures', () => refused(makePdf([[], []])).toThrow(/text recognition \(OCR\)/));

  test('one that is damaged, in several ways', async () => {
    const whole = makePdf([column(['The council decided.'])]);
    await refused(whole.subarray(0, 60)).toThrow(/damaged/);
    await refused(Buffer.from(`%PDF-1.7\n${'x'.repeat(5_000)}`)).toThrow(/damaged/);
  });

  test('a page that is a picture among others is told of', async () => {
    const found = await readPdf(makePdf([column(['The council decided.']), []]));
    expect(found.warnings).toEqual(['pages_without_text']);
  });
});
