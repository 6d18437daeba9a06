/** A token and the answering -> a bot on Discord that answers questions until it is stopped. */
import { ActivityType, Client, Events, GatewayIntentBits, type Interaction, Partials } from 'discord.js';
import { languageOf } from '../languages/languages.js';
import type { Log } from '../log.js';
import type { Database } from '../state/database.js';
import { createFeedback } from '../state/feedback.js';
import { createNewcomers } from '../state/newcomers.js';
import { createShownQuotes } from '../state/shown-quotes.js';
import { takeAcknowledgementsOnce } from './acknowledgements.js';
import { createConversations } from './conversations.js';
import { createChangeTeller } from './corpus/changed-sources.js';
import { createDrafts } from './corpus/drafts.js';
import { createIntake, type IntakeOptions } from './corpus/intake.js';
import type { Moderation } from './corpus/moderation.js';
import { tellRecord } from './corpus/record-channel.js';
import type { Desk, Reading } from './desk.js';
import { isRefusal, loggable } from './failures.js';
import { createFlood } from './flood.js';
import { watchGateway } from './gateway.js';
import { answerInteraction } from './interaction.js';
import { inviteLink } from './invite.js';
import { createJudgements } from './judgements.js';
import { answerMessage } from './mention.js';
import { areRegistered, hasCommands, registerCommands } from './register.js';
import { tell } from './reply.js';
import { DiscordSetupError, explainClose, explainDouble, explainSetup } from './setup-error.js';

/** Milliseconds that answers under way get to go out when the bot is stopped. */
const STOP_PATIENCE = 10_000;
/** Milliseconds to be ready in: a gateway that takes longer is not going to answer. */
const START_PATIENCE = 60_000;
/** How often a request is repeated that Discord failed (5xx, no answer), at once each time. */
const RETRIES = 2;
/** A rate limit longer than this (milliseconds) is a refusal: no reader waits so long for an answer. */
const RATE_LIMIT_PATIENCE = 30_000;
/** After so many refused requests the log says so. */
const REFUSALS_UNTIL_WARNING = 100;
/** In so many servers, where the bot is in more, it looks for commands of its own that show twice. */
const SERVERS_LOOKED_AT = 10;

export interface BotOptions {
  readonly token: string;
  /** Discord's REST API, without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** The one server to register commands in; without it, everywhere. */
  readonly guildId?: string | undefined;
  readonly answering: Reading;
  /** What the bot remembers. */
  readonly db: Database;
  readonly corpus: CorpusOptions;
  readonly log: Log;
}

/** What moderators do to the articles, and what is kept for them. */
export interface CorpusOptions extends Pick<Moderation, 'keeper' | 'noteGap' | 'version'> {
  /** The channel in which the record is posted; undefined: none. */
  readonly recordChannelId?: string | undefined;
  /** For a stand-in: where attached files lie, and addresses that may be asked although they are not public. */
  readonly intake?: IntakeOptions;
}

export interface Bot {
  /**
   * Takes no more questions, gives up documents that are being fetched, lets answers under way go out (10 s at most), then
   * leaves Discord.
   */
  stop(): Promise<void>;
}

/**
 * Connects, registers the commands where they differ, and answers.
 * @throws DiscordSetupError with a sentence for whoever runs the bot: what is wrong, and where to put it right
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, apiUrl, guildId, answering, db, corpus, log } = options;
  const client = createClient(apiUrl);
  watchGateway(client, log);
  const { keeper } = corpus;
  const shownQuotes = createShownQuotes(db);
  const stopping = new AbortController();
  const desk: Desk = {
    answering,
    conversations: createConversations(),
    flood: createFlood(),
    feedback: createFeedback(db),
    judgements: createJudgements(),
    newcomers: createNewcomers(db),
    shownQuotes,
    corpus: {
      keeper,
      noteGap: corpus.noteGap,
      version: corpus.version,
      drafts: createDrafts(),
      intake: createIntake({ ...corpus.intake, signal: stopping.signal }),
      guildId,
    },
    log,
  };
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    const done = work.finally(() => underWay.delete(done));
    underWay.add(done);
  };
  client.on(Events.InteractionCreate, (interaction) =>
    track(stopping.signal.aborted ? decline(interaction, log) : answerInteraction(interaction, desk)),
  );
  client.on(Events.MessageCreate, (message) => {
    if (!stopping.signal.aborted) track(answerMessage(message, desk));
  });
  try {
    await connect(client, token);
    await keepRegistered(client, guildId, log);
    await tellOfDoubles(client, guildId, log);
  } catch (error) {
    await leave(client);
    const applicationId = client.application?.id;
    throw explainSetup(error, { apiUrl, guildId, ...(applicationId === undefined ? {} : { applicationId }) });
  }
  greet(client, log);
  const changes = createChangeTeller({ client, shown: shownQuotes, log });
  keeper.onRecord(() => changes.look());
  // What changed while the bot was away.
  changes.look();
  if (corpus.recordChannelId !== undefined) tellRecord({ client, keeper, log }, corpus.recordChannelId);
  return {
    async stop() {
      stopping.abort();
      changes.stop();
      await Promise.race([Promise.all(underWay), patience(STOP_PATIENCE)]);
      await leave(client);
    },
  };
}

function createClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes in a channel that the client has not seen before.
    partials: [Partials.Channel],
    // The default for every message and every edit: nobody is ever pinged.
    allowedMentions: { parse: [], repliedUser: false },
    presence: { activities: [{ name: 'Ask', state: 'Ask me with /ask', type: ActivityType.Custom }] },
    rest: {
      api: apiUrl,
      retries: RETRIES,
      makeRequest: takeAcknowledgementsOnce(),
      rejectOnRateLimit: ({ timeToReset }) => timeToReset > RATE_LIMIT_PATIENCE,
      invalidRequestWarningInterval: REFUSALS_UNTIL_WARNING,
    },
  });
}

/** discord.js tells of its own leaving as of a lost connection, which the log need not have. */
async function leave(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
}

/** Resolves when the bot is ready, rejects when Discord won't have it. */
async function connect(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(new DiscordSetupError(explainClose(code))));
  });
  const late = patience(START_PATIENCE).then(() => {
    throw new DiscordSetupError(
      `Discord's gateway did not answer within ${START_PATIENCE / 1000} s. Try again later.`,
    );
  });
  await Promise.race([Promise.all([client.login(token), ready]), late]);
}

/** A refusal that a correction can mend is thrown; a passing failure is logged, and the bot runs with what is there. */
async function keepRegistered(client: Client, guildId: string | undefined, log: Log): Promise<void> {
  if (!client.application) return;
  const where = { applicationId: client.application.id, guildId };
  try {
    if (await areRegistered(client.rest, where)) return;
    const names = await registerCommands(client.rest, where);
    log.info({ commands: names, server: guildId ?? 'all' }, 'Registered the commands with Discord.');
  } catch (error) {
    if (isRefusal(error)) throw error;
    log.warn(
      loggable(error),
      'The commands could not be registered; those that Discord has stay as they are.',
    );
  }
}

/** Commands that are registered everywhere and in a server too show twice there. */
async function tellOfDoubles(client: Client, guildId: string | undefined, log: Log): Promise<void> {
  if (!client.application) return;
  const applicationId = client.application.id;
  const others =
    guildId === undefined ? [...client.guilds.cache.keys()].slice(0, SERVERS_LOOKED_AT) : [undefined];
  for (const other of others) {
    const found = await hasCommands(client.rest, { applicationId, guildId: other }).catch(() => false);
    if (found) log.warn({}, explainDouble(guildId, other));
  }
}

function greet(client: Client, log: Log): void {
  const servers = client.guilds.cache.size;
  log.info({}, `On Discord as ${client.user?.tag}, in ${servers} ${servers === 1 ? 'server' : 'servers'}.`);
  if (servers === 0 && client.application) {
    log.info({}, `Add it to a server of yours: ${inviteLink(client.application.id)}`);
  }
}

async function decline(interaction: Interaction, log: Log): Promise<void> {
  if (!interaction.isRepliable()) return;
  await tell(interaction, languageOf(interaction.locale).apology.stopping).catch((error: unknown) =>
    log.debug(loggable(error), 'A question during the stop could not be declined.'),
  );
}

function patience(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
