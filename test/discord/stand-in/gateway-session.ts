/** Turns events into a numbered stream that a client can take up again where it lost it. */
import { randomUUID } from 'node:crypto';

export interface Dispatch {
  readonly op: 0;
  /** The event's number in its session, from 1. */
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

export interface Session {
  readonly id: string;
  readonly intents: number;
  /** All events so far, sent or not. */
  readonly events: readonly Dispatch[];
  /** Numbers an event, keeps it, and sends it if there is a connection. */
  dispatch(t: string, d: unknown): void;
  /** Sends the events after `seq` over a new connection, and from then on all further ones. */
  attach(send: (event: Dispatch) => void, seq: number): void;
  /** The connection is gone; events are kept for a resume. */
  detach(): void;
}

export function createSession(intents: number): Session {
  const events: Dispatch[] = [];
  let send: ((event: Dispatch) => void) | undefined;
  return {
    id: randomUUID().replaceAll('-', ''),
    intents,
    events,
    dispatch(t, d) {
      // What is sent later must not show what changed meanwhile.
      const event: Dispatch = { op: 0, s: events.length + 1, t, d: structuredClone(d) };
      events.push(event);
      send?.(event);
    },
    attach(to, seq) {
      send = to;
      for (const event of events.slice(seq)) to(event);
    },
    detach() {
      send = undefined;
    },
  };
}
