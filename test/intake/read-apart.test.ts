/** Documents made to do harm, and what is left of the bot after them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readApart } from '../../src/intake/read-apart.js';
import { refusalOf } from './loopback.js';

const html = (text: string) => ({ kind: 'html' as const, bytes: Buffer.from(text) });
const GOOD = html('<html><body><article><p>The council decided on Thursday.</p></article></body></html>');
/** Elements in elements, which every part of a reader likes to follow by recursion. */
const DEEP = html(`<html><body>${'<div>'.repeat(200_000)}deep`);

describe('a document that does harm', () => {
  test('by taking too long is given up, and the next one is read', async () => {
    const refusal = await refusalOf(readApart(DEEP, { timeLimitMs: 1_500 }));
    expect(refusal).toEqual({ kind: 'reading_too_slow', values: { seconds: 2 } });
    expect(await readApart(GOOD)).toMatchObject({ body: 'The council decided on Thursday.' });
  });

  test('by taking too much memory is given up: a page of nothing but elements', async () => {
    const page = html(`<html><body><p>${'<b>a</b>'.repeat(300_000)}`);
    const refusal = await refusalOf(readApart(page, { memoryLimitBytes: 150_000_000 }));
    expect(refusal).toEqual({ kind: 'reading_too_large', values: { megabytes: 150 } });
  });

  test('by taking too much memory is given up: a PDF that unpacks to a hundred times its size', async () => {
    const bomb = deflateSync(Buffer.alloc(200_000_000, 'BT (a) Tj ET '));
    expect(bomb.length).toBeLessThan(5_000_000);
    const head =
      '%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n' +
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n' +
      '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >> >> endobj\n' +
      `4 0 obj << /Length ${bomb.length} /Filter /FlateDecode >> stream\n`;
    const bytes = Buffer.concat([
      Buffer.from(head),
      bomb,
      Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>'),
    ]);
    const refusal = await refusalOf(readApart({ kind: 'pdf', bytes }, { memoryLimitBytes: 150_000_000 }));
    expect(refusal).toMatchObject({ kind: 'reading_too_large' });
  });

  test('leaves the main thread free meanwhile', async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 10);
    await refusalOf(readApart(DEEP, { timeLimitMs: 1_000 }));
    clearInterval(clock);
    // A thread that is blocked meanwhile counts none.
    expect(ticks).toBeGreaterThan(5);
  });

  test('may be given up by the caller', async () => {
    const reading = readApart(DEEP, { signal: AbortSignal.timeout(200) });
    await expect(reading).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

/** Opens files until the system lets it open no more, reads a document, and prints why that failed. */
const EXHAUSTED = `
  import { openSync } from 'node:fs';
  const { readApart } = await import(process.argv[1]);
  try {
    for (;;) openSync(process.execPath);
  } catch {}
  readApart({ kind: 'html', bytes: Buffer.from('<p>The council decided.</p>') }).catch(({ code }) => {
    setTimeout(() => console.log(code), 100);
  });
`;

test.skipIf(process.platform === 'win32')(
  'where the system has no room for another process, reading fails and nothing else does',
  async () => {
    const reader = pathToFileURL(resolve('dist/intake/read-apart.js')).href;
    const words = ['-c', 'ulimit -n 64; exec "$0" --input-type=module --eval "$1" "$2"'];
    // In a group of its own, as a wrong signal would go to the whole group.
    const program = spawn('sh', [...words, process.execPath, EXHAUSTED, reader], { detached: true });
    const [printed] = await Promise.all([text(program.stdout), once(program, 'exit')]);
    expect(printed).toBe('EMFILE\n');
  },
);
