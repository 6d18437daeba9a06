/** A reader's locale -> what the bot says, in the reader's language where the bot speaks it, else in English. */
import { de } from './de.js';
import { en, type Language } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { tr } from './tr.js';

/** By language tag (BCP 47), without a region. */
export const LANGUAGES: Readonly<Record<string, Language>> = { en, tr, de, fr, es };

/** @param locale a tag such as `es-419` or `de`, as Discord gives it; what the bot doesn't speak, or nothing, is English */
export function languageOf(locale: string | null | undefined): Language {
  const [language = ''] = (locale ?? '').split('-');
  return Object.hasOwn(LANGUAGES, language) ? (LANGUAGES[language] ?? en) : en;
}
