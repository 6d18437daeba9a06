import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Quote } from '../../src/answer/answer.js';
import { loadCorpus } from '../../src/articles/load.js';
import { CORPUS, compiled, type Ended, emptyFolder, environment, run, start } from './run.js';

const WHO = 'Who accompanied the Prime Minister?';
const MUNIR = 'Field Marshal Syed Asim Munir';

/** Where the shipped articles have this quote, word for word. */
async function found({ text, article, start, end }: Quote): Promise<boolean> {
  const { articles } = await loadCorpus(CORPUS);
  const body = articles.find(({ id }) => id === article.id)?.body;
  return text !== '' && body?.slice(start, end) === text;
}

describe('npm run ask', () => {
  /** The first run has the index to build, and is told to say nothing. */
  let first: Ended;
  beforeAll(async () => {
    first = await run('ask', [WHO], { env: { LOG_LEVEL: 'silent' } });
  });

  test('answers with the articles’ own words and where they stand', () => {
    expect(first.status).toBe(0);
    expect(first.stdout).toContain(MUNIR);
    expect(first.stdout).toContain(
      "Sharif's visit to Lachin, a friendship reaffirmed · News Desk · paragraph 2",
    );
  });

  test('says nothing on standard error while it builds the index, when the log is to be silent', () => {
    expect(first.stderr).toBe('');
  });

  test('--json prints one object: each quote is a stretch of its article', async () => {
    const { status, stdout, stderr } = await run('ask', ['--json', WHO]);
    const answer: Answer = JSON.parse(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(answer).toMatchObject({ question: WHO, status: 'answered', nearest: [] });
    expect(answer.quotes.some(({ text }) => text.includes(MUNIR))).toBe(true);
    for (const quote of answer.quotes) expect(await found(quote), quote.text).toBe(true);
  });

  test('--jsonl answers every line in its order, whatever bytes stand in it', async () => {
    const input = Buffer.concat([
      Buffer.from(`${WHO}\n\r\n\n${WHO}\r\nnul \0 and \u2028 and \r and “quotes”\n`),
      Buffer.from([0xff, 0xfe, 0x41, 0x0a]),
      Buffer.from(`${'Lachin? '.repeat(131_072)}\n{"question": "x"}\n😀 😀\n${WHO} Last?`),
    ]);
    const { status, stdout, stderr } = await run('ask', ['--jsonl'], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.endsWith('\n')).toBe(true);
    const answers: Answer[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual([
      WHO,
      '',
      '',
      WHO,
      'nul \0 and \u2028 and \r and “quotes”',
      '\ufffd\ufffdA',
      'Lachin? '.repeat(131_072),
      '{"question": "x"}',
      '😀 😀',
      `${WHO} Last?`,
    ]);
    expect(answers[1]).toMatchObject({ status: 'not_found', quotes: [], nearest: [] });
    for (const { quotes, nearest } of answers) {
      for (const quote of [...quotes, ...nearest]) expect(await found(quote), quote.text).toBe(true);
    }
  });

  test('--conversation takes the lines as one talk, and --jsonl does not', async () => {
    const input = 'Why did Pakistan thank Azerbaijan?\nWhen was that?\n';
    const answers = async (option: string): Promise<Answer[]> => {
      const { status, stdout } = await run('ask', [option], { input });
      expect(status).toBe(0);
      return stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    };
    const [, inTalk] = await answers('--conversation');
    expect(inTalk).toMatchObject({
      question: 'When was that?',
      searched: 'When did Pakistan thank Azerbaijan?',
    });
    const [, alone] = await answers('--jsonl');
    expect(alone).not.toHaveProperty('searched');
  });

  test('says that the articles don’t say, and ends with 0 all the same', async () => {
    const { status, stdout } = await run('ask', ['😀']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^ {2}The articles don't say\.\n(?:\n {2}Questions that the articles answer:\n(?: {2}· .+\?\n){1,3})?$/,
    );
  });

  test('ends quietly when nobody reads any more, however much there is left to answer', async () => {
    const { process, ended } = start('ask', ['--jsonl']);
    process.stdin.write(`${WHO}\n`);
    await once(process.stdout, 'data');
    process.stdout.destroy();
    process.stdin.write(`${WHO}\n`.repeat(20));
    expect(await ended).toMatchObject({ status: 0, stderr: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('says so when its answer can’t be written', async () => {
    const full = openSync('/dev/full', 'w');
    const ask = spawn(process.execPath, [compiled('ask'), WHO], {
      env: environment(),
      stdio: ['ignore', full, 'pipe'],
    });
    if (ask.stderr === null) throw new Error('no pipe');
    const [stderr, [status]] = await Promise.all([text(ask.stderr), once(ask, 'exit')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Cannot write to standard output: .*no space left/);
  });
});

describe('npm run ask, called wrongly, ends with 2 and says how to call it:', () => {
  test.each([
    ['without a question', [], 'The question is missing.'],
    ['with an option that it lacks', ['--verbose', WHO], "Unknown option '--verbose'"],
    ['with both a question and --jsonl', ['--jsonl', WHO], 'reads its questions from standard input'],
    [
      'with both a question and --conversation',
      ['--conversation', WHO],
      '--conversation reads its questions',
    ],
    ['with an option whose value is missing', [WHO, '--corpus'], "'--corpus <value>' argument missing"],
  ])('%s', async (_, words, complaint) => {
    const { status, stdout, stderr } = await run('ask', words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('Usage: npm run ask -- "question"');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('with a folder that has no name', async () => {
    const { status, stderr } = await run('ask', [WHO, '--index', '']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '--index needs the name of a folder.\n' });
  });
});

describe('npm run ask ends with 1 and a sentence', () => {
  test.each([
    [
      'for a corpus folder that is not there',
      '--corpus',
      'nowhere',
      /^Cannot read the corpus folder ".*nowhere": there is no such folder\. /,
    ],
    [
      'for a corpus that is a file',
      '--corpus',
      'package.json',
      /^Cannot read the corpus folder ".*package\.json": not a directory\. /,
    ],
    [
      'for an index that is a file',
      '--index',
      'package.json',
      /^Cannot write the index in ".*package\.json": .*INDEX_DIR/,
    ],
  ])('%s', async (_, option, folder, sentence) => {
    const ended = await run('ask', [WHO, option, resolve(folder)], { env: { LOG_LEVEL: 'error' } });
    const { stderr } = ended;
    expect(ended).toMatchObject({ status: 1, signal: null, stdout: '' });
    expect(stderr.replace(/^Embedding.*\n/gm, '')).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('for settings that are wrong: all at once, and without their values', async () => {
    const env = { LOG_LEVEL: 'loud', DISCORD_TOKEN: 'a secret token', DISCORD_GUILD_ID: 'a-secret-server' };
    const { status, stdout, stderr } = await run('ask', [WHO], { env });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/DISCORD_TOKEN[\s\S]*DISCORD_GUILD_ID[\s\S]*LOG_LEVEL/);
    expect(stderr).not.toMatch(/secret|loud/);
  });

  test('for a .env that is no file', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, '.env'));
    const { status, stderr } = await run('ask', [WHO], { cwd });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Cannot read the settings in ".*\.env": EISDIR.*remove it\.\n$/);
  });

  test('for a .env in UTF-16, in which no setting would be found', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, '.env'), '\ufeffLOG_LEVEL=silent\r\n', 'utf16le');
    const { status, stderr } = await run('ask', [WHO], { cwd });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Cannot read the settings in ".*\.env": it is not in UTF-8\. Make /);
  });
});

test('settings come from .env, and from the environment before it', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, '.env'), 'LOG_LEVEL=loud\nDISCORD_GUILD_ID=none\n');
  const { stderr } = await run('ask', [WHO], { cwd, env: { LOG_LEVEL: 'silent' } });
  expect(stderr).toContain('DISCORD_GUILD_ID must be');
  expect(stderr).not.toContain('LOG_LEVEL');
});

test('a setting that .env misspells is named in the log', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, '.env'), 'LOG_LEVEL=warn\nDISCORD_GUILDID=1\nHTTPS_PROXY=\n');
  const { status, stderr } = await run('ask', ['--json', WHO], { cwd });
  expect(status).toBe(0);
  expect(stderr).toMatch(/^\[.*\] WARN: \.env sets DISCORD_GUILDID, which is no setting\. README\.md .*\n$/);
});

test.each(['start', 'ask', 'build-index', 'deploy-commands'])(
  'npm run %s -- --help prints how to call it',
  async (command) => {
    const { status, stdout, stderr } = await run(command, ['--help'], { env: { LOG_LEVEL: 'broken' } });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: npm (?:run )?${command}`));
  },
);
