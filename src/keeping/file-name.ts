/** An article's title in, the name of its file in the corpus out: never a path, and free in the folder. */

/** Characters of a name before its ending, without a number behind it. */
const MAX_NAME = 60;
/** Names that Windows keeps for devices: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Letters that no decomposition leads to ASCII. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ə: 'e',
};

/** @param taken the ids that other articles have; upper and lower case count as the same, as some disks take them */
export function articleFileName(title: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, (id) => id.toLowerCase()));
  const name = plain(title);
  for (let n = 1; ; n++) {
    const id = n === 1 ? name : `${name}-${n}`;
    if (!used.has(id)) return `${id}.md`;
  }
}

/** Small letters of ASCII, digits and single hyphens: as much of the title as can be said in them. */
function plain(title: string): string {
  const letters = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/\p{L}/gu, (letter) => LETTERS[letter] ?? letter);
  const name = letters.replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-');
  const short = name.slice(0, MAX_NAME + 1).replace(/^-+/, '');
  // Cut between words where there is a place for it.
  const cut = short.length > MAX_NAME ? short.replace(/-[^-]*$/, '').slice(0, MAX_NAME) : short;
  const trimmed = cut.replace(/-+$/, '');
  if (trimmed === '') return 'article';
  return DEVICES.test(trimmed) ? `article-${trimmed}` : trimmed;
}
