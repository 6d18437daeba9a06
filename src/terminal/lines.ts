/** A stream of bytes in, its lines out as text, whatever the bytes are. */

/**
 * A line ends with LF or CRLF and nothing else: readline would also part lines at a lone CR and at U+2028, which may
 * stand inside a question. The last one needs no ending. Bytes that are not UTF-8 become U+FFFD; a byte order mark goes.
 */
export async function* readLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...others] = text.split('\n');
    rest.push(first);
    for (const other of others) {
      yield withoutCr(rest.join(''));
      rest = [other];
    }
  }
  const last = rest.join('') + decoder.decode();
  if (last !== '') yield withoutCr(last);
}

function withoutCr(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
