/** Turns the answer to an interaction into a message, a modal or choices, under the rules of acknowledgement. */
import type * as v from 'valibot';
import { readBody } from '../body.js';
import { DiscordError } from '../discord-error.js';
import type { Inside } from '../inside.js';
import { CALLBACK, type Interaction } from '../interactions.js';
import { checkUploads, INTERACTION_DEFAULT } from '../mailbox.js';
import type { Stored } from '../messages.js';
import type { Call, Reply, Route } from '../router.js';
import { checkFlags, FLAG } from '../rules/message.js';
import { callback } from '../schemas/callback.js';

/** Docs, Interaction callback data: which flags an answer may set. */
export const ANSWER_FLAGS =
  FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.suppressNotifications | FLAG.voiceMessage | FLAG.componentsV2;
const UPDATE_FLAGS = FLAG.suppressEmbeds | FLAG.componentsV2;

type Answer = v.InferOutput<typeof callback>;

export function callbackRoutes(inside: Inside): Route[] {
  const { interactions, mailbox, world } = inside;

  function apply(interaction: Interaction, answer: Answer, call: Call): void {
    const { type } = answer;
    const data = 'data' in answer ? answer.data : undefined;
    const flags = data != null && 'flags' in data ? (data.flags ?? 0) : 0;
    const ephemeral = (flags & FLAG.ephemeral) !== 0;
    if (answer.type === CALLBACK.message) {
      checkFlags(flags, ANSWER_FLAGS, 'an answer');
      checkUploads(answer.data, call.uploads, []);
      interaction.original = mailbox.send({
        ...answerTo(inside, interaction, ephemeral),
        body: answer.data,
        uploads: call.uploads,
        flags,
      });
    } else if (answer.type === CALLBACK.deferredMessage) {
      checkFlags(flags, FLAG.ephemeral, 'a deferred answer');
      interaction.original = mailbox.send({
        ...answerTo(inside, interaction, ephemeral),
        // The placeholder pings nobody; the edit that fills it does.
        body: { allowed_mentions: { parse: [] } },
        flags: flags | FLAG.loading,
      });
    } else if (answer.type === CALLBACK.update || answer.type === CALLBACK.deferredUpdate) {
      const on = messageUnder(interaction);
      if (answer.type === CALLBACK.update && answer.data != null) {
        const body = answer.data;
        checkUploads(body, call.uploads, on.message.attachments);
        const wanted = withoutEphemeral(flags, on, call);
        checkFlags(wanted, UPDATE_FLAGS, 'an update');
        mailbox.edit(on, { body, uploads: call.uploads, byDefault: INTERACTION_DEFAULT, flags: wanted });
      }
      interaction.original = on;
    } else if (answer.type === CALLBACK.choices) {
      interaction.choices = answer.data.choices.map(({ name, value }) => ({ name, value }));
    } else {
      interaction.modal = answer.data;
    }
    const shown = interaction.original;
    interactions.acknowledge(interaction, type, shown === undefined ? false : isEphemeral(shown));
  }

  return [
    {
      method: 'POST',
      path: '/interactions/:id/:token/callback',
      open: true,
      handle(call): Reply {
        const interaction = interactions.toAcknowledge(call.param('id'), call.param('token'));
        const answer = readBody(callback, call.body, call.breach);
        interactions.checkAnswer(interaction, answer.type);
        apply(interaction, answer, call);
        if (call.query.get('with_response') !== 'true') return { status: 204 };
        return { status: 200, body: receipt(interaction, answer.type, world.guild.id) };
      },
    },
  ];
}

/** The fields of a message that answers an interaction. */
export function answerTo({ world }: Pick<Inside, 'world'>, interaction: Interaction, ephemeral: boolean) {
  const { id, name, user, kind, on } = interaction;
  const owners = interaction.channel.type !== 1 ? { '0': world.guild.id } : { '0': '0' };
  return {
    channel: interaction.channel,
    author: world.bot,
    byDefault: INTERACTION_DEFAULT,
    viewer: ephemeral ? user.id : undefined,
    more: {
      webhook_id: world.applicationId,
      application_id: world.applicationId,
      // 20: an answer to a slash command or a menu, 0: to a component or a modal.
      type: kind === 'command' ? 20 : 0,
      interaction_metadata: {
        id,
        type: { command: 2, autocomplete: 4, component: 3, modal: 5 }[kind],
        user: { ...user },
        authorizing_integration_owners: owners,
        ...(kind === 'command' ? { name: name.replace(/^\//, '') } : {}),
        ...(on === undefined ? {} : { interacted_message_id: on.message.id }),
      },
    },
  };
}

/** Ephemeral can't be changed once there is a message: asking for it is a breach, and does nothing. */
export function withoutEphemeral(flags: number, stored: Stored, call: Call): number {
  if ((flags & FLAG.ephemeral) !== 0 && !isEphemeral(stored)) {
    call.breach('an edit asked for EPHEMERAL, which is fixed at the acknowledgement');
  }
  return flags & ~FLAG.ephemeral;
}

export const isEphemeral = ({ message }: Stored): boolean => (message.flags & FLAG.ephemeral) !== 0;

function messageUnder({ on, name }: Interaction): Stored {
  if (on === undefined)
    throw new Error(`${name} has no message to update, which checkAnswer should have refused.`);
  if (on.deleted) throw new DiscordError(404, 10008, 'Unknown Message');
  return on;
}

/** Docs, Interaction Callback Response Object. */
function receipt(interaction: Interaction, type: number, guildId: string): object {
  const { id, kind, channel, original } = interaction;
  const message = original?.message;
  return {
    interaction: {
      id,
      type: { command: 2, autocomplete: 4, component: 3, modal: 5 }[kind],
      channel_id: channel.id,
      ...(channel.type !== 1 ? { guild_id: guildId } : {}),
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (message.flags & FLAG.loading) !== 0,
            response_message_ephemeral: (message.flags & FLAG.ephemeral) !== 0,
          }),
    },
    resource: { type, ...(message === undefined ? {} : { message }) },
  };
}
