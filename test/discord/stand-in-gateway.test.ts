import { once } from 'node:events';
import { type Client, GatewayIntentBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createClient, meetBareBot, TOKEN } from './stand-in/bare-bot.js';
import { type Discord, startDiscord } from './stand-in/discord.js';

async function start(options: Partial<Parameters<typeof startDiscord>[0]> = {}): Promise<Discord> {
  const discord = await startDiscord({ token: TOKEN, ...options });
  onTestFinished(() => discord.stop());
  return discord;
}

/** The names of the commands that reach the client, which acknowledges them. */
function commandsHeard(client: Client): string[] {
  const heard: string[] = [];
  client.on('interactionCreate', async (i) => {
    if (!i.isCommand()) return;
    await i.deferReply();
    heard.push(i.commandName);
  });
  return heard;
}

describe('the real client', () => {
  it('logs in, and knows its server, its channels and itself', async () => {
    const { discord, client } = await meetBareBot({
      guild: {
        name: 'Newsroom',
        channels: [{ name: 'general' }, { name: 'articles' }],
        roles: [{ name: 'editors' }],
      },
    });
    const guild = client.guilds.cache.get(discord.guildId);
    expect(guild?.name).toBe('Newsroom');
    expect(guild?.channels.cache.map((c) => c.name)).toEqual(['general', 'articles']);
    expect(guild?.roles.cache.map((r) => r.name)).toEqual(['@everyone', 'editors']);
    expect(guild?.members.me?.id).toBe(discord.botId);
    expect((await client.application.fetch()).id).toBe(discord.applicationId);
    expect(discord.identifies).toEqual([expect.objectContaining({ token: TOKEN, intents: 4609 })]);
    expect(discord.violations).toEqual([]);
  });

  it('is turned away with a wrong token, which is nobody’s breach', async () => {
    const discord = await start();
    await expect(createClient(discord).login('another-token')).rejects.toThrow('invalid token');
    expect(discord.requests).toEqual([expect.objectContaining({ path: '/gateway/bot', status: 401 })]);
    expect(discord.violations).toEqual([]);
  });

  it('is closed out when it asks for intents it was not granted, and let in when it was', async () => {
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
    const discord = await start();
    const refused = createClient(discord, { intents });
    onTestFinished(() => refused.destroy());
    await expect(refused.login(TOKEN)).rejects.toThrow('disallowed intents');

    const { discord: granting } = await meetBareBot({ privilegedIntents: 1 << 15 }, { intents });
    expect(granting.identifies).toHaveLength(1);
  });

  it('takes its session up again after the connection is cut, and hears what it missed', async () => {
    const { discord, client } = await meetBareBot();
    const heard = commandsHeard(client);
    discord.dropGateway();
    await discord.waitFor(() => !discord.isConnected(), 'the cut');
    await discord.slash('ask');
    await discord.waitFor(() => heard.length > 0, 'the missed command');
    expect(heard).toEqual(['ask']);
    expect(discord.resumes).toEqual([expect.objectContaining({ replayed: 1, byResumeUrl: true })]);
    expect(discord.identifies).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('reconnects when told to, and takes its session up again', async () => {
    const { discord, client } = await meetBareBot();
    const heard = commandsHeard(client);
    discord.requestReconnect();
    await discord.waitFor(() => discord.resumes.length > 0, 'the resume');
    await discord.slash('ask');
    await discord.waitFor(() => heard.length > 0, 'the command');
    expect(discord.identifies).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('takes up an invalidated session that may be resumed', async () => {
    const { discord } = await meetBareBot();
    discord.invalidateSession(true);
    await discord.waitFor(() => discord.resumes.length > 0, 'the resume');
    expect(discord.identifies).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('begins anew when its session is gone for good', async () => {
    const { discord, client } = await meetBareBot();
    const heard = commandsHeard(client);
    discord.invalidateSession(false);
    await discord.waitFor(
      () => discord.identifies.length === 2 && discord.isConnected(),
      'the second identify',
    );
    await discord.slash('ask');
    await discord.waitFor(() => heard.length > 0, 'the command');
    expect(discord.resumes).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('leaves a connection whose heartbeats stay unanswered, and resumes', async () => {
    const { discord } = await meetBareBot({ heartbeatMs: 100 });
    discord.stopAcking();
    await discord.waitFor(() => discord.resumes.length > 0, 'the resume');
    expect(discord.identifies).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('comes back after the gateway closes with an error that can be mended', async () => {
    const { discord } = await meetBareBot();
    discord.closeGateway(4000);
    await discord.waitFor(() => discord.resumes.length > 0, 'the resume');
    expect(discord.violations).toEqual([]);
  });

  it('that says goodbye has no session any more', async () => {
    const { discord, client } = await meetBareBot();
    await client.destroy();
    await discord.waitFor(() => !discord.isConnected(), 'the goodbye');
    await expect(discord.slash('ask')).rejects.toThrow('No bot is connected');
    await expect(discord.say('hello')).rejects.toThrow('No bot is connected');
  });
});

describe('a connection that breaks the protocol is closed with Discord’s code', () => {
  const identify = (more: object = {}) => ({
    op: 2,
    d: { token: TOKEN, intents: 1, properties: { os: 'linux', browser: 'test', device: 'test' }, ...more },
  });
  it.each([
    ['an event before the identify', [{ op: 3, d: {} }], 4003, 1],
    ['a wrong token', [identify({ token: 'x' })], 4004, 0],
    ['two identifies', [identify(), identify()], 4005, 1],
    ['an opcode that does not exist', [identify(), { op: 99, d: null }], 4001, 1],
    ['an identify without properties', [identify({ properties: undefined })], 4002, 1],
    ['a payload that is no object', ['hello'], 4002, 1],
    ['a payload over 4096 bytes', [identify({ large: 'x'.repeat(5000) })], 4002, 1],
    ['a shard that does not exist', [identify({ shard: [1, 1] })], 4010, 1],
    ['intents that do not exist', [identify({ intents: 1 << 30 })], 4013, 1],
    ['intents not granted', [identify({ intents: 1 << 15 })], 4014, 0],
    ['121 sends in a minute', Array(121).fill({ op: 1, d: null }), 4008, 1],
    ['a wrong token on resuming', [{ op: 6, d: { token: 'x', session_id: 'x', seq: 1 } }], 4004, 0],
  ])('%s', async (_, payloads, code, breaches) => {
    const discord = await start();
    const socket = new WebSocket(`${discord.apiUrl.replace(/^http/, 'ws')}?v=10&encoding=json`);
    socket.on('open', () => {
      for (const payload of payloads) socket.send(JSON.stringify(payload));
    });
    const [closed] = await once(socket, 'close');
    expect(closed).toBe(code);
    expect(discord.violations).toHaveLength(breaches);
  });

  it.each([
    ['another version', '?v=9&encoding=json', 4012],
    ['another encoding', '?v=10&encoding=etf', 4002],
    ['compression', '?v=10&encoding=json&compress=zlib-stream', 4002],
  ])('%s', async (_, query, code) => {
    const discord = await start();
    const [closed] = await once(new WebSocket(`${discord.apiUrl.replace(/^http/, 'ws')}${query}`), 'close');
    expect(closed).toBe(code);
    expect(discord.violations).toHaveLength(1);
  });

  it('a session that is unknown is answered with "invalid session", not with a close', async () => {
    const discord = await start();
    const socket = new WebSocket(`${discord.apiUrl.replace(/^http/, 'ws')}?v=10&encoding=json`);
    socket.on('open', () =>
      socket.send(JSON.stringify({ op: 6, d: { token: TOKEN, session_id: 'x', seq: 1 } })),
    );
    const said: unknown[] = [];
    socket.on('message', (data) => said.push(JSON.parse(String(data))));
    while (said.length < 2) await once(socket, 'message');
    expect(said).toEqual([expect.objectContaining({ op: 10 }), { op: 9, d: false }]);
    socket.terminate();
  });
});

it('once stopped, the stand-in holds nothing open', async () => {
  const before = process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
  const discord = await startDiscord({ token: TOKEN });
  const client = createClient(discord);
  await client.login(TOKEN);
  await client.destroy();
  const waiting = discord.waitFor(() => undefined, 'what never comes');
  const stopped = expect(waiting).rejects.toThrow('The stand-in stopped');
  await discord.stop();
  await stopped;
  expect(process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap')).toHaveLength(before);
  await expect(fetch(`${discord.apiUrl}/v10/gateway`)).rejects.toThrow('fetch failed');
});
