import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isRight, loadPack, loadPacks } from '../../src/eval/pack.js';

async function packOf(...lines: string[]) {
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-pack-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await writeFile(join(dir, 'questions.jsonl'), lines.join('\n'));
  return dir;
}
const GOOD = '{"question":"Who?","answerable":true,"answers":["Ada"]}';

describe('a folder of packs', () => {
  test('has all of them, by name; other files and folders in it are none', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'verbatim-packs-'));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    for (const name of ['02', '01', 'empty']) await mkdir(join(dir, name));
    for (const name of ['02', '01']) await writeFile(join(dir, name, 'questions.jsonl'), GOOD);
    await writeFile(join(dir, 'README.md'), 'Made up.');
    expect((await loadPacks(dir)).map(({ name }) => name)).toEqual(['01', '02']);
  });

  test('of a pack’s own folder is that pack', async () => {
    const dir = await packOf(GOOD);
    expect(await loadPacks(dir)).toEqual([await loadPack(dir)]);
  });

  test('is refused as a pack would be where there is none', async () => {
    await expect(loadPacks(join(tmpdir(), 'no-such-pack'))).rejects.toThrow(/no-such-pack/);
  });
});

describe('a pack', () => {
  test('has a question a line, blank lines aside, and the configured corpus where it brings none', async () => {
    const dir = await packOf(GOOD, '', '  ', `${GOOD}\r`);
    expect(await loadPack(dir)).toEqual({
      name: basename(dir),
      corpusDir: undefined,
      questions: [1, 2].map(() => ({ question: 'Who?', answerable: true, answers: ['Ada'] })),
    });
  });

  test('brings its own articles in corpus/', async () => {
    const dir = await packOf(GOOD);
    await mkdir(join(dir, 'corpus'));
    expect((await loadPack(dir)).corpusDir).toBe(join(dir, 'corpus'));
  });

  test('that is broken is named with its line, and what is wrong there', async () => {
    for (const [line, reason] of [
      ['{"question": "Who?"', /JSON/],
      ['{"question":"Who?","answerable":"yes","answers":[]}', /boolean/i],
      ['{"question":"Who?","answerable":true}', /answers/],
      ['{"question":"Who?","answerable":true,"answers":[],"match":"word"}', /sentence/],
      ['null', /Object/],
    ] as const) {
      const dir = await packOf(GOOD, '', line);
      await expect(loadPack(dir)).rejects.toThrow(
        `${join(dir, 'questions.jsonl')}:3 is not a question of a pack: `,
      );
      await expect(loadPack(dir)).rejects.toThrow(reason);
    }
  });

  test('that is no folder with questions is named with what it must be', async () => {
    await expect(loadPack('no/such/pack')).rejects.toThrow(
      'Cannot read the pack "no/such/pack": it must be a folder with questions.jsonl in it.',
    );
  });
});

describe('a quote is right', () => {
  const question = { question: 'Who?', answerable: true, answers: ['Ada  Vermeer', 'the\nmayor'] };

  test('when it holds one of the answers, case and spaces aside', () => {
    expect(isRight(question, 'Then ADA\n VERMEER came.')).toBe(true);
    expect(isRight(question, 'Then The Mayor came.')).toBe(true);
    expect(isRight(question, 'Then Ada came.')).toBe(false);
    expect(isRight({ ...question, answers: [] }, 'Then Ada Vermeer came.')).toBe(false);
  });

  test('when an answer holds it, only where answers are whole sentences', () => {
    const whole = { ...question, answers: ['Then Ada Vermeer came, and the band played.'] };
    expect(isRight({ ...whole, match: 'sentence' }, 'and  the band PLAYED.')).toBe(true);
    expect(isRight(whole, 'and the band played.')).toBe(false);
    expect(isRight({ ...whole, match: 'sentence' }, 'and the band slept.')).toBe(false);
  });
});
