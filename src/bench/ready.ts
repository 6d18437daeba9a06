/** A program that starts the engine as the bot does, and prints how much memory the process holds when it is ready. */
import { runCommand } from '../command-line.js';
import { startEngine } from '../engine-thread.js';

await runCommand(async ({ config, ...surroundings }) => {
  if (process.argv.includes('--discord')) await import('../discord/bot.js');
  const engine = await startEngine(config, surroundings);
  // Of the whole process, its threads included.
  const residentBytes = process.memoryUsage.rss();
  console.log(JSON.stringify({ residentBytes }));
  await engine.stop();
});
