import { expect, test } from 'vitest';
import { inert, inertLine } from '../../src/terminal/inert.js';
import { HOSTILE } from '../discord/hostile.js';

const ESC = '\u001b';

test('controls are shown, not obeyed', () => {
  expect(inert(`${ESC}[31mred${ESC}]52;c;aGk=\u0007 back\bspace\u007f\0`)).toBe(
    '␛[31mred␛]52;c;aGk=␇ back␈space␡␀',
  );
  expect(inert('\u009b31m C1')).toBe('\ufffd31m C1');
});

test('line breaks of all kinds end a line; a tab is a space', () => {
  expect(inert('a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh\ti')).toBe('a\nb\nc\nd\ne\nf\ng\nh i');
  expect(inertLine('  a\r\n\tb ')).toBe('a b');
});

test('nothing turns the direction of what follows; words in any script stay', () => {
  expect(inert('\u202egnp.exe\u2066')).toBe('gnp.exe');
  expect(inert('العربية: لقاء في لاتشين')).toBe('العربية: لقاء في لاتشين');
  expect(inert('“our hearts beat together” — Türkiye’s 👨‍👩‍👧‍👦')).toBe(
    '“our hearts beat together” — Türkiye’s 👨‍👩‍👧‍👦',
  );
});

test('no pasted text keeps a control', () => {
  for (const text of HOSTILE) expect(inert(`${text}\r\b${ESC}`).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});
