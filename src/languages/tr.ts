/** What the bot says in its own voice, in Turkish. */
import type { Language } from './en.js';

/** BCP 47, for what Intl writes. */
const tag = 'tr';
const count = new Intl.NumberFormat(tag);
const onlyYou = { name: 'özel', description: 'Yanıtı yalnızca siz görürsünüz.' };

export const tr: Language = {
  tag,

  commands: {
    ask: {
      name: 'sor',
      description: 'Haberlere soru sorun; kendi sözleriyle yanıt verirler.',
      options: {
        question: { name: 'soru', description: 'Ne öğrenmek istiyorsunuz?' },
        private: onlyYou,
      },
    },
    summary: {
      name: 'özet',
      description: 'Haberlerin söyledikleri, kendi cümleleriyle: tümü, tek bir haber ya da bir konu.',
      options: {
        article: { name: 'haber', description: 'Yalnızca bu haber.' },
        topic: { name: 'konu', description: 'Hangi konuda olsun? Kendi sözlerinizle yazın.' },
        length: { name: 'uzunluk', description: 'Ne kadar uzun olsun; seçmezseniz orta.' },
        private: onlyYou,
      },
      choices: { short: 'kısa (3 cümle)', medium: 'orta (6 cümle)', long: 'uzun (10 cümle)' },
    },
    sources: { name: 'kaynaklar', description: 'Yanıtları aldığım haberler: birini okuyun ya da indirin.' },
    timeline: {
      name: 'zaman-çizelgesi',
      description: 'Ne zaman ne oldu, haberlerin verdiği tarihlerle.',
      options: { private: onlyYou },
    },
    quotes: {
      name: 'alıntılar',
      description: 'Kimin ne söylediği aktarılıyor?',
      options: {
        person: { name: 'kişi', description: 'Yalnızca bu kişinin sözleri.' },
        private: onlyYou,
      },
    },
  },

  messageCommands: { claims: 'Haberler ne diyor?' },

  buttons: {
    showInContext: 'Bağlamında göster',
    showNumberInContext: (number) => `[${number}] için bağlamı göster`,
    showClosest: 'En yakın bölümleri göster',
    askAnother: 'Başka bir soru sor',
    previous: 'Önceki',
    next: 'Sonraki',
    share: 'Kanalda paylaş',
    shared: 'Paylaşıldı',
    download: 'Markdown olarak indir',
  },

  questionForm: {
    title: 'Haberlere sorun',
    label: 'Sorunuz',
    placeholder: 'Kim, ne zaman, nerede görüştü?',
  },

  answer: {
    asked: (question) => `-# Soru: ${question}`,
    also: '-# Haberlerde ayrıca:',
    notFound:
      'Haberlerde bu bilgi yok.\n-# Yalnızca haberlerin kendi sözleriyle yanıt veririm; bu soruyu yanıtlayan bir söz bulamadım.',
    noArticles:
      'Henüz yanıt verebileceğim bir haber yok.\n-# Botu çalıştıran kişi ekleyebilir: `.md` veya `.txt` dosyalarını botun `corpus` klasörüne koyup botu yeniden başlatması yeterli.',
    closest: 'En yakın bölümler bunlar. Soruyu yanıtlamıyor olabilirler.',
    changed: 'Haber o zamandan beri değişti, bu bölüm artık orada değil. Lütfen yeniden sorun.',
  },

  citation: {
    readIt: 'haberi oku',
    paragraph: (n) => `${n}. paragraf`,
    paragraphOf: (n, all) => `paragraf ${n}/${all}`,
  },

  page: (n, all) => `-# Sayfa ${n}/${all}`,

  share: { by: (name) => `-# Paylaşan: ${name}` },

  menus: {
    context: { placeholder: 'Birini bağlamında göster' },
    read: { placeholder: 'Bir haberi oku' },
  },

  article: {
    unknown: (name) =>
      `“${name}” adlı bir haberim yok. Yazarken açılan listeden birini seçin ya da \`/kaynaklar\` komutuna bakın.`,
    gone: 'Bu haber artık yanıt verdiğim haberler arasında değil. Liste için: `/kaynaklar`.',
    fileGone:
      'Bu haberin dosyası silinmiş ya da az önce değiştirilmiş. Lütfen bir dakika sonra yeniden deneyin.',
  },

  summary: {
    everything: '-# Her şeyin özeti, haberlerin kendi cümleleriyle',
    ofArticle: (title) => `-# Özet: ${title}`,
    onTopic: (topic) => `-# Konunun özeti: ${topic}`,
    onTopicIn: (topic, title) => `-# Konunun özeti: ${topic} · haber: ${title}`,
    alsoIn: (where) => `şurada da: ${where}`,
    alsoInMore: (n) => `ve ${n} haberde daha`,
    notFound:
      'Haberler bu konuda bir şey söylemiyor.\n-# Yalnızca haberlerin kendi cümleleriyle özetlerim; bu konuda cümle bulamadım.',
    changed:
      'Haberler o zamandan beri değişti, bu cümleler artık orada değil. Lütfen `/özet` komutunu yeniden kullanın.',
  },

  sources: {
    head: (n) =>
      n === 1
        ? 'Tek bir haberden yanıt veriyorum.'
        : `${count.format(n)} haberden yanıt veriyorum; en yenisi başta.`,
    words: (n) => `${count.format(n)} sözcük`,
    quoted: (n) => (n === 0 ? 'henüz alıntılanmadı' : `${count.format(n)} kez alıntılandı`),
  },

  timeline: {
    head: '-# Haberlerin tarih verdiği olaylar, en eskisi başta',
    span: (from, to) => `${from} – ${to}`,
    counted: (words, day) => `“${words}”, haberin tarihine göre hesaplandı: ${day}`,
    empty: 'Haberler hiçbir olay için gün, ay ya da yıl vermiyor.',
    undated: (n) =>
      `-# Dışarıda kaldı: ${count.format(n)} haber “salı günü” gibi sözler kullanıyor, ama hesaplanacak bir tarihi yok.`,
  },

  quotes: {
    everybody: '-# Haberlerde sözleri aktarılanlar; kimin konuştuğu kesin olduğunda',
    person: (name) => `-# ${name}, haberlerde şunları söylüyor`,
    nobody: 'Haberlerde, adı kesin olarak bilinen kimsenin sözü aktarılmıyor.',
    notQuoted: (name) => `Haberlerde “${name}” adlı kimsenin sözü aktarılmıyor.`,
    insteadOf: (names) => `-# Sözleri aktarılanlar: ${names}.`,
  },

  claims: {
    head: '-# Mesajın söyledikleri ve haberlerde buna en yakın sözler. Hüküm vermem; karar sizin.',
    message: (text) => `**Mesaj:** ${text}`,
    nothingClose: 'Haberlerde buna yakın bir söz yok.',
    anotherNumber: (claimed, quoted) => `-# Farklı sayı: mesajda “${claimed}”, haberde “${quoted}”.`,
    anotherDate: (claimed, quoted) => `-# Farklı tarih: mesajda “${claimed}”, haberde “${quoted}”.`,
    anotherPlace: (claimed, quoted) => `-# Farklı yer: mesajda “${claimed}”, haberde “${quoted}”.`,
    anotherName: (claimed, quoted) => `-# Farklı ad: mesajda “${claimed}”, haberde “${quoted}”.`,
    more: (n) => `-# ${count.format(n)} ifadeye daha bakılmadı.`,
    noText: 'Bu mesajda bakabileceğim bir metin yok.',
    noClaims:
      'Bu mesajda bir ifade bulamadım, bu yüzden bakılacak bir şey yok. Soru sormak için `/sor` komutunu kullanın.',
  },

  apology: {
    howToAsk:
      'Bana haberler hakkında soru sorun: `/sor` komutunu kullanın ya da sorunuzu adımın arkasına yazın, örneğin “Kim, ne zaman, nerede görüştü?”',
    tooFast: (n) => `Bir anda çok fazla oldu. Lütfen ${n} saniye sonra yeniden deneyin.`,
    ownFault: 'Sorun sizin sorunuzda değil, bende. Lütfen biraz sonra yeniden deneyin.',
    unknownButton: 'Bu düğmeyi artık tanımıyorum. Lütfen `/sor` ile yeniden sorun.',
    unknownCommand: 'Bu komutu tanımıyorum. Lütfen `/sor` ile sorun.',
    stopping: 'Şu anda yeniden başlatılıyorum. Lütfen bir dakika sonra yeniden sorun.',
  },
};
