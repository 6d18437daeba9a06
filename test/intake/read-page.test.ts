import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentKind } from '../../src/intake/document-kind.js';
import { readPage } from '../../src/intake/read-page.js';
import { encode } from './encode.js';

const page = (name: string) => readFileSync(new URL(`pages/${name}.html`, import.meta.url));
const utf8 = (html: string) => new TextEncoder().encode(html);

describe('a page of a newspaper', () => {
  const found = readPage(page('regional-daily'));

  test('says what it is', () => {
    expect(found.title).toBe('Ferry line between Alder Bay and Quill Island reopens after nine years');
    expect(found.source).toBe('The Harbour Courier');
    // The day there; in UTC it was the 15th already.
    expect(found.published).toBe('2024-09-14');
  });

  test('its text is the article from first to last, a paragraph each, entities read, tags gone', () => {
    expect(found.body.split('\n\n')).toEqual([
      'The ferry between Alder Bay and Quill Island sailed again on Saturday, nine years after a storm tore away the island’s pier — and with 212 passengers aboard, more than on any day of its last summer.',
      '“We waited for this longer than for the bridge,” said Ines Calloway, the island’s mayor, who bought the first ticket. The crossing takes 45\u00A0minutes and costs\u00A0€6.50 & nothing for children under twelve.',
      'A pier of steel',
      'The new pier stands on 38 steel piles driven 14 metres into the sea bed. It cost €11.2\u00A0million, of which the province paid two thirds, the harbour authority said in a report published in August.',
      'Boats leave Alder Bay at 6.10, 9.00, 13.30 and 18.00.',
      'The last boat back leaves the island at 19.15.',
      'Nobody should have to sleep on a bench because the wind turned.',
      'That sentence, from a letter of 2019, hangs framed in the new waiting room. Its writer, Tomas Brandt, died in 2022; his daughter cut the ribbon.',
      'Passengers a year',
      'Year\tPassengers',
      '2013\t61,400',
      '2014\t58,950',
      'Whether the line will pay for itself is open. The operator counts on 70,000 passengers a year; the province has promised to cover losses until 2029.',
    ]);
  });

  test('nothing of what stands around it: consent, menus, advertising, related and most read, comments, foot', () => {
    expect(found.body).not.toMatch(
      /partners|cookies|Subscribe|Share on|Advertisement|Read more|Harbour fees|newsletter|Sign up|Most read|Seal found|First!|All rights/,
    );
  });
});

describe('pages of other kinds', () => {
  test('an old one, laid out in a table, its paragraphs parted by line breaks', () => {
    const bytes = encode(page('old-table-layout').toString().replaceAll('\r', ''), 'windows-1252');
    const { title, published, body } = readPage(bytes);
    expect({ title, published }).toEqual({ title: 'Alte Mühle wird Museum', published: '2003-11-05' });
    expect(body.split('\n\n').slice(-3)).toEqual([
      'Grünfels, 5. November. Die alte Mühle am Fluß wird ein Museum. Der Rat der Stadt stimmte am Dienstag mit 14 gegen 9 Stimmen für den Umbau, der 1,3 Millionen Euro kosten soll.',
      '"Wir retten ein Stück unserer Geschichte", sagte Bürgermeisterin Käthe Möller nach der Sitzung. Die Gegner im Rat hatten vor den laufenden Kosten gewarnt, die sie auf 80.000 Euro im Jahr schätzen.',
      'Die Mühle wurde 1741 gebaut, mahlte bis 1968 und steht seither leer. Im Erdgeschoß soll das alte Mahlwerk gezeigt werden, darüber eine Sammlung von Karten des Tales.',
    ]);
  });

  test('one written from right to left', () => {
    const { title, source, published, body } = readPage(page('arabic'));
    expect({ title, source, published }).toEqual({
      title: 'افتتاح مكتبة جديدة في مدينة الواحة',
      source: 'صحيفة النخيل',
      published: '2023-04-21',
    });
    expect(body).toContain(
      'وقال رئيس البلدية سالم الحداد: «هذه المكتبة بيت للجميع»، مضيفا أن الدخول إليها مجاني',
    );
    expect(body).not.toContain('الرئيسية');
  });

  test('one that is put together by scripts has no article, as none of them is run', () => {
    expect(() => readPage(page('script-only'))).toThrow(/no article/);
  });

  test.each(['', '<!--', '<!DOCTYPE html>', '<p></p>', '\0'])('one of nothing: %j', (html) =>
    expect(() => readPage(utf8(html))).toThrow(/no article/),
  );
});

test('elements nested deeper than anybody writes end in a refusal', () => {
  expect(() => readPage(utf8(`${'<div>'.repeat(7_000)}deep`))).toThrow(/no article/);
});

test('a page in which the library loses its way ends in a refusal', () => {
  const text = '<p>The council of Oss decided on Thursday to open the harbour, said Ada Vermeer.</p>';
  expect(() => readPage(utf8(`<template>${text.repeat(6)}`))).toThrow(/no article/);
});

describe('tags that an author may leave out', () => {
  test.each([
    '<!doctype html><body><p>One.<p>Two.',
    '<html><title>T</title><p>One.<p>Two.',
    '<title>T</title><meta charset=utf-8><p>One.<p>Two.',
    '<div><p>One.<p>Two.</div>',
    '<dam-page><p>One.<p>Two.</dam-page>',
    '<p>One.</i></b></p></div><b><p>Two.</b>',
  ])('%s', (html) => expect(readPage(utf8(html)).body).toBe('One.\n\nTwo.'));
});

describe('encodings', () => {
  const russian =
    'Мост через реку открыли в среду. Мэр Анна Белова перерезала ленту, и первыми проехали велосипедисты.';
  const turkish =
    'Köprü çarşamba günü açıldı. Şehrin belediye başkanı İpek Yıldız ağaçların altında konuştu.';
  const chinese = '新桥于星期三通车。市长李明为大桥剪彩，第一批通过的是骑自行车的人。';

  const article = (text: string, meta = '') =>
    `<html><head>${meta}<title>T</title></head><body><article><p>${text}</p></article></body></html>`;

  test.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1254', turkish],
    ['iso-8859-9', turkish],
    ['gb18030', chinese],
    ['big5', '新橋於星期三通車。市長為大橋剪綵，第一批通過的是騎自行車的人。'],
  ])('%s, as the server says and as the page says', (encoding, text) => {
    expect(readPage(encode(article(text), encoding), encoding).body).toBe(text);
    const short = `<meta charset="${encoding}">`;
    expect(readPage(encode(article(text, short), encoding)).body).toBe(text);
    const long = `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`;
    expect(readPage(encode(article(text, long), encoding)).body).toBe(text);
  });

  test('the server’s word comes before the page’s, and a byte order mark before both', () => {
    const wrong = '<meta charset="gb18030">';
    expect(readPage(encode(article(russian, wrong), 'windows-1251'), 'windows-1251').body).toBe(russian);
    expect(readPage(utf8(`\uFEFF${article(russian, wrong)}`), 'windows-1251').body).toBe(russian);
  });

  test('UTF-8 that nobody announces is recognised', () => {
    expect(readPage(utf8(article(russian))).body).toBe(russian);
    expect(readPage(utf8(article(turkish)), 'no-such-encoding').body).toBe(turkish);
  });

  test.each(['hz-gb-2312', 'iso-2022-kr', 'replacement'])(
    '%s, which no browser reads, is refused',
    async (encoding) => {
      const bytes = utf8(article('The bridge was opened on Wednesday.', `<meta charset="${encoding}">`));
      expect(() => readPage(bytes)).toThrow(/UTF-8/);
      expect(() => readPage(utf8(article('The bridge was opened.')), encoding)).toThrow(/UTF-8/);
      expect(await documentKind(bytes)).toBe('html');
      const text = `How pages name their encoding: <meta charset="${encoding}"> is one way.`;
      expect(await documentKind(utf8(text))).toBe('text');
    },
  );
});

describe('what a page says about itself', () => {
  const facts = (head: string, body = '<p>Some text that is long enough to be one.</p>') => {
    const { title, source, published } = readPage(
      utf8(`<html><head>${head}</head><body>${body}</body></html>`),
    );
    return { title, source, published };
  };
  const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

  test('an article among other objects, nested in a graph or a list', () => {
    const article = {
      '@type': ['ReportageNewsArticle'],
      headline: 'Dam goes',
      datePublished: '2022-03-03',
      publisher: [{ name: 'Gazette' }],
    };
    const wanted = { title: 'Dam goes', source: 'Gazette', published: '2022-03-03' };
    expect(facts(jsonLd([{ '@type': 'WebSite', name: 'x' }, article]))).toEqual(wanted);
    expect(facts(jsonLd({ '@type': 'WebPage', datePublished: '1999-01-01', mainEntity: article }))).toEqual(
      wanted,
    );
    expect(
      facts(`<script type="application/ld+json">{broken</script>${jsonLd({ '@graph': [article] })}`),
    ).toEqual(wanted);
  });

  test('objects that are no articles, and values of other types, count for nothing', () => {
    const head = jsonLd({
      '@type': 'NewsArticle',
      headline: 7,
      datePublished: { a: 1 },
      publisher: [[null]],
    });
    expect(facts(`<title>Shown</title>${head}`)).toMatchObject({ title: 'Shown', published: undefined });
    expect(facts(`<title>Shown</title>${jsonLd({ '@type': 'Event', headline: 'No' })}`).title).toBe('Shown');
    expect(facts(`<title>Shown</title>${jsonLd(null)}${jsonLd('x')}`).title).toBe('Shown');
  });

  test('without an own title the one heading, if the window’s title holds it', () => {
    const text = '<p>Some text that is long enough to be one.</p>';
    expect(facts('<title>Dam goes | Gazette</title>', `<h1>Dam goes</h1>${text}`).title).toBe('Dam goes');
    expect(facts('<title>Dam goes | Gazette</title>', `<h1>Gazette</h1><h1>x</h1>${text}`).title).toBe(
      'Dam goes | Gazette',
    );
    expect(facts('<title>Dam goes</title>', `<h1>Welcome</h1>${text}`).title).toBe('Dam goes');
  });

  test.each([
    ['<meta property="article:published_time" content="2024-02-29T23:59:59Z">', '2024-02-29'],
    ['<meta name="DC.date.issued" content="2011-07-04">', '2011-07-04'],
    ['<meta name="pubdate" content="20110704">', '2011-07-04'],
    ['<meta name="date" content="Mon, 04 Jul 2011 22:30:00 -0500">', '2011-07-04'],
    ['<meta name="date" content="4 July 2011">', '2011-07-04'],
    ['<meta name="date" content="July 4, 2011">', '2011-07-04'],
    ['<meta name="date" content="2011/07/04">', '2011-07-04'],
    // The fourth of July or the seventh of April: nobody knows.
    ['<meta name="date" content="04/07/2011">', undefined],
    ['<meta name="date" content="04.07.2011">', undefined],
    ['<meta name="date" content="2011-02-30">', undefined],
    ['<meta name="date" content="yesterday">', undefined],
    ['<meta name="date" content="July 2011">', undefined],
    ['<meta name="date" content="May">', undefined],
  ])('the day in %s', (head, day) => expect(facts(head).published).toBe(day));

  test('the day that is only shown', () => {
    const text = '<p>Some text that is long enough to be one.</p>';
    expect(
      facts('', `<article><time datetime="2020-05-06T07:08">6 May</time>${text}</article>`).published,
    ).toBe('2020-05-06');
    expect(facts('', `<article><time>6 May 2020</time>${text}</article>`).published).toBe('2020-05-06');
  });
});

describe('layout', () => {
  const body = (html: string) =>
    readPage(
      utf8(
        `<html><body><article>${html}<p>The rest of the article, which is long enough.</p></article></body></html>`,
      ),
    )
      .body.split('\n\n')
      .slice(0, -1)
      .join('\n\n');

  test('white space runs together, non-breaking spaces stay inside and go at the ends', () => {
    expect(body('<p>&nbsp;&nbsp; A \n\t b&nbsp;c   <b> d</b>e&nbsp;</p>')).toBe('A b\u00A0c de');
  });
  test('a line break is kept, two part paragraphs', () => {
    expect(body('<p>Roses<br>Violets<br/> <br>Sugar</p>')).toBe('Roses\nViolets\n\nSugar');
  });
  test('characters that nobody sees are left out: parted words, joiners of nothing, controls', () => {
    expect(body('<p>La&shy;chin&#8203;x&#7;y\u0001</p>')).toBe('Lachinxy');
  });
  test('preformatted lines stay lines', () => {
    expect(body('<pre>one  two\n  three</pre>')).toBe('one  two\nthree');
  });
  test('markup that is written out stays text', () => {
    expect(body('<p>&lt;b&gt; is **bold**, @everyone &amp;lt;</p>')).toBe('<b> is **bold**, @everyone &lt;');
  });
  test('readings beside characters come without their brackets', () => {
    expect(body('<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>')).toBe('漢かん字');
  });
});
