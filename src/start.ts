/** `npm start`: with DISCORD_TOKEN the bot, without it a chat in the terminal on the same answers. */
import { parseArgs } from 'node:util';
import { parseWords, runCommand, type Surroundings } from './command-line.js';
import { startEngine } from './engine-thread.js';
import { stopSignal } from './stop-signal.js';
import { print } from './terminal/print.js';

const USAGE = `Usage: npm start
  With DISCORD_TOKEN (in the environment or in .env): the bot.
  Without it: a chat in the terminal, or one question a line from standard input.`;

await runCommand(async (surroundings) => {
  parseWords(() => parseArgs({ options: {} }), USAGE);
  const { discordToken } = surroundings.config;
  if (discordToken === undefined) await runChat(surroundings);
  else await runBot(discordToken, surroundings);
}, USAGE);

async function runChat({ config, log, progress }: Surroundings): Promise<void> {
  // Where nobody types, as in a container, it would else end without a word when a token was forgotten.
  if (!process.stdin.isTTY) {
    log.info(
      {},
      'DISCORD_TOKEN is not set: questions are read from standard input, one a line, until it ends.',
    );
  }
  // The engine's thread loads longest: what the chat needs besides is loaded meanwhile.
  const [engine, { answerLines, chat }, { createConversation }, { createRenderer }] = await Promise.all([
    startEngine(config, { log, progress }),
    import('./terminal/chat.js'),
    import('./terminal/conversation.js'),
    import('./terminal/render.js'),
  ]);
  try {
    const render = createRenderer(process.stdout, config.colors);
    const conversation = await createConversation(engine, render, config.corpusDir);
    const screen = process.stdout.isTTY ? process.stdout : process.stderr;
    if (process.stdin.isTTY) await chat({ conversation, print }, process.stdin, screen);
    else await answerLines({ conversation, print }, process.stdin);
  } finally {
    await engine.stop();
  }
}

async function runBot(token: string, { config, log, progress }: Surroundings): Promise<void> {
  // Loaded only here, so that the chat does without it, and likewise the bot's own.
  const { openKeeper } = await import('./open-keeper.js');
  // First what a killed process had begun with the articles: the engine reads their folder.
  const { keeper, state, attach, close } = await openKeeper(config, { log });
  try {
    // While the engine starts, so that it costs no time of its own.
    const [{ startBot }, { noArticles }, engine] = await Promise.all([
      import('./discord/bot.js'),
      import('./terminal/conversation.js'),
      startEngine(config, { log, progress }),
    ]);
    try {
      await attach(engine);
      const { articles } = await engine.corpus();
      if (articles.length === 0) log.warn({}, noArticles(config.corpusDir));
      const { discordApiUrl: apiUrl, discordGuildId: guildId } = config;
      const corpus = {
        keeper,
        version: () => engine.served().version,
        recordChannelId: config.recordChannelId,
        async noteGap(question: string) {
          const { vector, model } = await engine.embed(question);
          keeper.noteGap(question, vector, model);
        },
      };
      const bot = await startBot({ token, apiUrl, guildId, answering: engine, db: state.db, corpus, log });
      const death = await Promise.race([stopSignal(config), engine.died]);
      if (death === undefined) log.info({}, 'Stopping. Answers under way still go out.');
      else {
        log.error({}, `Stopping, as there is nothing left to answer with. ${death.message}`);
        process.exitCode = 1;
      }
      await bot.stop();
    } finally {
      await engine.stop();
    }
  } finally {
    await close();
  }
}
