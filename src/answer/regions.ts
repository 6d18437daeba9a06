/** A name in, whether it is a country's or a continent's out. */

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let regions: Map<string, 'country' | 'continent'> | undefined;

/** Whether a name is a country's or a continent's, by the names that the runtime has of them. */
export function regionKind(name: string): 'country' | 'continent' | 'other' {
  if (regions === undefined) {
    regions = new Map();
    const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const code of ['002', '009', '019', '142', '150', '003', '005', '145']) {
      regions.set(english.of(code)?.toLowerCase() ?? code, 'continent');
    }
    for (const a of LETTERS) {
      for (const b of LETTERS) {
        const country = english.of(a + b);
        if (country !== undefined) regions.set(country.toLowerCase(), 'country');
      }
    }
    for (const known of [
      'britain',
      'england',
      'scotland',
      'wales',
      'america',
      'the united states',
      'turkey',
      'the netherlands',
      'myanmar',
      'burma',
      'ivory coast',
      'czech republic',
      'us',
      'usa',
      'uk',
    ]) {
      regions.set(known, 'country');
    }
  }
  return regions.get(name.toLowerCase()) ?? 'other';
}
