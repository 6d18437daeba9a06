/** Turns an interaction's life into Discord's rules of time: acknowledged soon, once, and usable for a while. */
import { randomBytes } from 'node:crypto';
import { DiscordError, invalidForm } from './discord-error.js';
import type { Stored } from './messages.js';
import type { Modal } from './schemas/modal.js';
import type { Channel, User } from './world.js';

/** Docs, Receiving and Responding, Interaction callback type. */
export const CALLBACK = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

export type Kind = 'command' | 'autocomplete' | 'component' | 'modal';

/** Which callbacks answer which interaction; docs, same page. */
const ANSWERS: Readonly<Record<Kind, readonly number[]>> = {
  command: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.modal],
  autocomplete: [CALLBACK.choices],
  component: [
    CALLBACK.message,
    CALLBACK.deferredMessage,
    CALLBACK.deferredUpdate,
    CALLBACK.update,
    CALLBACK.modal,
  ],
  modal: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.deferredUpdate, CALLBACK.update],
};

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: Kind;
  /** What a person would call it: `/ask`, `button Show in context`. */
  readonly name: string;
  readonly user: User;
  readonly channel: Channel;
  readonly startedAt: number;
  /** The message whose component was used, or under which the modal was opened. */
  readonly on: Stored | undefined;
  /** How often that message had been edited when this began. */
  readonly editsBefore: number;
  acknowledged: { readonly type: number; readonly afterMs: number; readonly ephemeral: boolean } | undefined;
  /** The answer that `@original` means. */
  original: Stored | undefined;
  readonly followUps: Stored[];
  modal: Modal | undefined;
  choices: readonly Choice[] | undefined;
  /** An injected fault kept its answer away, so that neither silence nor a repetition is a breach. */
  excused: boolean;
  lapsed: boolean;
}

export interface Interactions {
  begin(of: Pick<Interaction, 'id' | 'kind' | 'name' | 'user' | 'channel' | 'on'>): Interaction;
  /** The interaction to be acknowledged. @throws DiscordError when it is unknown, late, or has its answer */
  toAcknowledge(id: string, token: string): Interaction;
  /** @throws DiscordError when this callback doesn't answer this kind of interaction */
  checkAnswer(interaction: Interaction, type: number): void;
  acknowledge(interaction: Interaction, type: number, ephemeral: boolean): void;
  /** The interaction whose token a webhook route names. @throws DiscordError when it may not be used now */
  byToken(token: string): Interaction;
  excuse(idOrToken: string): void;
  stop(): void;
}

export interface InteractionRules {
  readonly ackWithinMs: number;
  readonly tokenLifeMs: number;
  readonly breach: (sentence: string) => void;
  readonly changed: () => void;
}

export function createInteractions({
  ackWithinMs,
  tokenLifeMs,
  breach,
  changed,
}: InteractionRules): Interactions {
  const byId = new Map<string, Interaction>();
  const timers = new Set<NodeJS.Timeout>();
  const unknown = (why: string | undefined) => new DiscordError(404, 10062, 'Unknown interaction', why);

  function lapse(interaction: Interaction): void {
    if (interaction.acknowledged !== undefined || interaction.lapsed) return;
    interaction.lapsed = true;
    if (!interaction.excused) breach(`${interaction.name} was not acknowledged within ${ackWithinMs} ms`);
    changed();
  }

  return {
    begin(of) {
      const interaction: Interaction = {
        ...of,
        token: randomBytes(48).toString('base64url'),
        startedAt: Date.now(),
        editsBefore: of.on?.edits ?? 0,
        acknowledged: undefined,
        original: undefined,
        followUps: [],
        modal: undefined,
        choices: undefined,
        excused: false,
        lapsed: false,
      };
      byId.set(interaction.id, interaction);
      const timer = setTimeout(() => {
        timers.delete(timer);
        lapse(interaction);
      }, ackWithinMs);
      timers.add(timer);
      return interaction;
    },
    toAcknowledge(id, token) {
      const interaction = byId.get(id);
      if (interaction === undefined || interaction.token !== token) {
        throw unknown('an interaction that was never made was acknowledged');
      }
      if (interaction.acknowledged !== undefined) {
        // Where a fault has kept Discord's answer away, the bot can't know of the first.
        const why = interaction.excused ? undefined : `${interaction.name} was acknowledged a second time`;
        throw new DiscordError(400, 40060, 'Interaction has already been acknowledged.', why);
      }
      if (Date.now() - interaction.startedAt > ackWithinMs) lapse(interaction);
      // The breach was recorded when the time was up.
      if (interaction.lapsed) throw unknown(undefined);
      return interaction;
    },
    checkAnswer(interaction, type) {
      const allowed = ANSWERS[interaction.kind];
      const noMessage = interaction.on === undefined;
      const updates = type === CALLBACK.deferredUpdate || type === CALLBACK.update;
      if (allowed.includes(type) && !(updates && noMessage)) return;
      throw invalidForm([
        {
          path: ['type'],
          code: 'BASE_TYPE_CHOICES',
          message: `Value must be one of (${allowed.join(', ')}).`,
        },
      ]);
    },
    acknowledge(interaction, type, ephemeral) {
      interaction.acknowledged = { type, afterMs: Date.now() - interaction.startedAt, ephemeral };
      changed();
    },
    byToken(token) {
      const interaction = [...byId.values()].find((i) => i.token === token);
      if (interaction === undefined) {
        throw new DiscordError(
          404,
          10015,
          'Unknown Webhook',
          'a webhook token that was never handed out was used',
        );
      }
      if (Date.now() - interaction.startedAt > tokenLifeMs) {
        const why = `the token of ${interaction.name} was used after its ${tokenLifeMs} ms`;
        throw new DiscordError(401, 50027, 'Invalid Webhook Token', why);
      }
      if (interaction.acknowledged === undefined) {
        const why =
          interaction.excused || interaction.lapsed
            ? undefined
            : `the token of ${interaction.name} was used before the acknowledgement`;
        throw new DiscordError(404, 10015, 'Unknown Webhook', why);
      }
      return interaction;
    },
    excuse(idOrToken) {
      for (const i of byId.values()) if (i.id === idOrToken || i.token === idOrToken) i.excused = true;
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
