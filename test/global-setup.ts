/** Before all tests: the embedding model's files, fetched where they are missing, as a fresh clone has none. */
import { loadConfig } from '../src/config.js';
import { createLog } from '../src/log.js';
import { obtainModel } from '../src/model/obtain.js';
import { createProgress } from '../src/terminal/progress.js';

export default async function setup(): Promise<void> {
  const { modelDir, hubUrl } = loadConfig();
  await obtainModel({ modelDir, hubUrl, log: createLog('warn'), progress: createProgress() });
}
