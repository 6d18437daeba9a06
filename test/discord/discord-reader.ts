/** A message's content -> what Discord's app would show of it: the tests' own, and eager, reading of its markdown. */

/** A stretch of text that looks one way. */
export interface Shown {
  readonly text: string;
  /** `bold`, `italic`, `code`, `link https://…`, `mention`, `small` … in no particular order. */
  readonly looks: readonly string[];
}

type Rule = readonly [pattern: RegExp, show: (match: RegExpExecArray, looks: readonly string[]) => Shown[]];

const within =
  (look: string): Rule[1] =>
  (match, looks) =>
    inline(match[1] ?? '', [...looks, look]);
const whole =
  (look: string): Rule[1] =>
  (match, looks) => [{ text: match[0], looks: [...looks, look] }];

/** The rules of a line's inside, in the order in which Discord tries them. */
const INLINE: readonly Rule[] = [
  [/^\\([^0-9A-Za-z\s])/, (match, looks) => [{ text: match[1] ?? '', looks }]],
  [/^<(https?:\/\/[^\s>]+)>/, whole('link')],
  [/^(?:https?|steam|discord):\/\/[^\s<]+/, whole('link')],
  [/^(?:www\.)?(?:discord\.gg|discord(?:app)?\.com\/invite)\/[\w-]+/i, whole('invite')],
  [
    /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"].*?['"])?\s*\)/,
    (match, looks) => inline(match[1] ?? '', [...looks, `link ${match[2]}`]),
  ],
  [/^<(?:@[!&]?|#)\d+>/, whole('mention')],
  [/^<\/[^:>]+:\d+>/, whole('mention')],
  [/^<id:\w+>/, whole('mention')],
  [/^@(?:everyone|here)/, whole('mention')],
  [/^<a?:\w+:\d+>/, whole('emoji')],
  [/^:[^\s:*\\]+(?:::skin-tone-\d)?:/, whole('emoji')],
  [/^<t:-?\d+(?::[tTdDfFRsS])?>/, whole('time')],
  [/^<(?:[^\s@>]+@[^\s@>]+|tel:[^\s>]+|mailto:[^\s>]+)>/, whole('link')],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, within('bold')],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, within('underline')],
  [/^~~((?:\\[\s\S]|[^\\])+?)~~/, within('struck')],
  [/^\|\|([\s\S]+?)\|\|/, within('spoiler')],
  [/^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*/, within('italic')],
  [/^_((?:\\[\s\S]|[^\\_])+?)_/, within('italic')],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, (match, looks) => [{ text: match[2] ?? '', looks: [...looks, 'code'] }]],
];

/** The rules of a line's beginning; Discord forgives spaces before each. */
const LINE: readonly (readonly [RegExp, string])[] = [
  [/^ *>>> /, 'quote'],
  [/^ *> /, 'quote'],
  [/^ *-# /, 'small'],
  [/^ *#{1,3} /, 'heading'],
  [/^ *(?:[*+-]|\d+\.) /, 'list'],
];

export function readDiscord(content: string): Shown[][] {
  return content.split('\n').map((line) => {
    const looks: string[] = [];
    let rest = line;
    for (let found = true; found; ) {
      const rule = LINE.find(([pattern, look]) => !looks.includes(look) && pattern.test(rest));
      found = rule !== undefined;
      if (rule) {
        looks.push(rule[1]);
        rest = rest.replace(rule[0], '');
      }
    }
    return merged(inline(rest, looks));
  });
}

/** All the text that a reader sees, without its looks. */
export function textSeen(content: string): string {
  return readDiscord(content)
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n');
}

/** Every look that occurs in a message, sorted. */
export function looksSeen(content: string): string[] {
  const looks = readDiscord(content).flatMap((line) => line.flatMap((shown) => shown.looks));
  return [...new Set(looks)].sort();
}

function inline(text: string, looks: readonly string[]): Shown[] {
  const shown: Shown[] = [];
  for (let rest = text; rest !== ''; ) {
    const rule = INLINE.map(([pattern, show]) => ({ match: pattern.exec(rest), show })).find((r) => r.match);
    if (rule?.match) {
      shown.push(...rule.show(rule.match, looks));
      rest = rest.slice(rule.match[0].length);
    } else {
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      shown.push({ text: character, looks });
      rest = rest.slice(character.length);
    }
  }
  return shown;
}

function merged(parts: readonly Shown[]): Shown[] {
  const all: Shown[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && last.looks.join() === part.looks.join())
      all[all.length - 1] = { ...last, text: last.text + part.text };
    else all.push(part);
  }
  return all;
}
