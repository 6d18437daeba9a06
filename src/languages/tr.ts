/** What the bot says in its own voice, in Turkish. */
import type { Language } from './en.js';

export const tr: Language = {
  commands: {
    ask: {
      name: 'sor',
      description: 'Haberlere soru sorun; kendi sözleriyle yanıt verirler.',
      options: {
        question: { name: 'soru', description: 'Ne öğrenmek istiyorsunuz?' },
        private: { name: 'özel', description: 'Yanıtı yalnızca siz görürsünüz.' },
      },
    },
  },

  buttons: {
    showInContext: 'Bağlamında göster',
    showNumberInContext: (number) => `[${number}] için bağlamı göster`,
    showClosest: 'En yakın bölümleri göster',
    askAnother: 'Başka bir soru sor',
    previous: 'Önceki',
    next: 'Sonraki',
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
