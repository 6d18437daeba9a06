/** Turns a press of a button, a choice in a menu or a filled-in modal into its interaction. */
import type { Handle, WaitFor } from '../handle.js';
import type { Inside } from '../inside.js';
import type { Seen, Stored } from '../messages.js';
import { walk } from '../rules/components.js';
import { inputsOf, type Modal, type ModalInput } from '../schemas/modal.js';
import { begin, READER, type Scene } from './begin.js';
import { attach, type GivenFile, type Resolved } from './command-options.js';

const BUTTON = 2;
const LINK = 5;
const SELECTS = [3, 5, 6, 7, 8];

export type Filled = string | boolean | readonly string[] | GivenFile;

export function createComponentActs(inside: Inside, waitFor: WaitFor) {
  function visible(message: Seen, user: string): Stored {
    const stored = inside.mailbox.find(message.channelId, message.id);
    if (stored === undefined) throw new Error(`Message ${message.id} is gone, so ${user} can't use it.`);
    if (stored.viewer !== undefined && stored.viewer !== inside.world.person(user).id) {
      throw new Error(`Message ${message.id} is private to another person, so ${user} doesn't see it.`);
    }
    return stored;
  }
  /** Who uses a private message is its only reader, unless told otherwise. */
  const userOf = (message: Seen, scene: Scene): string => {
    const stored = inside.mailbox.find(message.channelId, message.id);
    const viewer = stored?.viewer === undefined ? undefined : inside.world.users.get(stored.viewer);
    return scene.user ?? viewer?.username ?? stored?.channel.recipient?.username ?? READER;
  };

  return {
    /** @param button its custom id or its label. @throws Error when a person couldn't press it */
    async press(message: Seen, button: string, scene: Scene = {}): Promise<Handle> {
      const user = userOf(message, scene);
      const on = visible(message, user);
      const buttons = walk(on.message.components).flatMap(({ component: c }) =>
        c.type === BUTTON ? [c] : [],
      );
      const pressed = buttons.find((b) => b.custom_id === button) ?? buttons.find((b) => b.label === button);
      if (pressed === undefined) {
        const labels = buttons.map((b) => b.label ?? b.custom_id).join(', ') || 'none';
        throw new Error(`There is no button ${button} under the message; there are: ${labels}.`);
      }
      if (pressed.style === LINK)
        throw new Error(`The button ${button} is a link: the bot hears nothing of it.`);
      if (pressed.disabled) throw new Error(`The button ${button} is disabled.`);
      return begin(inside, waitFor, {
        kind: 'component',
        name: `button ${pressed.label ?? button}`,
        user: inside.world.person(user),
        channel: on.channel,
        scene,
        on,
        data: { custom_id: pressed.custom_id, component_type: BUTTON, id: pressed.id },
      });
    },

    /**
     * Sends the use of a button, or of a menu where there are values, that the message need not have, whoever sees it: as
     * somebody would who writes to Discord without its client.
     */
    async forge(message: Seen, customId: string, scene: Scene, values?: readonly string[]): Promise<Handle> {
      const on = inside.mailbox.all.find((one) => one.message.id === message.id);
      if (on === undefined) throw new Error(`There is no message ${message.id}.`);
      return begin(inside, waitFor, {
        kind: 'component',
        name: `forged ${customId}`,
        user: inside.world.person(scene.user ?? READER),
        channel: on.channel,
        scene,
        on,
        data: { custom_id: customId, component_type: values ? 3 : BUTTON, ...(values ? { values } : {}) },
      });
    },

    /** Chooses in a select menu. @throws Error when a person couldn't choose so */
    async select(message: Seen, menu: string, values: readonly string[], scene: Scene = {}): Promise<Handle> {
      const user = userOf(message, scene);
      const on = visible(message, user);
      const found = walk(on.message.components).find(
        ({ component: c }) => SELECTS.includes(c.type) && 'custom_id' in c && c.custom_id === menu,
      )?.component;
      if (found === undefined || !('custom_id' in found)) throw new Error(`There is no select menu ${menu}.`);
      if (found.type === 3) {
        const known = found.options.map((o) => o.value);
        const unknown = values.find((value) => !known.includes(value));
        if (unknown !== undefined)
          throw new Error(`${menu} has no option ${unknown}; it has: ${known.join(', ')}.`);
      }
      return begin(inside, waitFor, {
        kind: 'component',
        name: `menu ${menu}`,
        user: inside.world.person(user),
        channel: on.channel,
        scene,
        on,
        data: { custom_id: menu, component_type: found.type, id: found.id, values },
      });
    },

    /**
     * Fills in and sends the modal that answered `shown`, by the same person in the same place.
     * @param filled by the inputs' custom ids; those left out stay as the modal proposed them
     * @throws Error when Discord's client wouldn't let it be sent
     */
    async submitModal(
      shown: Handle,
      filled: Readonly<Record<string, Filled>>,
      scene: Scene = {},
    ): Promise<Handle> {
      const modal = await shown.modal();
      const unknown = Object.keys(filled).find((id) => !inputsOf(modal).some((i) => i.custom_id === id));
      if (unknown !== undefined) {
        const ids = inputsOf(modal).map((i) => i.custom_id);
        throw new Error(`The modal ${modal.custom_id} has no input ${unknown}; it has: ${ids.join(', ')}.`);
      }
      const resolved: Resolved = { attachments: {} };
      const components = fillIn(modal, (input) =>
        fillInput(inside, input, filled[input.custom_id], resolved),
      );
      const { user, channel, on } = shown.interaction;
      return begin(inside, waitFor, {
        kind: 'modal',
        name: `modal ${modal.title}`,
        user,
        channel,
        scene,
        on: on !== undefined && !on.deleted ? on : undefined,
        data: {
          custom_id: modal.custom_id,
          components,
          ...(Object.keys(resolved.attachments).length > 0 ? { resolved } : {}),
        },
      });
    },
  };
}

/** Docs, Receiving and Responding, Modal submit data: the inputs within the layout they were shown in. */
function fillIn(modal: Modal, fill: (input: ModalInput) => object): object[] {
  return modal.components.map((c, at) => {
    const base = { type: c.type, id: c.id ?? at + 1 };
    if (c.type === 18) return { ...base, component: fill(c.component) };
    if (c.type === 1) return { ...base, components: c.components.map(fill) };
    return base;
  });
}

function fillInput(inside: Inside, input: ModalInput, given: Filled | undefined, resolved: Resolved): object {
  const base = { type: input.type, id: input.id ?? 0, custom_id: input.custom_id };
  const wrong = (why: string) => new Error(`Discord would not send the modal: ${input.custom_id} ${why}.`);
  if (input.type === 23)
    return { ...base, value: typeof given === 'boolean' ? given : (input.default ?? false) };
  // Inputs are required unless they say that they aren't.
  const required = input.required ?? true;
  if (input.type === 4) {
    const value = given ?? input.value ?? '';
    if (typeof value !== 'string') throw wrong('takes text');
    if (required && value === '') throw wrong('is required');
    if (value !== '' && value.length < (input.min_length ?? 0))
      throw wrong(`needs ${input.min_length} letters`);
    if (value.length > (input.max_length ?? 4000))
      throw wrong(`takes ${input.max_length ?? 4000} letters at most`);
    return { ...base, value };
  }
  if (input.type === 21) {
    const chosen = given ?? input.options.find((o) => o.default)?.value ?? null;
    if (required && chosen === null) throw wrong('is required');
    return { ...base, value: chosen };
  }
  const values =
    typeof given === 'object' && 'bytes' in given ? [attach(inside, given, resolved)] : (given ?? []);
  const listed = typeof values === 'string' ? [values] : values;
  if (required && Array.isArray(listed) && listed.length === 0) throw wrong('is required');
  return { ...base, values: listed };
}
