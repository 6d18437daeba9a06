/** Texts that break programs: nothing, oddities of Unicode, and random mixtures of marks, always the same ones. */

const PIECES = [
  ...[
    '.',
    '!',
    '?',
    '…',
    '...',
    '。',
    '۔',
    ':',
    ';',
    ',',
    '—',
    '-',
    '"',
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    "''",
    '``',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '[1]',
    '[...]',
    '- ',
    '1. ',
    '# ',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '\u00A0',
  ],
  ...[
    '\u2028',
    '\u2029',
    '\u0085',
    '\u200B',
    '\u200D',
    '\uFEFF',
    '\u202E',
    '\0',
    '\uD83D',
    '\u0301',
    '🎉',
    '👨‍👩‍👧',
  ],
  ...[
    'Mr',
    'U.S',
    'a.m',
    'J',
    'The',
    'he',
    'said',
    'Lachin',
    'No',
    '5',
    '3.5',
    'صدر',
    'ties.The',
    'i',
    'eBay',
  ],
];

/** What they are, and the texts. */
export function hostileTexts(): [name: string, texts: string[]][] {
  const random = randomNumbers(20_250_527);
  const mixtures = Array.from({ length: 1_000 }, () => {
    const length = 1 + Math.floor(random() * 60);
    return Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)] ?? '').join('');
  });
  return [
    ['nothing', ['']],
    ['white space', [' \t\r\n\u00A0\u2028 ']],
    ['a full stop', ['.']],
    ['full stops', ['. . .. ...']],
    ['emoji', ['🎉👍🏽 👨‍👩‍👧! 🇦🇿. 🇵🇰']],
    ['right to left', ['قال الرئيس: «سنبقى». ثم غادر؟ نعم! \u202Eabc. Def']],
    ['NUL', ['One.\0 Two.\0\0 Three']],
    ['zero width', ['\u200BOne.\u200B \u200BTwo\u200D.\uFEFF Three']],
    ['old Macintosh lines', ['One.\rTwo\r\rThree.']],
    ['a long word', ['x'.repeat(5_000)]],
    ['brackets', ['(['.repeat(2_000)]],
    ['random mixtures', mixtures],
  ];
}

/** Numbers in [0, 1) that a seed decides: Park and Miller's generator, "Random number generators" (1988). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
