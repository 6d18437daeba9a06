/** What is asked of a place that model files come from, and how it says no. */
import { join } from 'node:path';
import type { ModelFile, PinnedModel } from './files.js';
import { findFault } from './verify.js';

/** How long a source may keep us waiting, in milliseconds. A slow download may take as long as it moves. */
export interface Limits {
  /** Until the hub's first answer: short, as a closed network often swallows packets without a word. */
  readonly answerMs: number;
  /** Between two pieces of a file from the hub. */
  readonly stallMs: number;
  /** Without a new byte on disk while npm works, which also starts up, checks and copies in that time. */
  readonly npmStallMs: number;
}

export const LIMITS: Limits = { answerMs: 5_000, stallMs: 20_000, npmStallMs: 30_000 };

export interface Delivery {
  readonly model: PinnedModel;
  /** The files of `model` that are wanted. */
  readonly files: readonly ModelFile[];
  /** An existing folder of our own that they are written into, each under its `path`. */
  readonly folder: string;
  /** Told how many bytes have arrived so far. */
  readonly onBytes: (done: number) => void;
  readonly limits: Limits;
}

/** A source did not give what was asked; another may. The message is one line without a full stop. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** @throws SourceError unless the file that a source wrote into `folder` holds exactly the pinned bytes. */
export async function checkDelivered(folder: string, file: ModelFile): Promise<void> {
  const fault = await findFault(join(folder, file.path), file);
  if (fault) throw new SourceError(`${file.path} from there ${fault.reason}`);
}
