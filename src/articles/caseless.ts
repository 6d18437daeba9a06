/**
 * A title or a name, or what was typed for it, in; what is compared out: in small letters, without accents, which not every
 * keyboard has. "İstanbul" would have a dot too many in small letters, and "ı" is an "i" without one.
 */
export function caseless(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return bare.toLowerCase().replaceAll('ı', 'i').normalize();
}
