/** A program that brings one old database after the other to the present version, until it is killed: node … FOLDER FIRST. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { DATABASE_FILE, migrate, openState } from '../../src/state/database.js';
import { MIGRATIONS } from '../../src/state/migrations.js';

const [folder = '', first = '0'] = process.argv.slice(2);
const quiet = { error() {}, warn() {}, info() {}, debug() {} };
for (let n = Number(first); ; n++) {
  const dir = join(folder, String(n));
  mkdirSync(dir);
  // As the first version left it, with an entry in it.
  const old = new DatabaseSync(join(dir, DATABASE_FILE));
  old.exec('PRAGMA journal_mode = WAL');
  migrate(old, dir, MIGRATIONS.slice(0, 1));
  old.exec(
    `INSERT INTO record VALUES (7, 'then', 'add', 'terminal', '', '', NULL, NULL, NULL, 'done', '{"n":${n}}')`,
  );
  old.close();
  process.stdout.write(`${n}\n`);
  openState(dir, quiet).close();
}
