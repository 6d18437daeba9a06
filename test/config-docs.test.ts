/** What .env.example and the README say of settings and commands, held against what there is. */
import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.js';

/** Set by the terminal and by npm, never by a person. */
const SET_BY_OTHERS = ['TERM', 'npm_lifecycle_event'];
/** Of a terminal rather than of the bot: they belong in the environment, not in `.env`. */
const OF_THE_TERMINAL = ['NO_COLOR', 'FORCE_COLOR'];

const example = parse(readFileSync('.env.example'));
const table = settingsTable(readFileSync('README.md', 'utf8'));

/** The rows of the README's table of settings: a variable's name, and the default given for it. */
function settingsTable(readme: string): Map<string, string> {
  const section = readme.split(/^## /m).find((part) => part.startsWith('Settings\n')) ?? '';
  const rows = new Map<string, string>();
  for (const [, names = '', byDefault = ''] of section.matchAll(/^\| (`.+?`) \| (.+?) \|/gm)) {
    for (const [, name = ''] of names.matchAll(/`(\w+)`/g)) rows.set(name, byDefault.replaceAll('`', ''));
  }
  return rows;
}

test('.env.example has every setting of the bot, and no other', () => {
  const expected = VARIABLES.filter((name) => ![...SET_BY_OTHERS, ...OF_THE_TERMINAL].includes(name));
  expect(Object.keys(example).sort()).toEqual(expected.sort());
});

test('a copy of .env.example changes nothing: it shows the defaults', () => {
  expect(readConfig(example)).toEqual(readConfig({}));
});

test('the README lists every setting that a person can make, and no other', () => {
  const expected = VARIABLES.filter((name) => !SET_BY_OTHERS.includes(name));
  expect([...table.keys()].sort()).toEqual(expected.sort());
});

test('the README gives the defaults as they are', () => {
  const given = [...table].filter(([, byDefault]) => byDefault !== 'none');
  expect(given.length).toBeGreaterThan(0);
  expect(readConfig(Object.fromEntries(given))).toEqual(readConfig({}));
});

test('the README names every command of package.json, and no other', () => {
  const shape = v.object({ scripts: v.record(v.string(), v.string()) });
  const { scripts } = v.parse(shape, JSON.parse(readFileSync('package.json', 'utf8')));
  const section =
    readFileSync('README.md', 'utf8')
      .split(/^## /m)
      .find((part) => part.startsWith('Commands\n')) ?? '';
  const named = [...section.matchAll(/`npm (?:run )?([a-z][\w-]*)/g)].map(([, name]) => name);
  // What every command does first, not one to call.
  const called = Object.keys(scripts).filter((name) => name !== 'compile');
  expect([...new Set(named)].filter((name) => name !== 'run').sort()).toEqual(called.sort());
});
