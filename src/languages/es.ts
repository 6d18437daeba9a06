/** What the bot says in its own voice, in Spanish. */
import { explainFault, type FaultSentences } from '../articles/fault.js';
import type { Language } from './en.js';

const seconds = (n: number) => `${n} ${n === 1 ? 'segundo' : 'segundos'}`;

/** BCP 47, for what Intl writes. */
const tag = 'es';
const count = new Intl.NumberFormat(tag);
const onlyYou = { name: 'privado', description: 'Solo tú ves la respuesta.' };

const UTF8 = 'Ábrelo en un editor de texto y guárdalo con la codificación UTF-8.';
const elsewhere = (ending: string) =>
  `Sácalo de la carpeta de artículos, o cámbiale el nombre para que no termine en ${ending}.`;

/** Why a file of the corpus is not served, and what to do. */
const faults: FaultSentences = {
  folder: ({ ending }) => `Es una carpeta. ${elsewhere(ending)}`,
  no_ordinary_file: ({ ending }) => `No es un archivo corriente. ${elsewhere(ending)}`,
  gone: () =>
    'El archivo ya no está, o es un enlace a nada. Vuelve a ponerlo en su sitio, o borra el enlace.',
  unreadable: ({ cause }) =>
    `El archivo no se puede leer (${cause}). Deja que este programa lo lea, o quítalo.`,
  same_name: ({ first }) =>
    `El archivo se llama igual que ${first}, salvo la extensión, y las respuestas citan un artículo por ese nombre. Cambia el nombre de uno de los dos.`,
  too_large: ({ bytes, most }) =>
    `El archivo tiene ${bytes} bytes; el máximo es ${most}. Divídelo en varios artículos.`,
  not_utf8: ({ at, line, byte }) =>
    `El archivo no está en UTF-8: el byte ${at} (línea ${line}) es ${byte}. ${UTF8}`,
  nul: ({ at }) =>
    `El archivo no es texto: el carácter ${at} es NUL, como en UTF-16 o en un programa. ${UTF8}`,
  no_text: () => 'El archivo no contiene texto. Pon en él el artículo, o bórralo.',
  no_front_matter: () =>
    'El archivo no empieza con una cabecera. Pon al principio una línea de tres guiones, una línea como «title: Quién se reunió con quién» y otra línea de tres guiones.',
  front_matter_without_end: () =>
    'La cabecera no tiene fin. Pon una línea de tres guiones (---) entre la cabecera y el texto.',
  front_matter_too_long: ({ most }) =>
    `La cabecera pasa de ${most} caracteres. Deja en ella solo title, source, published y url, y comprueba que la línea de guiones que la cierra está en su sitio.`,
  front_matter_broken: ({ line, said }) =>
    `La cabecera tiene un error en la línea ${line} (${said}). Corrige la línea ${line}. Un valor con dos puntos, un # o una comilla va entre comillas: title: "Conversaciones: segundo día".`,
  no_title: () => 'Falta el título. Añade a la cabecera una línea como title: "Quién se reunió con quién".',
  too_long: ({ field, characters, most }) =>
    `El campo ${field} tiene ${characters} caracteres; el máximo es ${most}. Acórtalo en la cabecera.`,
  no_day: ({ said }) =>
    `Dice «published: ${said}», que no es un día del calendario. Escríbelo como año-mes-día, por ejemplo published: 2025-05-27, o quita la línea.`,
  no_address: ({ said }) =>
    `Dice «url: ${said}», que no es una dirección de la web. Escríbela entera, empezando por https:// o http://, o quita la línea.`,
  not_storable: ({ field }) =>
    `El campo ${field} no se puede guardar así. Escríbelo en una línea, sin caracteres invisibles.`,
};

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
    help: { name: 'ayuda', description: 'Lo que sé hacer, y preguntas para probar.' },
    privacy: { name: 'privacidad', description: 'Qué guardo, y durante cuánto tiempo.' },
    forgetMe: { name: 'olvídame', description: 'Borra lo que recuerdo de ti.' },
    corpus: {
      name: 'corpus',
      description:
        'Gestionar los artículos de los que saco las respuestas. Para quien puede gestionar el servidor.',
      subcommands: {
        status: { name: 'estado', description: 'Los artículos, la versión en uso y lo que hay que revisar.' },
        refresh: {
          name: 'actualizar',
          description: 'Volver a leer los artículos y descargar de nuevo los que tienen dirección.',
        },
        add: {
          name: 'añadir',
          description: 'Añadir un artículo; ves una vista previa antes de que se guarde nada.',
          options: {
            url: { name: 'dirección', description: 'Su dirección en la web.' },
            file: {
              name: 'archivo',
              description: 'Un archivo .md, .txt, .html o .pdf. Sin dirección ni archivo: un formulario.',
            },
          },
        },
        remove: {
          name: 'quitar',
          description: 'Quitar un artículo; se puede deshacer durante un día.',
          options: { article: { name: 'artículo', description: 'Qué artículo.' } },
        },
        rollback: {
          name: 'volver',
          description: 'Volver a usar una versión anterior de todos los artículos.',
          options: { version: { name: 'versión', description: 'Qué versión.' } },
        },
        gaps: { name: 'lagunas', description: 'Las preguntas que quedaron sin respuesta.' },
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
    helped: 'Me ha servido',
    wrong: 'Esto está mal',
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
    offered: '-# Los artículos sí responden a esto:',
    changed: 'Ese artículo ha cambiado desde entonces y el pasaje ya no está. Vuelve a preguntar, por favor.',
    understood: (searched) => `-# Entendido como: ${searched}`,
    meant: (name) => `-# \\[se trata de: ${name}\\]`,
    agreeing: (articles) =>
      articles === 2 ? '-# Ambos artículos lo dicen:' : `-# ${count.format(articles)} artículos lo dicen:`,
    differing: '-# Los artículos difieren:',
    otherLanguage: (language) =>
      `Los artículos están en ${language}, el único idioma que leo. Pregunta en ${language}, por favor.`,
    nothingAsked:
      'Pregúntame sobre los artículos: respondo solo con sus propias palabras.\n-# `/ayuda` muestra qué más sé hacer.',
  },

  citation: {
    readIt: 'leerlo',
    paragraph: (n) => `párrafo ${n}`,
    paragraphOf: (n, all) => `párrafo ${n} de ${all}`,
    version: (n) => `versión ${n} de los artículos`,
  },

  page: (n, all) => `-# Página ${n} de ${all}`,

  share: { by: (name) => `-# Compartido por ${name}` },

  feedback: {
    thanks: 'Gracias. Queda anotado, sin tu nombre.',
    thanksWrong:
      'Gracias. Quienes moderan los artículos pueden leerlo, sin tu nombre. Se borra solo; `/privacidad` dice cuándo.',
    form: {
      title: '¿Qué está mal?',
      question: { label: 'La pregunta (solo se guarda si la dejas)' },
      reason: {
        label: '¿Qué está mal?',
        placeholder: 'La cita responde a otra pregunta; el artículo dice …',
      },
    },
  },

  help: {
    promise: (articles) =>
      `Pregúntame sobre ${articles === 1 ? 'el artículo que he leído' : `los ${count.format(articles)} artículos que he leído`}. Respondo solo con sus propias palabras, cada cita con el lugar donde está; cuando no lo ${articles === 1 ? 'dice' : 'dicen'}, lo digo. Ningún modelo de lenguaje escribe nada, así que puedes comprobar cada respuesta.`,
    read: '**Lo que leo**',
    more: (n) => `-# y ${count.format(n)} más: \`/fuentes\` los muestra todos`,
    commands: '**Lo que puedes hacer**',
    mention: '-# También puedes escribir tu pregunta después de mi nombre, o enviarme un mensaje directo.',
    menu: (name) => `Clic derecho o pulsación larga en un mensaje, **Aplicaciones**, **${name}**`,
    menuDoes: 'Lo que dice el mensaje, al lado de lo que dicen los artículos.',
    tryThese: '**Preguntas para probar:** los botones de abajo.',
    hint: 'Esta ha sido mi primera respuesta para ti. Solo cito: cada frase está palabra por palabra en un artículo. `/ayuda` muestra qué más sé hacer; `/privacidad`, qué guardo.',
  },

  privacy: {
    text: (gaps, followUp, answers, feedback, hint) =>
      [
        '**Qué guardo, y durante cuánto tiempo**',
        `- Preguntas: solo las que quedaron sin respuesta, sin tu nombre, para que los moderadores vean lo que falta: ${gaps} días desde la última vez. Todas las demás se responden y desaparecen.`,
        `- Tu última pregunta y su cita, solo en memoria, para entender la siguiente: ${followUp} minutos.`,
        `- Mis respuestas a la vista de todos: qué citas había en qué mensaje, no quién preguntó: ${answers} días.`,
        `- «Me ha servido» y «Esto está mal», con el motivo y la pregunta si los dejas en el formulario, sin tu nombre: ${feedback} días.`,
        `- Que ya viste el aviso para principiantes, con un código hecho a partir de tu id: ${hint} días.`,
        '- Quién cambió los artículos, si moderas: en el registro de cambios, sin límite. Tu id, si lo intentas sin el permiso: en mi registro técnico.',
        '- Solo en memoria: con qué frecuencia preguntas, contra los abusos, unos segundos; lo que has dicho de cada respuesta, para que cuente tu última palabra, una hora.',
        '-# Por lo demás, mi registro técnico no contiene preguntas, nombres ni ids de lectores. Nada se envía a otro servicio que Discord.',
        '-# `/olvídame` borra lo que se puede saber que es tuyo: la última pregunta, el código y lo que has dicho de cada respuesta.',
      ].join('\n'),
    forgotten: 'Hecho. Ya no recuerdo tu última pregunta ni que hayas estado aquí antes.',
  },

  menus: {
    context: { placeholder: 'Ver uno de ellos en su contexto' },
    read: { placeholder: 'Leer un artículo' },
  },

  article: {
    unknown: (name) =>
      `No tengo ningún artículo llamado «${name}». Elige uno de la lista que aparece mientras escribes, o mira \`/fuentes\`.`,
    several: (name) =>
      `Hay varios artículos que coinciden con «${name}». Elige uno de la lista que aparece mientras escribes.`,
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
    quoted: (n, days) =>
      n === 0
        ? `no citado en ${days} días`
        : `citado ${n === 1 ? 'una vez' : `${count.format(n)} veces`} en ${days} días`,
  },

  timeline: {
    head: '-# Lo que fechan los artículos, de lo más antiguo a lo más reciente',
    span: (from, to) => `del ${from} al ${to}`,
    counted: (words) => `«${words}», contado desde la fecha del artículo`,
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
      'Pregúntame sobre los artículos: usa `/preguntar`, o escribe tu pregunta después de mi nombre, por ejemplo «¿Quiénes se reunieron, cuándo y dónde?»',
    tooFast: (n) => `Eso fue mucho de una vez. Vuelve a intentarlo en ${seconds(n)}, por favor.`,
    ownFault:
      'Algo falló por mi parte, no es culpa de tu pregunta. Vuelve a intentarlo en un momento, por favor.',
    unknownButton: 'Ya no reconozco ese botón. Vuelve a preguntar con `/preguntar`, por favor.',
    unknownCommand: 'No conozco ese comando. Pregunta con `/preguntar`, por favor.',
    badOption:
      'No puedo leer lo que hay en una de las opciones. Escribe el comando otra vez y rellénalo de nuevo, por favor.',
    stopping: 'Me están reiniciando en este momento. Vuelve a preguntar en un minuto, por favor.',
  },

  corpus: {
    admission: {
      serversOnly: 'Los artículos solo se gestionan desde un servidor al que me hayan añadido.',
      otherServer: 'Los artículos se gestionan desde otro servidor, no desde este.',
      notAllowed: 'Solo los miembros con el permiso «Gestionar servidor» pueden gestionar los artículos.',
      notYours: 'Eso es de otro miembro. Para hacer lo mismo, usa tú `/corpus`.',
    },
    buttons: {
      refresh: 'Actualizar',
      refreshAnyway: 'Actualizar de todos modos',
      add: 'Añadir',
      correct: 'Corregir',
      discard: 'Descartar',
      remove: 'Quitar',
      keep: 'Conservarlo',
      undo: 'Deshacer',
      rollBack: 'Volver a ella',
      stay: 'Seguir con la actual',
      addForGap: 'Añadir un artículo para esto',
      askAgain: 'Preguntar de nuevo',
      dismiss: 'Sacarla de la lista',
      toList: 'Volver a la lista',
      wrong: 'Lo que se señaló como erróneo',
      whatChanged: 'La fuente cambió: ver cómo',
    },
    feedback: {
      counts: (helped, wrong, days) =>
        `Lectores en ${days} días: «Me ha servido» ${count.format(helped)}, «Esto está mal» ${count.format(wrong)}`,
      head: (days) =>
        `-# Lo que los lectores señalaron como erróneo en los últimos ${days} días, lo más reciente primero. No se guarda ningún nombre.`,
      noQuote: 'No se citó nada, o la cita ya no está en los artículos.',
      nothingWrong: 'Nadie ha dicho que una respuesta esté mal.',
    },
    menus: {
      removed: { placeholder: 'Recuperar un artículo quitado' },
      gap: { placeholder: 'Elegir una pregunta para hacer algo con ella' },
    },
    who: {
      terminal: (name) => `${name} en la terminal`,
      schedule: 'la programación',
      start: 'el arranque del programa',
    },
    works: {
      add: 'Añadiendo un artículo',
      remove: 'Quitando un artículo',
      undo: 'Recuperando un artículo',
      refresh: 'Actualizando los artículos',
      rollback: 'Volviendo a una versión anterior',
    },
    steps: {
      reading: 'Leyendo los artículos',
      fetching: 'Descargando páginas',
      embedding: 'Vectorizando pasajes',
      publishing: 'Publicando la nueva versión',
    },
    step: (doing, done, total) => `${doing}: ${count.format(done)} de ${count.format(total)}`,
    moved: '-# Sigue aquí desde una respuesta privada, que Discord cierra a los 15 minutos.',
    movedTo: (link) => `Esto tarda más de lo que dura una respuesta privada. Sigue aquí: ${link}`,
    movedNowhere:
      'Esto tarda más de lo que dura una respuesta privada, y aquí no puedo escribir. `/corpus estado` muestra cómo acaba.',
    done: {
      add: (title) => `**${title}** se ha añadido. Desde ahora respondo también con él.`,
      remove: (title) => `**${title}** se ha quitado. Desde ahora ninguna respuesta lo cita.`,
      undo: (title) => `**${title}** ha vuelto. Respondo otra vez con él.`,
      refresh: 'Los artículos están actualizados.',
      unchanged: 'Los artículos están actualizados; nada ha cambiado.',
      rollback: 'La versión anterior vuelve a estar en uso.',
    },
    lookAgain: 'No se hizo nada, porque los artículos han cambiado entretanto. Vuelve a mirarlo, por favor:',
    undoUntil: (when) => `-# «Deshacer» funciona hasta el ${when}.`,
    version: (version) => `Versión \`${version}\``,
    changes: {
      added: (n) => `**Añadidos: ${count.format(n)}**`,
      changed: (n) => `**Cambiados: ${count.format(n)}**`,
      removed: (n) => `**Quitados: ${count.format(n)}**`,
      skipped: (n) => `**Sin usar: ${count.format(n)}**`,
      unfetched: (n) => `**No descargados de nuevo, en uso como antes: ${count.format(n)}**`,
      returning: (n) => `**Volverían: ${count.format(n)}**`,
      leaving: (n) => `**Se irían: ${count.format(n)}**`,
      changing: (n) => `**Tendrían su texto anterior: ${count.format(n)}**`,
      lost: (n) => `**Se perderían: ${count.format(n)}**`,
      more: (n) => `y ${count.format(n)} más`,
    },
    refused: {
      busy: (work, who, when) =>
        `No se hizo nada, porque hay otra cosa en marcha.\n${work}; lo empezó ${who} ${when}. Vuelve a intentarlo cuando termine, por favor.`,
      beginning:
        'No se hizo nada, porque acaba de empezar otra operación con los artículos. Vuelve a intentarlo en un minuto, por favor.',
      duplicate: (title) => `El mismo texto ya está entre los artículos, como **${title}**.`,
      unknownArticle:
        'Ese artículo no está entre los que uso para responder, así que no hay nada que quitar.',
      unknownRemoval: 'Ese artículo no se puede recuperar: ya ha vuelto, o se quitó hace más de un día.',
      unknownVersion: 'Esa versión ya está en uso, o ya no se conserva.',
      taken: (title) =>
        `El nombre de su archivo lo tiene ahora otro artículo: **${title}**. Quita primero ese.`,
      losesMost: (lost, of) =>
        of === 1
          ? 'No se hizo nada, porque se perdería el único artículo. ¿Está su archivo en su sitio?'
          : `No se hizo nada, porque se perderían ${count.format(lost)} de ${count.format(of)} artículos. ¿Están sus archivos en su sitio?`,
      failed: (sentence) => `Eso no funcionó. ${sentence}`,
      hindered: {
        full: 'Avisa a quien administra este bot, por favor: el disco está lleno y hay que liberar espacio.',
        forbidden:
          'Avisa a quien administra este bot, por favor: no puedo leer o escribir en una de mis carpetas; el registro dice dónde.',
      },
      unchanged: 'No se cambió nada, y las respuestas siguen como antes.',
      stored:
        'Los archivos de los artículos han cambiado, el índice todavía no. «Actualizar» lo intenta de nuevo.',
    },
    status: {
      head: (n) =>
        n === 1 ? '**Respondo con un solo artículo**' : `**Respondo con ${count.format(n)} artículos**`,
      built: (when) => `creada el ${when}`,
      builtBy: (when, who) => `creada el ${when} por ${who}`,
      model: (model) => `Modelo de vectorización: ${model}`,
      nextRefresh: (when) => `Próxima actualización programada: ${when}`,
      noSchedule: 'No hay ninguna actualización programada',
      running: (work, who, when) => `**En marcha:** ${work}; lo empezó ${who} ${when}`,
      passages: (n) => (n === 1 ? '1 pasaje' : `${count.format(n)} pasajes`),
      served: 'en uso',
      changed: 'en uso como estaba; **su archivo ha cambiado desde entonces**',
      gone: 'aún en uso; **su archivo ya no está**',
      new: '**archivo nuevo, en uso tras una actualización**',
      skipped: '**sin usar**',
    },
    add: {
      form: {
        title: 'Añadir un artículo',
        address: { label: 'Su dirección en la web', placeholder: 'https://' },
        file: { label: 'O un archivo', description: '.md, .txt, .html o .pdf, de 5 MB como máximo' },
        text: {
          label: 'O su texto',
          placeholder: 'Párrafos separados por líneas en blanco. Más de 4000 caracteres: adjunta un archivo.',
        },
      },
      onlyOne: 'Da una sola cosa, por favor: una dirección, un archivo o el texto.',
      notWithDiscord: 'Ese archivo no está en Discord, así que no se descargó. Adjúntalo al comando.',
      preview: '**Vista previa: todavía no se ha guardado nada**',
      noTitle: 'Aún sin título',
      first: '-# Primera frase:',
      last: '-# Última frase:',
      lookAt: (what) => `**Para revisar:** ${what}`,
      needsTitle: 'necesita un título antes de poder añadirse. «Corregir» te deja escribir uno.',
      noDay: (text) => `«${text}» no es un día. Escríbelo como 2025-05-27, o déjalo en blanco.`,
      sameAddress: (name) =>
        `ya hay un artículo con esta dirección: **${name}**. \`/corpus actualizar\` trae su texto nuevo; «Añadir» crearía un segundo artículo.`,
      sameTitle: (name) => `ya hay un artículo con este título: **${name}**. «Añadir» crearía otro.`,
      warnings: {
        little_text: 'hay muy poco texto. ¿Es todo el artículo?',
        pages_without_text: 'algunas páginas del PDF son imágenes, así que falta lo que dicen.',
        title_shortened: 'el título era demasiado largo y se ha acortado.',
        source_shortened: 'la fuente era demasiado larga y se ha acortado.',
        future_date: 'la fecha está en el futuro.',
      },
      correct: {
        title: 'Corregir el artículo',
        titleField: { label: 'Título' },
        sourceField: { label: 'Fuente: quién lo publicó' },
        dateField: { label: 'Fecha de publicación', placeholder: '2025-05-27' },
      },
      gone: 'Ese borrador ya no está: se añadió o se descartó, o tiene más de media hora. `/corpus añadir` empieza de nuevo.',
      discarded: 'Descartado. No se guardó nada.',
    },
    remove: {
      confirm: (title) => `¿Quitar **${title}**?`,
      effect:
        '-# Desde ese momento ninguna respuesta lo cita. Su archivo queda entre los quitados, y se puede deshacer durante un día.',
      kept: (title) => `**${title}** se queda.`,
    },
    rollback: {
      version: (n) => `Versión ${n}`,
      confirm: (n, when) => `¿Volver a usar la versión ${n}, creada el ${when}?`,
      effect:
        '-# La carpeta de artículos vuelve a ser la de entonces. Lo que falta en esa versión queda entre los archivos quitados.',
      same: 'Tiene los mismos artículos que ahora.',
      stayed: 'La versión actual se queda.',
      articles: (n) => (n === 1 ? '1 artículo' : `${count.format(n)} artículos`),
    },
    gaps: {
      head: '**Preguntas que quedaron sin respuesta**',
      order: '-# Primero las más frecuentes. No se guarda el nombre de nadie.',
      none: 'Ninguna pregunta espera respuesta.\n-# Cuando no encuentro una en los artículos, la pregunta aparece aquí, sin el nombre de nadie.',
      asked: (n, when) =>
        n === 1 ? `hecha una vez, ${when}` : `hecha ${count.format(n)} veces, la última ${when}`,
      first: (when) => `la primera ${when}`,
      others: '-# También hecha así:',
      gone: 'Esa pregunta ya no está en la lista.',
      answered: 'Los artículos ya la responden; la he sacado de la lista.',
      open: 'Los artículos siguen sin responderla; se queda en la lista.',
    },
    changedSource: {
      line: (numbers) => `-# La fuente cambió desde esta respuesta: ${numbers}`,
      quoted: '-# Citado entonces:',
      now: '-# La frase más cercana ahora:',
      notSaid: 'Los artículos ya no lo dicen.',
      notKept: '-# Las palabras citadas entonces ya no se conservan.',
      restored: 'Las palabras citadas vuelven a estar en los artículos, como entonces.',
    },
    record: {
      add: (title) => `Artículo añadido: **${title}**`,
      remove: (title) => `Artículo quitado: **${title}**`,
      undo: (title) => `Artículo quitado, recuperado: **${title}**`,
      refresh: 'Artículos actualizados',
      rollback: 'Versión anterior de nuevo en uso',
      failed: 'No se pudo construir el índice; la versión de antes sigue en uso.',
      interrupted: 'Se interrumpió, y se terminó o se deshizo en el siguiente arranque.',
      by: (who) => `por ${who}`,
    },
  },

  faults,

  intake: {
    not_an_address: () =>
      'Eso no es una dirección de la web. Escríbela entera, empezando por https:// o http://, con 2048 caracteres como máximo.',
    scheme: ({ scheme }) =>
      `Las direcciones con ${scheme}: no se descargan, solo https:// y http://. Guarda la página y adjunta el archivo.`,
    credentials: () =>
      'La dirección contiene un nombre de usuario o una contraseña. Quítalos; si la página pide identificarse, adjunta un archivo o pega el texto.',
    port: ({ port }) =>
      `El puerto ${port} no es de los que usan los sitios web, así que no se consulta. Quita el puerto de la dirección.`,
    unknown_host: ({ host }) =>
      `${host} no existe, o su nombre no se puede resolver ahora. Revisa cómo está escrito o vuelve a intentarlo más tarde.`,
    not_public: ({ host }) =>
      `${host} no está en la internet pública, y no se descarga nada más. Adjunta el archivo o pega el texto.`,
    unreachable: ({ host }) =>
      `No se puede llegar a ${host}, o su certificado no es válido. Abre la dirección en un navegador o vuelve a intentarlo más tarde.`,
    too_many_redirects: ({ most }) =>
      `La dirección redirige más de ${most} veces. Ábrela en un navegador y da la dirección en la que termina.`,
    downgrade: ({ host }) =>
      `La dirección lleva de https a http, que cualquiera podría cambiar por el camino (en ${host}). Adjunta el archivo o pega el texto.`,
    http_status: ({ host, status }) =>
      `${host} respondió con el estado ${status} en vez de una página. Abre la dirección en un navegador; si muestra el artículo, adjunta la página guardada o pega el texto.`,
    too_slow: ({ host, seconds: limit }) =>
      `${host} no envió la página entera en ${limit} segundos. Vuelve a intentarlo más tarde o adjunta la página guardada.`,
    content_type: ({ type }) =>
      `En la dirección hay ${type}. Solo se leen páginas web, texto sin formato, Markdown y PDF.`,
    content_encoding: ({ encoding }) =>
      `La página está comprimida de una forma que aquí no se lee (${encoding}). Guarda la página y adjunta el archivo.`,
    too_large: ({ megabytes }) =>
      `Eso ocupa más de ${megabytes} MB, lo máximo que se lee. Pega mejor el texto del artículo.`,
    kind: ({ kind }) =>
      `Por su contenido, el archivo es del tipo ${kind}. Adjunta un archivo .md, .txt, .html o .pdf.`,
    archive: ({ kind }) =>
      `El archivo es un archivo comprimido (${kind}), y esos no se abren. Adjunta el propio artículo: un archivo .md, .txt, .html o .pdf.`,
    not_text: () =>
      'El archivo no es ni texto en UTF-8 ni un PDF. Ábrelo en un editor de texto y guárdalo con la codificación UTF-8.',
    control_character: ({ code, line, column }) =>
      `El texto contiene el carácter de control ${code} (línea ${line}, carácter ${column}), que no se puede mostrar. Bórralo y vuelve a intentarlo.`,
    no_text: () => 'No hay texto. Adjunta o pega el texto del artículo.',
    no_article: () =>
      'La página no tiene un artículo que se distinga de sus menús y avisos, o carga el texto con un script. Pega mejor el texto.',
    too_long: ({ characters, most }) =>
      `El texto tiene ${characters} caracteres; el máximo es ${most}. Divídelo en varios artículos.`,
    shrunk: ({ characters, before }) =>
      `La página ya solo tiene ${characters} caracteres de texto; el artículo tiene ${before}. Si se acortó a propósito, quítalo y añádelo de nuevo.`,
    front_matter: ({ fault }) => `El artículo no se puede guardar así. ${explainFault(fault, faults)}`,
    pdf_encrypted: () =>
      'El PDF está protegido con una contraseña. Guárdalo sin ella, o pega el texto del artículo.',
    pdf_without_text: () =>
      'El PDF contiene imágenes de páginas, sin texto. Pásale antes un reconocimiento de texto (OCR), o pega el texto del artículo.',
    pdf_broken: () =>
      'El PDF está dañado y no se puede leer. Guárdalo o descárgalo de nuevo, o pega el texto.',
    reading_too_slow: ({ seconds: limit }) =>
      `Leerlo llevó más de ${limit} segundos, así que se abandonó. Pega mejor el texto del artículo.`,
    reading_too_large: ({ megabytes }) =>
      `Leerlo necesitó más de ${megabytes} MB de memoria, así que se abandonó. Pega mejor el texto del artículo.`,
  },
};
