/** A process of its own that obtains the small model: `argv[2]` says how, in JSON; the error goes to standard error. */
import { ModelError } from '../../src/model/model-error.js';
import { obtainModel } from '../../src/model/obtain.js';
import { LIMITS } from '../../src/model/source.js';

const { dir, hubUrl, model, uid } = JSON.parse(process.argv[2] ?? '{}');
// For who root's rights don't end at: everything is loaded by now.
if (typeof uid === 'number') process.setuid?.(uid);
const quiet = () => {};
try {
  await obtainModel({
    modelDir: dir,
    hubUrl,
    model,
    limits: LIMITS,
    log: { error: quiet, warn: quiet, info: quiet, debug: quiet },
    progress: { start: quiet, update: quiet, stop: quiet },
  });
} catch (error) {
  if (!(error instanceof ModelError)) throw error;
  process.stderr.write(error.message);
  process.exitCode = 1;
}
