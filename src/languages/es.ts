/** What the bot says in its own voice, in Spanish. */
import type { Language } from './en.js';

const seconds = (n: number) => `${n} ${n === 1 ? 'segundo' : 'segundos'}`;

export const es: Language = {
  commands: {
    ask: {
      name: 'preguntar',
      description: 'Pregunta a los artículos; responden con sus propias palabras.',
      options: {
        question: { name: 'pregunta', description: '¿Qué quieres saber?' },
        private: { name: 'privado', description: 'Solo tú ves la respuesta.' },
      },
    },
  },

  buttons: {
    showInContext: 'Ver en su contexto',
    showNumberInContext: (number) => `Ver [${number}] en su contexto`,
    showClosest: 'Ver los pasajes más cercanos',
    askAnother: 'Hacer otra pregunta',
    previous: 'Anterior',
    next: 'Siguiente',
  },

  questionForm: {
    title: 'Pregunta a los artículos',
    label: 'Tu pregunta',
    placeholder: '¿Quiénes se reunieron, cuándo y dónde?',
  },

  answer: {
    asked: (question) => `-# Pregunta: ${question}`,
    also: '-# También en los artículos:',
    notFound:
      'Los artículos no lo dicen.\n-# Respondo solo con las palabras de los artículos, y no encontré ninguna que responda a esto.',
    noArticles:
      'Todavía no tengo artículos de los que sacar respuestas.\n-# Quien administra este bot puede añadirlos: poner archivos `.md` o `.txt` en su carpeta `corpus` y reiniciarlo.',
    closest: 'Estos son los pasajes más cercanos. Puede que no respondan a la pregunta.',
    changed: 'Ese artículo ha cambiado desde entonces y el pasaje ya no está. Vuelve a preguntar, por favor.',
  },

  citation: {
    readIt: 'leerlo',
    paragraph: (n) => `párrafo ${n}`,
    paragraphOf: (n, all) => `párrafo ${n} de ${all}`,
  },

  page: (n, all) => `-# Página ${n} de ${all}`,

  apology: {
    howToAsk:
      'Pregúntame sobre los artículos: usa `/preguntar`, o escribe tu pregunta detrás de mi nombre, por ejemplo «¿Quiénes se reunieron, cuándo y dónde?»',
    tooFast: (n) => `Eso fue mucho de una vez. Vuelve a intentarlo en ${seconds(n)}, por favor.`,
    ownFault:
      'Algo falló por mi parte, no es culpa de tu pregunta. Vuelve a intentarlo en un momento, por favor.',
    unknownButton: 'Ya no reconozco ese botón. Vuelve a preguntar con `/preguntar`, por favor.',
    unknownCommand: 'No conozco ese comando. Pregunta con `/preguntar`, por favor.',
    stopping: 'Me están reiniciando en este momento. Vuelve a preguntar en un minuto, por favor.',
  },
};
