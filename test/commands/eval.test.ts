import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, run } from './run.js';

const PACK = resolve('test/packs/lachin');
const QUIET = { env: { LOG_LEVEL: 'silent' } };

describe('npm run eval', () => {
  test('--json prints one object a pack with every figure; a sample is of as many questions as were asked for', async () => {
    const { status, stdout, stderr } = await run(
      'eval',
      ['--json', '--misses', '--sample', '12', PACK],
      QUIET,
    );
    expect([status, stderr]).toEqual([0, '']);
    const figures = JSON.parse(stdout);
    expect(Object.keys(figures)).toEqual([
      'pack',
      'total',
      'verbatim',
      'kinds',
      'reliability',
      'calibrationError',
      'curve',
      'misses',
    ]);
    expect(figures).toMatchObject({ pack: 'lachin', total: 120 });
    expect(figures.verbatim.answerable + figures.verbatim.unanswerable).toBe(12);
  });

  test('--into puts the tables into a document', async () => {
    const file = join(emptyFolder(), 'notes.md');
    writeFileSync(file, '# Notes\n\n<!-- results -->\nold\n<!-- /results -->\n');
    const { status } = await run('eval', ['--into', file, '--sample', '6', PACK], QUIET);
    expect(status).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^# Notes\n\n<!-- results -->\n\n\*\*lachin\*\*, a sample of 6 of its 120.*\n<!-- \/results -->\n$/s,
    );
  });

  test('--into is refused before anything is measured when there is no such file, or no place in it', async () => {
    const file = join(emptyFolder(), 'notes.md');
    const into = () => run('eval', ['--into', file, '--sample', '6', PACK], QUIET);
    expect(await into()).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Cannot read ".*notes\.md": ENOENT/),
    });
    writeFileSync(file, '# Notes\n');
    expect(await into()).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('put "<!-- results -->" and "<!-- /results -->" there'),
    });
  });

  test('a file is no pack', async () => {
    expect((await run('eval', [resolve('package.json')], QUIET)).stderr).toMatch(
      /^Cannot read the pack ".*package\.json": it must be a folder with questions\.jsonl in it\.\n$/,
    );
  });

  test('--ablation prints what each sign is worth', async () => {
    const { status, stdout } = await run('eval', ['--ablation', '--sample', '16', PACK], QUIET);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\*\*lachin\*\*: one of \d+ answerable questions is /m);
    expect(stdout).toMatch(/^\| anyReading /m);
  });

  test.each([
    [['--sample', '0'], '--sample needs a whole number from 1, not "0".'],
    [['--sample', 'ten'], '--sample needs a whole number from 1, not "ten".'],
    [['--ablation', '--misses'], '--ablation goes without --compare and --misses.'],
    [['--depth'], "Unknown option '--depth'"],
  ])('%j is bad use', async (words, complaint) => {
    const { status, stdout, stderr } = await run('eval', words, QUIET);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('Usage: npm run eval');
  });
});
