import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES, parseArticle } from '../../src/articles/parse.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const markdown = (front: string, body = '\nText.\n') => bytes(`---\n${front}\n---\n${body}`);

function articleOf(file: string, content: Uint8Array) {
  const parsed = parseArticle(file, content);
  if ('problem' in parsed) throw new Error(`${parsed.problem.reason} ${parsed.problem.remedy}`);
  return parsed.article;
}
function problemOf(content: Uint8Array, file = 'a.md') {
  const parsed = parseArticle(file, content);
  if ('article' in parsed) throw new Error(`It was accepted: ${JSON.stringify(parsed.article)}`);
  expect(parsed.problem.file).toBe(file);
  return `${parsed.problem.reason} ${parsed.problem.remedy}`;
}

describe('a Markdown article', () => {
  test('keeps its front matter, and its body to the byte', () => {
    const front =
      'title: Sharif and Aliyev meet\nsource: PMO\npublished: 2025-05-27\nurl: https://example.org/a?b=1&c#d';
    expect(articleOf('lachin.md', markdown(front, '\nOne.  \n\n“Two” —\ttürk 🎉\r\n'))).toEqual({
      id: 'lachin',
      title: 'Sharif and Aliyev meet',
      source: 'PMO',
      published: '2025-05-27',
      url: 'https://example.org/a?b=1&c#d',
      body: '\nOne.  \n\n“Two” —\ttürk 🎉\r\n',
    });
  });

  test('needs a title only; other keys, comments and a row of dashes in the text are no harm', () => {
    const front =
      '# ours\ntitle: 1984 # a number\ntags: [a, b]\ntitle_by: us\nsource:\npublished: ~\nurl: null';
    const found = articleOf('a.b.md', markdown(front, 'One.\n\n---\n\nTwo.'));
    expect(found).toEqual({
      id: 'a.b',
      title: '1984',
      source: null,
      published: null,
      url: null,
      body: 'One.\n\n---\n\nTwo.',
    });
  });

  test('names what is one slip away from a field that is missing, and lets others be', () => {
    const misspeltIn = (front: string) => {
      const parsed = parseArticle('a.md', markdown(`title: A\n${front}`));
      return 'article' in parsed ? parsed.misspelt.map(({ said, meant }) => `${said} → ${meant}`) : undefined;
    };
    expect(misspeltIn('publishd: 2025-05-27\nsoruce: PMO\nURL: https://example.org/')).toEqual([
      'publishd → published',
      'soruce → source',
      'URL → url',
    ]);
    expect(misspeltIn('pubIished: 2025-05-27\nsources: PMO\nurls: none')).toHaveLength(3);
    expect(misspeltIn('titel: B\nsource: PMO\nsources: two\ntags: [a]\nauthor: C\nsort: d\nhub: e')).toEqual(
      [],
    );
  });

  test('may have the line ends of any system and a byte order mark; neither changes the body', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['---', 'title: A', '--- ', '', 'One.', '', 'Two.', ''].join(end);
      const expected = ['', 'One.', '', 'Two.', ''].join(end);
      expect(articleOf('a.md', bytes(text)).body).toBe(expected);
      expect(articleOf('a.md', bytes(`\uFEFF${text}`)).body).toBe(expected);
    }
  });

  test('has a title of one line, without characters that control a screen or turn the direction of writing', () => {
    expect(articleOf('a.md', markdown('title: "A\\nB\\e[31m\\u202Ec \\t d"')).title).toBe('A B [31m c d');
    expect(articleOf('a.md', markdown('title: >\n  Folded\n  lines\nsource: |\n  X\n  Y')).source).toBe(
      'X Y',
    );
  });
});

test('a source that nobody can see is none, and joiners within words stay', () => {
  const { title, source } = articleOf('a.md', markdown('title: "می\\u200cشود"\nsource: "\\u200b\\u2060"'));
  expect(title).toBe('می\u200cشود');
  expect(source).toBeNull();
});

describe('a Markdown article that can’t be served says why and what to do', () => {
  test.each([
    [/does not begin with front matter.*three dashes/, 'Hello.'],
    [/front matter has no end.*line of three dashes/, '---\ntitle: A\n\nHello.'],
    [/no title.*title: /, '---\n---\nHello.'],
    [/no title/, '---\ntitle: "  "\n---\nHello.'],
    [/no title/, '---\ntitle: [A, B]\n---\nHello.'],
    [/no title/, '---\ntitle: "\\u200b\\ufeff \\u3164"\n---\nHello.'],
    [/no title/, '---\njust words\n---\nHello.'],
    [
      /broken at line 3: Nested mappings.*compact mappings\. .*in quotes/,
      '---\nsource: X\ntitle: Talks: day two\n---\nHello.',
    ],
    [/broken at line 3: Map keys must be unique\. /, '---\ntitle: A\ntitle: B\n---\nHello.'],
    [/broken at line \d: Missing closing/, '---\ntitle: "A\n---\nHello.'],
    [/title has 257 characters; the most is 256.*Shorten/, `---\ntitle: ${'x'.repeat(257)}\n---\nHello.`],
    [/source has 257 characters/, `---\ntitle: A\nsource: ${'x'.repeat(257)}\n---\nHello.`],
    [/longer than 4000 characters/, `---\ntitle: A\nx: ${'['.repeat(100_000)}\n---\nHello.`],
    [/broken at line 3/, `---\ntitle: A\nx: ${'['.repeat(3_900)}\n---\nHello.`],
    [/"published: 2025-02-30".*no day.*2025-05-27/, '---\ntitle: A\npublished: 2025-02-30\n---\nHello.'],
    [/"published: 27 May 2025"/, '---\ntitle: A\npublished: 27 May 2025\n---\nHello.'],
    [/no day of the calendar/, '---\ntitle: A\npublished: 2025-13-01\n---\nHello.'],
    [/"url: javascript:alert\(1\)".*https:\/\//, '---\ntitle: A\nurl: javascript:alert(1)\n---\nHello.'],
    [/no address on the web/, '---\ntitle: A\nurl: example.org\n---\nHello.'],
    [/no address on the web/, '---\ntitle: A\nurl: https://\n---\nHello.'],
    [/no address on the web/, '---\ntitle: A\nurl: https://example.org/> <b\n---\nHello.'],
    [/holds no text/, '---\ntitle: A\n---\n \n***\n\u200B'],
    [/holds no text/, '---\ntitle: A\n---'],
    [/not text: character 20 is NUL.*UTF-8/, '---\ntitle: A\n---\nOne\0two'],
  ])('%s', (words, text) => {
    expect(problemOf(bytes(text))).toMatch(words);
  });

  test('not UTF-8: the first wrong byte and its line', () => {
    const latin = Buffer.concat([bytes('---\ntitle: ü \uFFFD\n---\nCaf'), Buffer.from([0xe9, 0x20, 0xff])]);
    expect(problemOf(latin)).toBe(
      'It is not UTF-8: byte 25 (line 4) is E9. Open it in a text editor and save it with the encoding UTF-8.',
    );
    expect(problemOf(Buffer.from('\uFEFF---\ntitle: A\n---\nHello.', 'utf16le'))).toMatch(
      /byte 0 \(line 1\) is FF/,
    );
    expect(problemOf(Buffer.from('Hello.', 'utf16le'), 'a.txt')).toMatch(/is NUL, as in UTF-16/);
    expect(problemOf(Buffer.from([0x41, 0xe2, 0x80]))).toMatch(/byte 1 \(line 1\) is E2/);
  });

  test('too large: how large, and the limit', () => {
    expect(problemOf(new Uint8Array(MAX_FILE_BYTES + 1))).toMatch(
      /has 2000001 bytes; the most is 2000000.*Split/,
    );
    const front = '---\ntitle: A\n---\n';
    expect('article' in parseArticle('a.md', bytes(front.padEnd(MAX_FILE_BYTES, 'x')))).toBe(true);
  });
});

describe('a plain text', () => {
  test('is its body from first to last', () => {
    const text = 'Sharif in Lachin\n\nHe came.\n';
    const found = { id: 'visit', source: null, published: null, url: null, body: text };
    expect(articleOf('visit.txt', bytes(`\uFEFF${text}`))).toEqual({ ...found, title: 'Sharif in Lachin' });
  });

  test.each([
    ['Sharif in Lachin\n\nHe came.', 'Sharif in Lachin'],
    ['\r\n  Sharif  in Lachin \r\n \r\nHe came.', 'Sharif in Lachin'],
    ['He came to Lachin.\n\nHe left.', 'visit'],
    ['He said: “We came.”\n\nHe left.', 'visit'],
    ['He came to Lachin\non Tuesday\n\nand left.', 'visit'],
    ['Sharif in Lachin', 'visit'],
    ['Sharif in Lachin\n\n', 'visit'],
    ['* * *\n\nHe came.', 'visit'],
    [`${'Long '.repeat(30)}\n\nHe came.`, 'visit'],
  ])('%j has a title', (text, title) => {
    expect(articleOf('visit.txt', bytes(text)).title).toBe(title);
  });

  test('is titled by its name where nobody can see its headline, and needs one that can be seen', () => {
    const text = bytes('\u3164\n\nHe came.');
    expect(articleOf('visit.txt', text).title).toBe('visit');
    expect(problemOf(text, '\u200b.txt')).toContain('no title');
  });

  test('without text is none', () => {
    expect(problemOf(bytes(''), 'a.txt')).toBe(
      'It holds no text. Put the article into it, or delete the file.',
    );
  });
});
