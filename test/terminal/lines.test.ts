import { expect, test } from 'vitest';
import { readLines } from '../../src/terminal/lines.js';

/** Its lines, however the bytes arrive: at once, or a few at a time. */
async function linesOf(bytes: Uint8Array, size = bytes.length || 1): Promise<string[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const lines: string[] = [];
  for await (const line of readLines(chunks())) lines.push(line);
  return lines;
}

test.each([1, 2, 3, 7, 1000])('the same lines, %i bytes at a time', async (size) => {
  const text = '\ufeffone\r\n\n“two” 😀\nthree\rthree\u2028three\r\n\0\nlast';
  expect(await linesOf(Buffer.from(text), size)).toEqual([
    'one',
    '',
    '“two” 😀',
    'three\rthree\u2028three',
    '\0',
    'last',
  ]);
});

test('an end of line at the end adds no line, an empty line there does', async () => {
  expect(await linesOf(Buffer.from(''))).toEqual([]);
  expect(await linesOf(Buffer.from('one\n'))).toEqual(['one']);
  expect(await linesOf(Buffer.from('one\n\n'))).toEqual(['one', '']);
  expect(await linesOf(Buffer.from('one\r'))).toEqual(['one']);
});

test('bytes that are no UTF-8 become the replacement character, also at the very end', async () => {
  expect(await linesOf(Buffer.from([0xff, 0x41, 0x0a, 0x42, 0xe2, 0x80]))).toEqual(['\ufffdA', 'B\ufffd']);
});
