/**
 * Turns options into a stand-in for Discord: its REST routes and its gateway on loopback, holding the bot to Discord's
 * rules, and people who use the bot. Connect the real client with `rest: { api: discord.apiUrl }`; to read direct
 * messages it needs `Partials.Channel`, as with Discord itself.
 */
import { createCommandActs } from './acts/commands.js';
import { createComponentActs } from './acts/components.js';
import { createSay } from './acts/say.js';
import { listen, type StandInOptions } from './loopback.js';
import { type Seen, seen } from './messages.js';
import { changeThread } from './routes/threads.js';

export type { Handle } from './handle.js';
export type { StandInOptions } from './loopback.js';
export type { Seen } from './messages.js';
export { PERMISSION } from './world.js';

export type Discord = Awaited<ReturnType<typeof startDiscord>>;

/** Listens on a free port of 127.0.0.1. Stop it with `stop()`. */
export async function startDiscord(options: StandInOptions) {
  const machinery = await listen(options);
  const { inside } = machinery;
  const { world, gateway, mailbox, commands, typing } = inside;
  const { waitFor } = machinery.changes;
  return {
    /** For the client's `rest: { api }`, or DISCORD_API_URL. */
    apiUrl: `${inside.origin()}/api`,
    applicationId: world.applicationId,
    guildId: world.guild.id,
    botId: world.bot.id,
    /** What the client did against Discord's rules. A good run leaves it empty. */
    get violations(): readonly string[] {
      return machinery.violations();
    },
    /** Every REST request, in order, with what it got. */
    requests: machinery.requests,
    identifies: gateway.identifies,
    resumes: gateway.resumes,
    /** The channels the bot showed that it types in, a time each. */
    typing: typing as readonly string[],
    /** The id of a person, for mentions. */
    userId: (name: string): string => world.person(name).id,
    channelId: (name?: string): string => world.channel(name).id,
    roleId(name: string): string {
      const role = world.guild.roles.find((r) => r.name === name);
      if (role === undefined) throw new Error(`The stand-in has no role ${name}; give it in guild.roles.`);
      return role.id;
    },
    /** The registered commands: of the server when its id is given, else the global ones. */
    commands: (guildId?: string) => commands.of(guildId),
    /** What can be seen in a channel (its first by default), oldest first, private messages too. */
    messages: (channel?: string): readonly Seen[] => {
      const { id } = world.channel(channel);
      return mailbox.all.filter((m) => m.channel.id === id && !m.deleted).map(seen);
    },
    /** The direct messages between the bot and a person, oldest first. */
    directMessages: (user: string): readonly Seen[] => {
      const { id } = world.directMessages(world.person(user));
      return mailbox.all.filter((m) => m.channel.id === id && !m.deleted).map(seen);
    },
    /** Resolves with the first value of `look` that isn't undefined, null or false. */
    waitFor: <T>(
      look: () => T | undefined | null | false,
      what = 'what the test waits for',
      timeoutMs?: number,
    ) => waitFor(look, what, timeoutMs),
    /** The bot's first message that replies to `message`. */
    replyTo: (message: Seen): Promise<Seen> =>
      waitFor(
        () => {
          const reply = mailbox.all.find(
            (m) => m.repliedTo?.message.id === message.id && m.author === world.bot,
          );
          return reply === undefined ? undefined : seen(reply);
        },
        `the bot's reply to "${message.content.slice(0, 80)}"`,
      ),
    /** A person archives a thread, and may lock it too. */
    archive: (thread: string, locked = false): void =>
      changeThread(inside, world.channel(thread), { archived: true, locked }),
    isArchived: (thread: string): boolean => world.channel(thread).thread?.archived === true,
    /** Resolves when a client is connected and has its READY. */
    connected: () => waitFor(gateway.connected, 'a bot that connects'),
    isConnected: gateway.connected,
    say: createSay(inside),
    ...createCommandActs(inside, waitFor),
    ...createComponentActs(inside, waitFor),
    /** Lets the next requests that match fail. */
    fail: machinery.plant,
    /** Cuts the gateway's connection without a word. */
    dropGateway: gateway.drop,
    /** Closes the gateway's connection with a code. */
    closeGateway: gateway.close,
    invalidateSession: gateway.invalidate,
    requestReconnect: gateway.requestReconnect,
    /** Leaves the heartbeats of the connections there are unanswered. */
    stopAcking: gateway.stopAcking,
    stop: machinery.stop,
  };
}
