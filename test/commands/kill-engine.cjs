/** Loaded into a process with --require: ends the answering thread, and only it, when the file KILL_ENGINE appears. */
const { existsSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (!isMainThread) {
  setInterval(() => {
    if (existsSync(process.env.KILL_ENGINE)) process.exit(3);
  }, 20).unref();
}
