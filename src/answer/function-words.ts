/** Which English words only hold a question together, and say nothing of what it is about. */

const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those some any each every no ' +
    'i me my we us our you your he him his she her it its they them their who whom whose which what when where why how ' +
    'am is are was were be been being do does did done has have had having can could will would shall should may might must ' +
    'and or but nor so if then than as of at by for with about against between into through to from in out on off over under ' +
    'up down again there here not only own same too very just also please tell know like want s t d ll re ve m'
  ).split(' '),
);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase());
}
