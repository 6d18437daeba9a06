import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../src/model/embedder.js';
import { type NetworkInput, openNetwork, stopNetworks } from '../../src/model/network.js';
import { READER_FILE } from '../../src/model/reader.js';
import { emptyFolder } from '../commands/run.js';

/** Vectors that differ with `seed`. */
function input(seed: number, count = 20): NetworkInput {
  const vectors = Float32Array.from({ length: count * DIMENSIONS }, (_, i) => Math.sin(seed + i));
  return { vectors, kinds: Array.from({ length: count }, (_, i) => (i < 5 ? 0 : 1)) };
}

describe('a network on its threads', () => {
  test('gives for many inputs at once, each in its place, what it gives for each alone', async () => {
    const network = await openNetwork(READER_FILE);
    const seeds = Array.from({ length: 12 }, (_, i) => i);
    const alone: Float32Array[] = [];
    for (const seed of seeds) alone.push(await network.run(input(seed, 20 + seed)));
    const together = await Promise.all(seeds.map((seed) => network.run(input(seed, 20 + seed))));
    expect(together).toEqual(alone);
    expect(new Set(alone.map((numbers) => numbers[0])).size).toBe(seeds.length);
    await stopNetworks();
  });

  test('counts the time in which it works once, however many threads work then', async () => {
    const network = await openNetwork(READER_FILE);
    expect(network.elapsed()).toBe(0);
    const started = performance.now();
    await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => network.run(input(seed, 150))));
    const took = performance.now() - started;
    expect(network.elapsed()).toBeGreaterThan(0);
    expect(network.elapsed()).toBeLessThanOrEqual(took);
    await stopNetworks();
  });

  test('rejects what the runtime refuses, and goes on', async () => {
    const network = await openNetwork(READER_FILE);
    const wrong = { vectors: new Float32Array(10), kinds: [0, 1] };
    await expect(network.run(wrong)).rejects.toThrow(/invalid dimensions/);
    await expect(Promise.all([network.run(input(1)), network.run(input(2))])).resolves.toHaveLength(2);
    await stopNetworks();
  });

  test('stops after the runs under way, without harm to the process', async () => {
    const network = await openNetwork(READER_FILE);
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) void network.run(input(seed, 150));
    await stopNetworks();
    await expect(openNetwork(READER_FILE).then((opened) => opened.run(input(1)))).resolves.toBeDefined();
    await stopNetworks();
  });

  test.each([
    ['a file that is not there', undefined, /exist/],
    ['a file that holds something else', 'no network', /Failed to load model|protobuf|deserialize/i],
  ])('says so of %s', async (_, content, message) => {
    const file = join(emptyFolder(), 'reader.onnx');
    if (content !== undefined) writeFileSync(file, content);
    await expect(openNetwork(pathToFileURL(file))).rejects.toThrow(message);
    await stopNetworks();
  });
});
