/** Turns an interaction that a person began into what a test can wait for. */
import type { Choice, Interaction } from './interactions.js';
import { type Seen, type Stored, seen } from './messages.js';
import { FLAG } from './rules/message.js';
import type { Modal } from './schemas/modal.js';

export interface Acknowledgement {
  /** The callback's type: 4 a message, 5 a deferred one, 6 and 7 the same for an update, 8 choices, 9 a modal. */
  readonly type: number;
  readonly afterMs: number;
  readonly ephemeral: boolean;
}

export interface Handle {
  readonly id: string;
  readonly token: string;
  /** What a person would call it: `/ask`, `button Show in context`. */
  readonly name: string;
  /** Who began it. */
  readonly user: string;
  acknowledged(): Promise<Acknowledgement>;
  /** The answer, as soon as it says something; for an update, the message it updates. It changes when edited. */
  reply(): Promise<Seen>;
  /** The nth follow-up, the first unless told. */
  followUp(n?: number): Promise<Seen>;
  readonly followUps: readonly Seen[];
  /** The modal it was answered with. */
  modal(): Promise<Modal>;
  choices(): Promise<readonly Choice[]>;
  /** As the stand-in keeps it; for the stand-in's own functions. */
  readonly interaction: Interaction;
}

export function handleOf(interaction: Interaction, waitFor: WaitFor): Handle {
  const { id, token, name, user } = interaction;
  const patiently = <T>(look: () => T | undefined, what: string): Promise<T> =>
    waitFor(() => {
      const found = look();
      if (found === undefined && interaction.lapsed) {
        throw new Error(`${name} failed: the bot did not acknowledge it in time, so ${what} can't come.`);
      }
      return found;
    }, `${what} of ${name}`);
  return {
    id,
    token,
    name,
    user: user.username,
    interaction,
    acknowledged: () => patiently(() => interaction.acknowledged, 'the acknowledgement'),
    async reply() {
      return seen(await patiently(() => said(interaction), 'the answer'));
    },
    async followUp(n = 1) {
      return seen(await patiently(() => interaction.followUps[n - 1], `follow-up ${n}`));
    },
    get followUps() {
      return interaction.followUps.map(seen);
    },
    modal: () => patiently(() => interaction.modal, 'the modal'),
    choices: () => patiently(() => interaction.choices, 'the choices'),
  };
}

export type WaitFor = <T>(
  look: () => T | undefined | null | false,
  what: string,
  timeoutMs?: number,
) => Promise<T>;

/** The answer, unless it is still "thinking". After a deferred update: once the message has been edited. */
function said({ original, acknowledged, on, editsBefore }: Interaction): Stored | undefined {
  if (original === undefined || acknowledged === undefined) return undefined;
  if ((original.message.flags & FLAG.loading) !== 0) return undefined;
  if (original === on && original.edits === editsBefore && !original.deleted) return undefined;
  return original;
}
