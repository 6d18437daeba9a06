/** Turns requests with an interaction's token into edits of its answer and into follow-ups. */
import { readBody } from '../body.js';
import { unknownMessage } from '../discord-error.js';
import type { Inside } from '../inside.js';
import type { Interaction } from '../interactions.js';
import { checkUploads, INTERACTION_DEFAULT } from '../mailbox.js';
import type { Stored } from '../messages.js';
import type { Call, Route } from '../router.js';
import { checkFlags, FLAG } from '../rules/message.js';
import { messageBody } from '../schemas/message.js';
import { ANSWER_FLAGS, answerTo, isEphemeral, withoutEphemeral } from './callback.js';

const EDIT_FLAGS = FLAG.suppressEmbeds | FLAG.componentsV2;
const MESSAGE = '/webhooks/:application/:token/messages/:message';

export function webhookRoutes(inside: Inside): Route[] {
  const { interactions, mailbox } = inside;

  function target(call: Call): Stored {
    const interaction = interactions.byToken(call.param('token'));
    const wanted = call.param('message');
    const own = [interaction.original, ...interaction.followUps];
    const found = wanted === '@original' ? interaction.original : own.find((m) => m?.message.id === wanted);
    if (found === undefined || found.deleted) throw unknownMessage();
    return found;
  }

  function edit(stored: Stored, call: Call): void {
    const body = readBody(messageBody, call.body ?? {}, call.breach);
    checkUploads(body, call.uploads, stored.message.attachments);
    const flags = withoutEphemeral(body.flags ?? 0, stored, call);
    checkFlags(flags, EDIT_FLAGS, 'an edit');
    mailbox.edit(stored, { body, uploads: call.uploads, byDefault: INTERACTION_DEFAULT, flags });
  }

  function followUp(interaction: Interaction, call: Call): Stored {
    const waiting = interaction.original;
    if (waiting !== undefined && !waiting.deleted && (waiting.message.flags & FLAG.loading) !== 0) {
      // The first follow-up of a deferred answer becomes that answer, as private or public as it was deferred.
      const body = readBody(messageBody, call.body ?? {}, call.breach);
      const flags = body.flags ?? 0;
      checkFlags(flags, ANSWER_FLAGS, 'a follow-up');
      const wanted = withoutEphemeral(flags, waiting, call) & EDIT_FLAGS;
      mailbox.edit(waiting, { body, uploads: call.uploads, byDefault: INTERACTION_DEFAULT, flags: wanted });
      return waiting;
    }
    const body = readBody(messageBody, call.body ?? {}, call.breach);
    checkUploads(body, call.uploads, []);
    const flags = body.flags ?? 0;
    checkFlags(flags, ANSWER_FLAGS, 'a follow-up');
    const stored = mailbox.send({
      ...answerTo(inside, interaction, (flags & FLAG.ephemeral) !== 0),
      repliedTo: waiting,
      body,
      uploads: call.uploads,
      flags,
    });
    interaction.followUps.push(stored);
    inside.changed();
    return stored;
  }

  return [
    {
      method: 'POST',
      path: '/webhooks/:application/:token',
      open: true,
      handle: (call) => ({
        status: 200,
        body: followUp(interactions.byToken(call.param('token')), call).message,
      }),
    },
    {
      method: 'GET',
      path: MESSAGE,
      open: true,
      handle: (call) => ({ status: 200, body: target(call).message }),
    },
    {
      method: 'PATCH',
      path: MESSAGE,
      open: true,
      handle(call) {
        const stored = target(call);
        edit(stored, call);
        return { status: 200, body: stored.message };
      },
    },
    {
      method: 'DELETE',
      path: MESSAGE,
      open: true,
      handle(call) {
        const stored = target(call);
        if (isEphemeral(stored) && stored.deleted) throw unknownMessage();
        mailbox.remove(stored);
        return { status: 204 };
      },
    },
  ];
}
