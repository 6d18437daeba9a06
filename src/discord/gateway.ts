/** The connection's ups and downs -> one line in the log when it is lost, and one when it is back. */
import { type Client, Events, RESTEvents } from 'discord.js';
import type { Log } from '../log.js';
import { loggable } from './failures.js';
import { explainClose } from './setup-error.js';

/** discord.js reconnects and resumes by itself; this only tells of it, once for each loss and not for each attempt. */
export function watchGateway(client: Client, log: Log): void {
  let lost = false;
  const back = (how: string) => {
    if (lost) log.info({}, `The connection to Discord is back, ${how}.`);
    lost = false;
  };
  client.on(Events.ShardReconnecting, () => {
    if (!lost) log.warn({}, 'The connection to Discord was lost; reconnecting.');
    lost = true;
  });
  client.on(Events.ShardResume, (_, replayed) => back(`with ${replayed} missed events`));
  client.on(Events.ShardReady, () => back('in a new session'));
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, explainClose(code)));
  client.on(Events.ShardError, (error) => {
    log[lost ? 'debug' : 'warn'](loggable(error), 'The connection to Discord failed.');
  });
  client.on(Events.Error, (error) => log.error(loggable(error), 'The Discord client met an error.'));
  client.on(Events.Warn, (warning) => log.warn({}, warning));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.warn(
      { count, remainingTime },
      'Discord has refused many requests; it bans an address at 10,000 in 10 minutes.',
    ),
  );
}
