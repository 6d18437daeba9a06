/** `npm run pictures`: the real bot's messages on the shipped articles -> test/pictures/*.png, as their readers see them. */
import { stat } from 'node:fs/promises';
import { runCommand, type Surroundings } from '../../src/command-line.js';
import { startBot } from '../../src/discord/bot.js';
import { createEngine } from '../../src/engine.js';
import { obtainModel } from '../../src/model/obtain.js';
import { IN_MEMORY, openState } from '../../src/state/database.js';
import { keeperOf } from '../discord/small-keeper.js';
import { startDiscord } from '../discord/stand-in/discord.js';
import { playModeratorScenes } from './moderator-scenes.js';
import { hirePhotographer } from './photographer.js';
import { playScenes } from './scenes.js';

const USAGE = 'Usage: npm run pictures -- [where Chromium is]';
/** Where Debian's package puts it. */
const CHROMIUM = '/usr/bin/chromium';
const TOKEN = 'a-token-that-only-the-stand-in-knows';
const FOLDER = 'test/pictures';

await runCommand(async (surroundings) => {
  const photographer = await hirePhotographer(process.argv[2] ?? CHROMIUM);
  try {
    const pictures = await drawPictures(surroundings);
    for (const { name, html } of pictures) {
      const file = `${FOLDER}/${name}.png`;
      await photographer.take(html, file);
      console.log(`${file}  ${Math.round((await stat(file)).size / 1000)} kB`);
    }
  } finally {
    await photographer.close();
  }
}, USAGE);

async function drawPictures({ config, log, progress }: Surroundings) {
  const { corpusDir, indexDir, modelDir, hubUrl } = config;
  await obtainModel({ modelDir, hubUrl, log, progress });
  const answering = await createEngine({ corpusDir, indexDir, modelDir, log, progress });
  // Refusals and /help offer questions, which are looked for in idle time otherwise.
  await answering.prepareOffers();
  const discord = await startDiscord({ token: TOKEN, botName: 'Verbatim' });
  const { db } = openState(IN_MEMORY, log);
  try {
    const bot = await startBot({
      token: TOKEN,
      apiUrl: discord.apiUrl,
      answering,
      db,
      corpus: keeperOf({ articles: [] }, db),
      log,
    });
    const scenes = await playScenes(discord).finally(() => bot.stop());
    return [...scenes, ...(await playModeratorScenes(config, log))];
  } finally {
    await discord.stop();
  }
}
