/** What the bot says in its own voice, in German. */
import type { Language } from './en.js';

const seconds = (n: number) => `${n} ${n === 1 ? 'Sekunde' : 'Sekunden'}`;

export const de: Language = {
  commands: {
    ask: {
      name: 'fragen',
      description: 'Frag die Artikel; sie antworten in ihren eigenen Worten.',
      options: {
        question: { name: 'frage', description: 'Was möchtest du wissen?' },
        private: { name: 'privat', description: 'Nur du siehst die Antwort.' },
      },
    },
  },

  buttons: {
    showInContext: 'Im Zusammenhang zeigen',
    showNumberInContext: (number) => `[${number}] im Zusammenhang zeigen`,
    showClosest: 'Die ähnlichsten Stellen zeigen',
    askAnother: 'Noch etwas fragen',
    previous: 'Zurück',
    next: 'Weiter',
  },

  questionForm: {
    title: 'Frag die Artikel',
    label: 'Deine Frage',
    placeholder: 'Wer traf sich wann und wo?',
  },

  answer: {
    asked: (question) => `-# Frage: ${question}`,
    also: '-# Außerdem in den Artikeln:',
    notFound:
      'Dazu sagen die Artikel nichts.\n-# Ich antworte nur mit den Worten der Artikel und habe keine gefunden, die das beantworten.',
    noArticles:
      'Ich habe noch keine Artikel, aus denen ich antworten könnte.\n-# Wer diesen Bot betreibt, kann welche hinzufügen: `.md`- oder `.txt`-Dateien in den Ordner `corpus` legen und den Bot neu starten.',
    closest: 'Diese Stellen kommen der Frage am nächsten. Vielleicht beantworten sie sie nicht.',
    changed:
      'Dieser Artikel wurde inzwischen geändert, die Stelle gibt es nicht mehr. Bitte stell die Frage noch einmal.',
  },

  citation: {
    readIt: 'lesen',
    paragraph: (n) => `Absatz ${n}`,
    paragraphOf: (n, all) => `Absatz ${n} von ${all}`,
  },

  page: (n, all) => `-# Seite ${n} von ${all}`,

  apology: {
    howToAsk:
      'Frag mich etwas über die Artikel: mit `/fragen`, oder schreib deine Frage hinter meinen Namen, zum Beispiel „Wer traf sich wann und wo?“',
    tooFast: (n) => `Das war viel auf einmal. Bitte versuch es in ${seconds(n)} noch einmal.`,
    ownFault:
      'Bei mir ist etwas schiefgegangen, an deiner Frage liegt es nicht. Bitte versuch es gleich noch einmal.',
    unknownButton: 'Diese Schaltfläche kenne ich nicht mehr. Bitte frag noch einmal mit `/fragen`.',
    unknownCommand: 'Diesen Befehl kenne ich nicht. Bitte frag mit `/fragen`.',
    stopping: 'Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.',
  },
};
