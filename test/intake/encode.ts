/** Text -> bytes in an encoding that Node can only read, found by reading every character of it backwards. */
export function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number[]>();
  for (let first = 0xff; first >= 0; first--) {
    // Two bytes a character: GB 18030 and its like.
    for (let second = 0xfe; second >= 0x40; second--) {
      const pair = decoder.decode(new Uint8Array([first, second]));
      if ([...pair].length === 1) bytes.set(pair, [first, second]);
    }
    const single = decoder.decode(new Uint8Array([first]));
    if (single !== '\uFFFD') bytes.set(single, [first]);
  }
  return Buffer.from(
    [...text].flatMap((character) => {
      const found = bytes.get(character);
      if (found === undefined) throw new Error(`${encoding} has no ${character}.`);
      return found;
    }),
  );
}
