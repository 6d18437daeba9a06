/** A version number, to all that a generation of that version holds. */
import type { IndexKind } from '../../src/index/manifest.js';

export const KIND: IndexKind = { format: 2, model: 'some-model@abc123 q4', dimensions: 16 };
export const TOKENS = 'tokens.bin';

const ITEMS = 24;
const TOKEN_BYTES = 200_000;

/** A vector of length 1, always the same for the same seed. */
export function unit(seed: number, dimensions = KIND.dimensions): number[] {
  const vector = Array.from({ length: dimensions }, (_, i) => Math.sin((seed + 1) * (i + 1) * 12.9898));
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

/** @param tokenBytes the size of its tokens file */
export function content(version: number, tokenBytes = TOKEN_BYTES) {
  const items = Array.from({ length: ITEMS }, (_, i) => ({
    id: `article#${i}`,
    vector: unit(version * ITEMS + i),
    metadata: { kind: i % 3 === 0 ? 'passage' : 'sentence', start: i * 10, hash: `${version}:${i}` },
  }));
  const files = { [TOKENS]: new Uint8Array(tokenBytes).fill(version % 251) };
  return { ...KIND, corpus: String(version), items, files };
}
