/** `npm run sources`: the articles, newest first, or the text of one, on standard output. */
import { parseArgs } from 'node:util';
import { parseWords, runCommand } from './command-line.js';
import { namedArticle, printReading, READING_OPTIONS, readingUsage } from './reading-command.js';
import { renderArticle, renderSources } from './terminal/render-sources.js';

const USAGE = `Usage: npm run sources -- [--read NAME] [--json] [--corpus DIR] [--index DIR]
  --read    the text of one article: its number in the list, its title or a part of it, or its file's name
${readingUsage('the list, or the article in pages, as JSON')}`;

await runCommand(async (surroundings) => {
  const { values } = parseWords(
    () => parseArgs({ options: { ...READING_OPTIONS, read: { type: 'string' } } }),
    USAGE,
  );
  const { read } = values;
  if (read === undefined) {
    await printReading(surroundings, values, { of: (engine) => engine.sources(), text: renderSources });
    return;
  }
  await printReading(surroundings, values, {
    async of(engine) {
      const pages = await engine.pages(await namedArticle(engine, read));
      if (pages !== undefined) return pages;
      throw new Error(`The article "${read}" was taken out just now.`);
    },
    text: renderArticle,
  });
}, USAGE);
