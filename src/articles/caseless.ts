/** A title, or what was typed for it, in; what is compared out: an accent may be part of its letter, or a character behind it. */
export function caseless(text: string): string {
  return text.normalize().toLowerCase();
}
