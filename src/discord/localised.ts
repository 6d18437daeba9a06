/** The texts of a command or an option in every language -> the fields in which Discord takes them. */
import { en, type Language } from '../languages/en.js';
import { LANGUAGES } from '../languages/languages.js';

/** Discord's locales (Reference, Locales) that are a region of a language, by language; others are the language itself. */
const REGIONS: Readonly<Record<string, readonly string[]>> = { es: ['es-ES', 'es-419'] };

/** What `pick` finds in each language but English, by Discord's locale. */
function translations(pick: (language: Language) => string): Record<string, string> {
  const others = Object.entries(LANGUAGES).filter(([, language]) => language !== en);
  return Object.fromEntries(
    others.flatMap(([tag, language]) => (REGIONS[tag] ?? [tag]).map((locale) => [locale, pick(language)])),
  );
}

/** The name of a choice. */
export function named(pick: (commands: Language['commands']) => string) {
  return { name: pick(en.commands), name_localizations: translations(({ commands }) => pick(commands)) };
}

/** The name of a command in the menu of a message, where it has no description. */
export function namedMenu(pick: (commands: Language['messageCommands']) => string) {
  return {
    name: pick(en.messageCommands),
    name_localizations: translations(({ messageCommands }) => pick(messageCommands)),
  };
}

/** The name and the description of a slash command or of one of its options. */
export function described(
  pick: (commands: Language['commands']) => { readonly name: string; readonly description: string },
) {
  return {
    ...named((commands) => pick(commands).name),
    description: pick(en.commands).description,
    description_localizations: translations(({ commands }) => pick(commands).description),
  };
}
