/** Files, pasted text and addresses, each from what a moderator gives to the draft or the sentence that comes back. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/intake/draft.js';
import { fetchArticle } from '../../src/intake/fetch-article.js';
import { readPasted } from '../../src/intake/read-pasted.js';
import { fetchUpload, MAX_UPLOAD_BYTES, readUpload } from '../../src/intake/read-upload.js';
import { allowLoopback, refusalOf, startLoopback } from './loopback.js';
import { makePdf } from './make-pdf.js';

const REPORT = `Dam goes

The council of Corrow Valley decided on Thursday that the old dam will be removed by the end of the year.

“We are giving back something that was borrowed in 1921,” said Helena Marsh, who chairs the committee.
`;
const upload = (content: string | Uint8Array, name = 'file') =>
  readUpload({ bytes: typeof content === 'string' ? Buffer.from(content) : content, name });
const NOTHING_KNOWN = { source: null, published: null, url: null };

describe('a file', () => {
  test('of plain text: its first line is its title, and its text is left as it is', async () => {
    expect(await upload(REPORT, 'notes.txt')).toEqual({
      title: 'Dam goes',
      ...NOTHING_KNOWN,
      body: REPORT,
      warnings: ['little_text'],
    });
  });

  test('without a headline is titled by its name, which is never a path', async () => {
    const titled = async (name: string) => (await upload('Just a sentence.', name)).title;
    expect(await titled('Dam report.txt')).toBe('Dam report');
    expect(await titled('../../etc/passwd')).toBe('passwd');
    expect(await titled('C:\\secret\\a.b.md')).toBe('a.b');
    expect(await titled('line\nbreak\u202Eand\u0000more.txt')).toBe('line break and more');
    expect(await titled('.txt')).toBe('');
  });

  test('of Markdown with front matter is read as in the corpus', async () => {
    const front =
      'title: "Dam: goes"\r\nsource: Gazette\r\npublished: 2022-03-03\r\nurl: https://gazette.example/dam\r\n';
    expect(await upload(`---\r\n${front}---\r\n\r\n${REPORT}`, 'whatever.bin')).toEqual({
      title: 'Dam: goes',
      source: 'Gazette',
      published: '2022-03-03',
      url: 'https://gazette.example/dam',
      body: `\n${REPORT}`,
      warnings: ['little_text'],
    });
  });

  test('of Markdown without front matter is titled by its heading', async () => {
    expect((await upload(`# ${REPORT}`, 'a.md')).title).toBe('Dam goes');
  });

  test('with broken front matter is refused with the reason and the remedy', async () => {
    await expect(upload('---\ntitle: a: b\n---\ntext')).rejects.toThrow(
      /broken at line 2.*belongs in quotes/,
    );
    await expect(upload('---\npublished: 2022-02-31\ntitle: A\n---\ntext')).rejects.toThrow(
      /no day of the calendar/,
    );
  });

  test('of HTML is read like a page, whatever its name says', async () => {
    const page = readFileSync(new URL('pages/regional-daily.html', import.meta.url));
    const draft = await upload(page, 'ferry.txt');
    expect(draft).toMatchObject({ source: 'The Harbour Courier', published: '2024-09-14', url: null });
    expect(draft.body).toMatch(/^The ferry between.*until 2029\.$/s);
  });

  test('of PDF is read like one, whatever its name says', async () => {
    const pdf = makePdf([[{ text: 'The council decided.', x: 72, y: 700 }]], { title: 'Dam goes' });
    expect(await upload(pdf, 'dam.md')).toMatchObject({ title: 'Dam goes', body: 'The council decided.' });
    const secret = makePdf([[]], { encrypted: true });
    expect(await refusalOf(upload(secret))).toEqual({ kind: 'pdf_encrypted' });
  });

  test('of text in UTF-16 is read by its byte order mark', async () => {
    expect((await upload(Buffer.from(`\uFEFF${REPORT}`, 'utf16le'))).body).toBe(REPORT);
    expect((await upload(`\uFEFF${REPORT}`)).body).toBe(REPORT);
  });

  test.each([
    'BMW opens a plant.',
    'MZ is a motorcycle.',
    'PK',
    'GIF is a format.',
    'ID3 tags hold titles.',
    'Rar!',
  ])('that only begins like a program or a picture is text: %s', async (text) =>
    expect((await upload(text)).body).toBe(text),
  );

  test.each([
    ['zip', Buffer.from('504b0304140000000800', 'hex')],
    ['gz', gzipSync(REPORT)],
    ['7z', Buffer.from('377abcaf271c0004', 'hex')],
    ['rar', Buffer.from('526172211a0700cf', 'hex')],
    ['bz2', Buffer.from('425a68393141592653590000', 'hex')],
    ['xz', Buffer.from('fd377a585a000004', 'hex')],
    ['zst', Buffer.from('28b52ffd04', 'hex')],
  ])('that is an archive is refused by its kind: %s', async (kind, bytes) => {
    expect(await refusalOf(upload(Buffer.concat([bytes, Buffer.alloc(300)]), 'dam.md'))).toEqual({
      kind: 'archive',
      values: { kind },
    });
  });

  test.each([
    ['png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['elf', Buffer.from('7f454c46020101', 'hex')],
    ['rtf', Buffer.from('{\\rtf1\\ansi Dam goes}')],
  ])('of a kind that is not read: %s', async (kind, bytes) => {
    const padded = kind === 'rtf' ? bytes : Buffer.concat([bytes, Buffer.alloc(300)]);
    expect(await refusalOf(upload(padded, 'dam.txt'))).toEqual({ kind: 'kind', values: { kind } });
  });

  test('that is no text in UTF-8, or holds none', async () => {
    expect(await refusalOf(upload(Buffer.from('caf\xe9', 'latin1')))).toEqual({ kind: 'not_text' });
    for (const nothing of ['', '\uFEFF', ' \n\t\n', '—…!', '---\ntitle: A\n---\n']) {
      const kind = nothing.startsWith('---') ? 'front_matter' : 'no_text';
      expect(await refusalOf(upload(nothing)), JSON.stringify(nothing)).toMatchObject({ kind });
    }
  });

  test('that is larger than allowed is not even fetched', async () => {
    const { origin, requests } = await startLoopback({ '/dam.txt': REPORT });
    const attachment = { url: `${origin}/dam.txt`, size: MAX_UPLOAD_BYTES + 1, name: 'dam.txt' };
    const options = { allowAddress: allowLoopback };
    const refusal = { kind: 'too_large', values: { megabytes: 5 } };
    expect(await refusalOf(fetchUpload(attachment, options))).toEqual(refusal);
    expect(requests).toEqual([]);
    expect(await fetchUpload({ ...attachment, size: REPORT.length }, options)).toMatchObject({
      title: 'Dam goes',
      url: null,
    });
    expect(await refusalOf(upload(Buffer.alloc(MAX_UPLOAD_BYTES + 1, 'a')))).toEqual(refusal);
  });

  test('with more text than the corpus takes', async () => {
    expect(await refusalOf(upload('Word. '.repeat(400_000)))).toMatchObject({ kind: 'too_long' });
  });
});

describe('pasted text', () => {
  test('keeps everything but its line ends', async () => {
    const text = ' A  b \tc\r\n\r\n\r\n\u00A0**d**\re\u2028f\u0085g\u00AD <@1> ';
    expect((await readPasted(text)).body).toBe(' A  b \tc\n\n\n\u00A0**d**\ne\nf\ng\u00AD <@1> ');
  });

  test.each([
    ['\u0000', 'U+0000'],
    ['\u0007', 'U+0007'],
    ['\u001B', 'U+001B'],
    ['\u000B', 'U+000B'],
    ['\u000C', 'U+000C'],
    ['\u007F', 'U+007F'],
    ['\u009B', 'U+009B'],
    ['\u202E', 'U+202E'],
    ['\u202D', 'U+202D'],
    ['\uD83D', 'U+D83D'],
  ])('with the character %j is refused, with its place', async (character, code) => {
    const refusal = { kind: 'control_character', values: { code, line: 3, column: 4 } };
    expect(await refusalOf(readPasted(`One.\r\n\r\n😀 a${character}b`))).toEqual(refusal);
  });

  test('may hold what right-to-left text and emoji need', async () => {
    const text = '\u200Fשלום\u200E \u2067עולם\u2069 👩\u200D👧 می\u200Cخواهم';
    expect((await readPasted(text)).body).toBe(text);
  });

  test('with front matter is read as a file', async () => {
    expect(await readPasted('---\ntitle: Dam goes\n---\nThe council decided.')).toMatchObject({
      title: 'Dam goes',
      body: 'The council decided.',
    });
  });

  test('with a headline too long for the corpus is shortened and says so', async () => {
    const draft = await readPasted(`---\ntitle: A\nsource: ${'Gazette '.repeat(30)}\n---\nText.`);
    expect(draft.source?.length).toBeLessThanOrEqual(256);
    const long = await upload('Text.', `${'long '.repeat(100)}.txt`);
    expect(long.title).toMatch(/^(long )+.*…$/);
    expect(long.title.length).toBeLessThanOrEqual(256);
    expect(long.warnings).toContain('title_shortened');
  });
});

describe('an address', () => {
  const options = { allowAddress: allowLoopback };
  const sending = (type: string | undefined, content: string | Uint8Array) =>
    startLoopback({
      '/dam': (response) => {
        if (type !== undefined) response.setHeader('content-type', type);
        response.end(content);
      },
    });
  async function fetched(type: string | undefined, content: string | Uint8Array): Promise<Draft> {
    const { origin } = await sending(type, content);
    return fetchArticle(`${origin}/dam#top`, options);
  }

  test('of a page becomes a draft that knows where it was found in the end', async () => {
    const { origin } = await startLoopback({
      '/old': (response) => response.writeHead(301, { location: '/new?id=1' }).end(),
      '/new?id=1': readFileSync(new URL('pages/regional-daily.html', import.meta.url), 'utf8'),
    });
    const draft = await fetchArticle(`${origin}/old`, options);
    expect(draft).toMatchObject({
      title: 'Ferry line between Alder Bay and Quill Island reopens after nine years',
      source: 'The Harbour Courier',
      published: '2024-09-14',
      url: `${origin}/new?id=1`,
    });
    expect(draft.warnings).toBeUndefined();
  });

  test('of plain text, Markdown or PDF', async () => {
    expect(await fetched('text/plain', REPORT)).toMatchObject({ title: 'Dam goes', body: REPORT });
    const markdown = '---\ntitle: A\nurl: https://other.example/\n---\nText.';
    expect((await fetched('text/markdown; charset=UTF-8', markdown)).url).toMatch(/^http:\/\/127/);
    const pdf = makePdf([[{ text: 'The council decided.', x: 72, y: 700 }]]);
    expect((await fetched('application/pdf', pdf)).body).toBe('The council decided.');
    // By what it is, not by what the server calls it.
    expect((await fetched('text/html', pdf)).body).toBe('The council decided.');
    expect((await fetched('text/plain', '<!doctype html><body><p>A page.')).body).toBe('A page.');
    expect((await fetched('text/html', 'Bare words.')).body).toBe('Bare words.');
    expect((await fetched(undefined, REPORT)).body).toBe(REPORT);
  });

  test('of text in another encoding is read by the server’s word', async () => {
    const bytes = Buffer.from([0xcc, 0xee, 0xf1, 0xf2]);
    expect((await fetched('text/plain; charset=windows-1251', bytes)).body).toBe('Мост');
    const { origin } = await sending('text/plain', bytes);
    expect(await refusalOf(fetchArticle(`${origin}/dam`, options))).toEqual({ kind: 'not_text' });
  });

  test.each([
    'image/png',
    'application/zip',
    'application/json',
    'application/octet-stream',
    'video/mp4',
    'nonsense',
  ])('of %s is refused', async (type) => {
    const { origin } = await sending(type, REPORT);
    const refusal = { kind: 'content_type', values: { type } };
    expect(await refusalOf(fetchArticle(`${origin}/dam`, options))).toEqual(refusal);
  });

  test('of an archive that calls itself a page is refused', async () => {
    const { origin } = await sending(
      'text/html',
      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300)]),
    );
    expect(await refusalOf(fetchArticle(`${origin}/dam`, options))).toMatchObject({ kind: 'archive' });
  });

  test('of a page that says it is from the future, or says little, warns', async () => {
    const meta = '<meta property="article:published_time" content="2999-01-01">';
    const draft = await fetched('text/html', `<html><head>${meta}</head><body><p>Soon.</p></body></html>`);
    expect(draft).toMatchObject({ published: '2999-01-01', warnings: ['little_text', 'future_date'] });
  });
});
