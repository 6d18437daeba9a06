import { Client, Events } from 'discord.js';
import { expect, test } from 'vitest';
import { watchGateway } from '../../src/discord/gateway.js';
import { keptLog } from './with-bot.js';

test('however often the bot tries to reconnect, a loss is one line in the log and its end another', () => {
  const client = new Client({ intents: [] });
  const { log, lines } = keptLog();
  watchGateway(client, log);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    client.emit(Events.ShardReconnecting, 0);
    client.emit(Events.ShardError, new Error('connect ECONNREFUSED'), 0);
  }
  client.emit(Events.ShardResume, 0, 3);
  const told = lines.filter(({ level }) => level !== 'debug').map(({ sentence }) => sentence);
  expect(told).toEqual([
    'The connection to Discord was lost; reconnecting.',
    'The connection to Discord is back, with 3 missed events.',
  ]);
});
