/** What the file system threw while the index was written, to a sentence that says what helps. */
import { messageOf } from '../message-of.js';
import { systemCode } from '../system-code.js';

const PERMISSION =
  'Let the user that runs this program write to that folder, or set INDEX_DIR to one where it may.';
const SPACE = 'Free some space on that disk, or set INDEX_DIR to a folder on another.';
/** What the file system's refusals mean, and what helps. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: `the disk is full. ${SPACE}`,
  EDQUOT: `the quota of disk space is used up. ${SPACE}`,
  EFBIG: `a file would be larger than this system allows. ${SPACE}`,
  EROFS: `the disk is read-only. ${PERMISSION}`,
  EACCES: `permission denied. ${PERMISSION}`,
  EPERM: `permission denied. ${PERMISSION}`,
  ENOTDIR: 'there is a file where a folder should be. Move it away, or set INDEX_DIR to another folder.',
  EEXIST: 'there is a file where a folder should be. Move it away, or set INDEX_DIR to another folder.',
};

/** @param cause what the file system, or vectra, threw while the index in `dir` was being written */
export function writeFailure(dir: string, cause: unknown): string {
  const message = messageOf(cause);
  const code = systemCode(cause);
  const known = code === undefined ? undefined : REFUSALS[code];
  const unknown = `${message.replace(/\.?$/, '.')} Is the disk full, or the folder read-only?`;
  return `Cannot write the index in "${dir}": ${known ?? unknown} Nothing of the index that was there is lost.`;
}
