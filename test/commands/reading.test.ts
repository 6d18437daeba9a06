import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/articles/load.js';
import { CORPUS, emptyFolder, run } from './run.js';

const json = async (command: string, words: readonly string[] = []) => {
  const { status, stdout, stderr } = await run(command, [...words, '--json'], {
    env: { LOG_LEVEL: 'silent' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trimEnd()).not.toContain('\n');
  return JSON.parse(stdout);
};

test('npm run summary prints sentences of the articles with their citations', async () => {
  const { status, stdout } = await run('summary', ['--length', 'short'], { env: { LOG_LEVEL: 'silent' } });
  expect(status).toBe(0);
  const { articles } = await loadCorpus(CORPUS);
  const quotes = [...stdout.matchAll(/^ {2}┃ (.*)$/gm)].map(([, quote]) => quote ?? '');
  expect(quotes.length).toBeGreaterThanOrEqual(3);
  for (const quote of quotes)
    expect(
      articles.some(({ body }) => body.includes(quote)),
      quote,
    ).toBe(true);
  expect(stdout).toMatch(/^ {4}\[1\] .* · paragraph \d+$/m);
});

test('npm run summary of a topic in one article, as JSON', async () => {
  const summary = await json('summary', ['--article', '2', 'defence', 'cooperation']);
  expect(summary).toMatchObject({ status: 'summarized', nearest: [] });
  for (const { quote } of summary.points) expect(quote.article.id).toBe('news-desk-sharif-lachin-visit');
});

test('npm run timeline as JSON', async () => {
  expect(await json('timeline')).toMatchObject({
    events: [{ from: '2025-05-27', resolvedFrom: '2025-05-27' }],
    undated: [],
  });
});

test('npm run quotes of a person', async () => {
  expect((await run('quotes', ['sharif'])).stdout).toContain('“our hearts beat together.”');
});

test('npm run sources lists the articles, and reads one', async () => {
  expect((await run('sources')).stdout).toMatch(
    /^ {2}1\. Sharif and Aliyev hold .*\n {5}PMO news release · 27 May 2025 · \d+ words\n {2}2\. /,
  );
  const { stdout } = await run('sources', ['--read', 'bilateral']);
  expect(stdout).toContain('an eternal bond of friendship.');
});

test('called wrongly they end with 2 and say how to call them', async () => {
  for (const [command, words, complaint] of [
    ['summary', ['--length', 'huge'], '--length is short, medium or long, not "huge".'],
    ['summary', ['--article', 'lachin'], 'No article, or more than one, is called "lachin".'],
    ['timeline', ['--verbose'], "Unknown option '--verbose'"],
    ['sources', ['--read', 'gone'], 'No article, or more than one, is called "gone".'],
    ['quotes', ['--corpus'], "'--corpus <value>' argument missing"],
  ] as const) {
    const { status, stdout, stderr } = await run(command, words, { env: { LOG_LEVEL: 'silent' } });
    expect({ status, stdout }, command).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(complaint);
  }
});

test('without any article they say where to put some, and as JSON that there is nothing', async () => {
  const env = { CORPUS_DIR: emptyFolder(), INDEX_DIR: emptyFolder(), LOG_LEVEL: 'silent' };
  const { status, stdout } = await run('summary', [], { env });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringContaining('There are no articles to answer from.'),
  });
  expect(JSON.parse((await run('summary', ['--json'], { env })).stdout)).toEqual({
    status: 'no_articles',
    points: [],
    nearest: [],
  });
});
