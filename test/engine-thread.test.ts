import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../src/config.js';
import { SILENT_PROGRESS } from '../src/terminal/progress.js';
import { emptyFolder } from './commands/run.js';
import { keptLog } from './discord/with-bot.js';

/** As it is compiled: its thread runs only so. */
const { startEngine }: typeof import('../src/engine-thread.js') = await import(
  pathToFileURL(resolve('dist/engine-thread.js')).href
);
const { modelDir, hubUrl } = loadConfig();

function folders() {
  const corpusDir = emptyFolder();
  writeFileSync(
    join(corpusDir, 'harbour.txt'),
    'The harbour\n\nThe harbour of Oss was opened in 1968 by Ada Vermeer.\n',
  );
  return { corpusDir, indexDir: join(corpusDir, 'index'), modelDir, hubUrl };
}
const options = () => ({ ...keptLog(), progress: SILENT_PROGRESS });

describe('the answering thread', () => {
  test('answers many calls at once, each with its own answer, and tells the log what it did', async () => {
    const { log, lines, progress } = options();
    const engine = await startEngine(folders(), { log, progress });
    const questions = Array.from({ length: 20 }, (_, n) => `Who opened the harbour of Oss in ${1960 + n}?`);
    const answers = await Promise.all(questions.map((question) => engine.ask(question)));
    expect(answers.map(({ question }) => question)).toEqual(questions);
    expect((await engine.corpus()).articles.map(({ title }) => title)).toEqual(['The harbour']);
    expect(await engine.context({ article: 'nothing', start: 0, end: 1 })).toBeUndefined();
    expect(lines.map(({ level, sentence }) => `${level}: ${sentence}`)).toContainEqual(
      expect.stringMatching(/^info: There is no index in ".*" yet\. Building it\.$/),
    );
    await engine.stop();
  });

  test('once stopped leaves no call hanging: those under way reject, and later ones at once', async () => {
    const engine = await startEngine(folders(), options());
    const underWay = engine.ask('Who opened the harbour?');
    const stopped = engine.stop();
    await expect(underWay).rejects.toThrow('The answering thread has been stopped.');
    await stopped;
    await expect(engine.ask('Who?')).rejects.toThrow('The answering thread has been stopped.');
    await expect(engine.corpus()).rejects.toThrow('The answering thread has been stopped.');
    await engine.stop();
    expect(await Promise.race([engine.died, 'still'])).toBe('still');
  });

  test('stopped at any moment of its work takes nothing else down', async () => {
    const given = folders();
    for (const after of [0, 15, 30, 45, 60]) {
      const engine = await startEngine(given, options());
      const asked = Array.from({ length: 100 }, () => engine.ask('Who opened the harbour of Oss?'));
      const outcome = Promise.allSettled(asked);
      await sleep(after);
      await engine.stop();
      expect((await outcome).at(-1)?.status).toBe('rejected');
    }
  });

  test('quotes nothing that was withdrawn while it opened a version', async () => {
    const given = folders();
    writeFileSync(
      join(given.corpusDir, 'lock.txt'),
      'The lock\n\nThe lock of Oss was opened in 1970 by Bo Smit.\n',
    );
    const engine = await startEngine(given, options());
    const { version } = engine.served();
    const serving = engine.serve(version, { problems: [], without: [] });
    await Promise.all([serving, engine.withdraw(['lock'])]);
    expect(engine.served().articles).toEqual(['harbour']);
    expect((await engine.corpus()).articles.map(({ id }) => id)).toEqual(['harbour']);
    await engine.serve(version, { problems: [], without: [] });
    expect(engine.served().articles).toEqual(['harbour', 'lock']);
    await engine.stop();
  });

  test('that can’t read its corpus fails to start with the sentence for it', async () => {
    const wrong = { ...folders(), corpusDir: join(emptyFolder(), 'nowhere') };
    await expect(startEngine(wrong, options())).rejects.toThrow(
      /^Cannot read the corpus folder ".*nowhere": /,
    );
  });
});
