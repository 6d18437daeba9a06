/** A reader and an answer -> the note of what they said of it, for an hour: what they say next takes its place. */

const LASTS = 3_600_000;

/** In memory alone; a restart forgets all. */
export interface Judgements {
  /** The id of the reader's note on an answer; undefined when they said nothing of it, or too long ago. */
  last(reader: string, message: string): number | undefined;
  remember(reader: string, message: string, note: number): void;
  /** Forgets which notes are a reader's; the notes themselves are nobody's. */
  forget(reader: string): void;
}

/** @param now milliseconds, never going back */
export function createJudgements(now: () => number = () => performance.now()): Judgements {
  /** By reader and answer, the oldest first. */
  const kept = new Map<string, { readonly note: number; readonly at: number }>();
  const keyOf = (reader: string, message: string) => `${reader} ${message}`;

  function forgetOld(): void {
    for (const [key, { at }] of kept) {
      if (now() - at <= LASTS) break;
      kept.delete(key);
    }
  }

  return {
    last(reader, message) {
      forgetOld();
      return kept.get(keyOf(reader, message))?.note;
    },
    remember(reader, message, note) {
      forgetOld();
      kept.delete(keyOf(reader, message));
      kept.set(keyOf(reader, message), { note, at: now() });
    },
    forget(reader) {
      for (const key of kept.keys()) if (key.startsWith(keyOf(reader, ''))) kept.delete(key);
    },
  };
}
