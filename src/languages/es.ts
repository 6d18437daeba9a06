/** What the bot says in its own voice, in Spanish. */
import type { Language } from './en.js';

const seconds = (n: number) => `${n} ${n === 1 ? 'segundo' : 'segundos'}`;

/** BCP 47, for what Intl writes. */
const tag = 'es';
const count = new Intl.NumberFormat(tag);
const onlyYou = { name: 'privado', description: 'Solo tú ves la respuesta.' };

export const es: Language = {
  tag,

  commands: {
    ask: {
      name: 'preguntar',
      description: 'Pregunta a los artículos; responden con sus propias palabras.',
      options: {
        question: { name: 'pregunta', description: '¿Qué quieres saber?' },
        private: onlyYou,
      },
    },
    summary: {
      name: 'resumen',
      description: 'Lo que dicen los artículos, con sus propias frases: todo, un artículo o un tema.',
      options: {
        article: { name: 'artículo', description: 'Solo este artículo.' },
        topic: { name: 'tema', description: 'De qué debe tratar, con tus palabras.' },
        length: { name: 'longitud', description: 'Qué longitud debe tener; si no dices nada, media.' },
        private: onlyYou,
      },
      choices: { short: 'corto (3 frases)', medium: 'medio (6 frases)', long: 'largo (10 frases)' },
    },
    sources: {
      name: 'fuentes',
      description: 'Los artículos de los que saco las respuestas: leer uno o descargarlo.',
    },
    timeline: {
      name: 'cronología',
      description: 'Qué pasó y cuándo, según las fechas de los artículos.',
      options: { private: onlyYou },
    },
    quotes: {
      name: 'citas',
      description: 'A quién se cita y con qué palabras.',
      options: {
        person: { name: 'persona', description: 'Solo lo que dice esta persona.' },
        private: onlyYou,
      },
    },
  },

  messageCommands: { claims: '¿Qué dicen los artículos?' },

  buttons: {
    showInContext: 'Ver en su contexto',
    showNumberInContext: (number) => `Ver [${number}] en su contexto`,
    showClosest: 'Ver los pasajes más cercanos',
    askAnother: 'Hacer otra pregunta',
    previous: 'Anterior',
    next: 'Siguiente',
    share: 'Compartir en el canal',
    shared: 'Compartido',
    download: 'Descargar en Markdown',
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

  share: { by: (name) => `-# Compartido por ${name}` },

  menus: {
    context: { placeholder: 'Ver uno de ellos en su contexto' },
    read: { placeholder: 'Leer un artículo' },
  },

  article: {
    unknown: (name) =>
      `No tengo ningún artículo llamado «${name}». Elige uno de la lista que aparece mientras escribes, o mira \`/fuentes\`.`,
    gone: 'Ese artículo ya no está entre aquellos de los que saco las respuestas. `/fuentes` los muestra todos.',
    fileGone:
      'El archivo de ese artículo ya no está o acaba de cambiar. Vuelve a intentarlo en un minuto, por favor.',
  },

  summary: {
    everything: '-# Resumen de todo, con las frases de los artículos',
    ofArticle: (title) => `-# Resumen de ${title}`,
    onTopic: (topic) => `-# Resumen sobre: ${topic}`,
    onTopicIn: (topic, title) => `-# Resumen sobre: ${topic} · en ${title}`,
    alsoIn: (where) => `también en ${where}`,
    alsoInMore: (n) => `y en ${n} más`,
    notFound:
      'Los artículos no dicen nada de eso.\n-# Resumo solo con las frases de los artículos, y no encontré ninguna al respecto.',
    changed:
      'Los artículos han cambiado desde entonces y estas frases ya no están. Vuelve a usar `/resumen`, por favor.',
  },

  sources: {
    head: (n) =>
      n === 1
        ? 'Saco las respuestas de un solo artículo.'
        : `Saco las respuestas de ${count.format(n)} artículos, el más reciente primero.`,
    words: (n) => (n === 1 ? '1 palabra' : `${count.format(n)} palabras`),
    quoted: (n) =>
      n === 0 ? 'aún no citado' : n === 1 ? 'citado una vez' : `citado ${count.format(n)} veces`,
  },

  timeline: {
    head: '-# Lo que fechan los artículos, de lo más antiguo a lo más reciente',
    span: (from, to) => `del ${from} al ${to}`,
    counted: (words, day) => `«${words}», contado desde el día del artículo, ${day}`,
    empty: 'Los artículos no dicen de nada en qué día, mes o año fue.',
    undated: (n) =>
      n === 1
        ? '-# Se omite: un artículo dice «el martes» o algo parecido, pero no tiene fecha desde la que contar.'
        : `-# Se omite: ${count.format(n)} artículos dicen «el martes» o algo parecido, pero no tienen fecha desde la que contar.`,
  },

  quotes: {
    everybody: '-# A quién citan los artículos, cuando no dejan duda de quién habla',
    person: (name) => `-# Lo que dice ${name} en los artículos`,
    nobody: 'Los artículos no citan a nadie cuyo nombre conste sin lugar a dudas.',
    notQuoted: (name) => `Los artículos no citan a nadie llamado «${name}».`,
    insteadOf: (names) => `-# Citan a ${names}.`,
  },

  claims: {
    head: '-# Lo que dice el mensaje y lo más cercano que dicen los artículos. Yo no juzgo; tú puedes hacerlo.',
    message: (text) => `**El mensaje:** ${text}`,
    nothingClose: 'Los artículos no dicen nada parecido.',
    anotherNumber: (claimed, quoted) =>
      `-# Otra cifra: «${claimed}» en el mensaje, «${quoted}» en el artículo.`,
    anotherDate: (claimed, quoted) =>
      `-# Otra fecha: «${claimed}» en el mensaje, «${quoted}» en el artículo.`,
    anotherPlace: (claimed, quoted) =>
      `-# Otro lugar: «${claimed}» en el mensaje, «${quoted}» en el artículo.`,
    anotherName: (claimed, quoted) =>
      `-# Otro nombre: «${claimed}» en el mensaje, «${quoted}» en el artículo.`,
    more: (n) =>
      n === 1
        ? '-# Hay una afirmación más que no se buscó.'
        : `-# Hay ${count.format(n)} afirmaciones más que no se buscaron.`,
    noText: 'Ese mensaje no tiene texto que pueda buscar.',
    noClaims:
      'No encontré ninguna afirmación en ese mensaje, así que no hay nada que buscar. Para preguntar algo, usa `/preguntar`.',
  },

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
