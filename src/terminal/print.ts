/** Text to standard output, at the pace of whatever reads it there. */

/**
 * Prints the text and ends the line. Wait for it before the next: so a slow reader slows the writer, not the memory.
 * @throws Error with the code `EPIPE` when nobody reads any more, with another when it can't be written
 */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => {
      if (error) reject(toSentence(error));
      else resolve();
    });
  });
}

function toSentence(error: Error & { code?: string }): Error {
  if (error.code === 'EPIPE') return error;
  return new Error(`Cannot write to standard output: ${error.message}.`, { cause: error });
}
