/** The record, as it grows -> messages in the channel that the operator chose. */
import type { Client } from 'discord.js';
import type { Keeper } from '../../keeping/keeper.js';
import { languageOf } from '../../languages/languages.js';
import type { Log } from '../../log.js';
import type { RecordEntry } from '../../state/record.js';
import { loggable } from '../failures.js';
import { renderRecord } from './render-record.js';

/** @param channelId a text channel of a server that the bot is in */
export function tellRecord(
  {
    client,
    keeper,
    log,
  }: { readonly client: Client; readonly keeper: Pick<Keeper, 'onRecord'>; readonly log: Log },
  channelId: string,
): void {
  keeper.onRecord((entry) => void post(entry));

  async function post(entry: RecordEntry): Promise<void> {
    try {
      const channel = await client.channels.fetch(channelId);
      if (!channel?.isSendable() || channel.isDMBased()) throw new Error('It is no channel to write in.');
      await channel.send(renderRecord(entry, languageOf(channel.guild.preferredLocale)));
    } catch (error) {
      log.warn(
        { ...loggable(error), channel: channelId },
        'The record could not be posted. Is RECORD_CHANNEL_ID a text channel in which the bot has View Channel and Send Messages? The record itself is complete.',
      );
    }
  }
}
