/** What the bot says in its own voice, in Turkish. */
import { explainFault, type FaultSentences } from '../articles/fault.js';
import type { Language } from './en.js';

/** BCP 47, for what Intl writes. */
const tag = 'tr';
const count = new Intl.NumberFormat(tag);
const onlyYou = { name: 'özel', description: 'Yanıtı yalnızca siz görürsünüz.' };

const UTF8 = 'Bir metin düzenleyicide açıp UTF-8 kodlamasıyla kaydedin.';
const elsewhere = (ending: string) =>
  `Haber klasörünün dışına taşıyın ya da adını ${ending} ile bitmeyecek biçimde değiştirin.`;

/** Why a file of the corpus is not served, and what to do. */
const faults: FaultSentences = {
  folder: ({ ending }) => `Bu bir klasör. ${elsewhere(ending)}`,
  no_ordinary_file: ({ ending }) => `Bu sıradan bir dosya değil. ${elsewhere(ending)}`,
  gone: () =>
    'Dosya yok ya da hiçbir yere gitmeyen bir bağlantı. Dosyayı yerine koyun ya da bağlantıyı silin.',
  unreadable: ({ cause }) =>
    `Dosya okunamıyor (${cause}). Programın onu okumasına izin verin ya da dosyayı kaldırın.`,
  same_name: ({ first }) =>
    `Dosyanın adı, uzantısı dışında ${first} ile aynı; yanıtlar ise bir haberi bu adla anar. İkisinden birinin adını değiştirin.`,
  too_large: ({ bytes, most }) => `Dosya ${bytes} bayt; en çok ${most} olabilir. Birkaç habere bölün.`,
  not_utf8: ({ at, line, byte }) => `Dosya UTF-8 değil: ${at}. bayt (${line}. satır) ${byte}. ${UTF8}`,
  nul: ({ at }) =>
    `Dosya metin değil: ${at}. karakter NUL; UTF-16’da ya da programlarda olduğu gibi. ${UTF8}`,
  no_text: () => 'Dosyada metin yok. Haberi içine yazın ya da dosyayı silin.',
  no_front_matter: () =>
    'Dosya bir üst bilgiyle başlamıyor. Başına üç çizgiden oluşan bir satır, “title: Kim kiminle nerede buluştu” gibi bir satır ve yine üç çizgiden oluşan bir satır koyun.',
  front_matter_without_end: () =>
    'Üst bilgi bitmiyor. Üst bilgi ile metin arasına üç çizgiden oluşan bir satır (---) koyun.',
  front_matter_too_long: ({ most }) =>
    `Üst bilgi ${most} karakterden uzun. İçinde yalnızca title, source, published ve url kalsın; onu kapatan çizgilerin de yerinde olduğuna bakın.`,
  front_matter_broken: ({ line, said }) =>
    `Üst bilginin ${line}. satırı hatalı (${said}). ${line}. satırı düzeltin. İki nokta, # ya da tırnak içeren bir değer tırnak içine alınır: title: "Görüşmeler: ikinci gün".`,
  no_title: () => 'Başlık yok. Üst bilgiye title: "Kim kiminle nerede buluştu" gibi bir satır ekleyin.',
  too_long: ({ field, characters, most }) =>
    `${field} alanı ${characters} karakter; en çok ${most} olabilir. Üst bilgide kısaltın.`,
  no_day: ({ said }) =>
    `“published: ${said}” yazıyor; takvimde böyle bir gün yok. Günü published: 2025-05-27 gibi yıl-ay-gün olarak yazın ya da satırı çıkarın.`,
  no_address: ({ said }) =>
    `“url: ${said}” yazıyor; bu bir web adresi değil. https:// ya da http:// ile başlayarak tam olarak yazın ya da satırı çıkarın.`,
  not_storable: ({ field }) =>
    `${field} alanı bu haliyle kaydedilemez. Tek satırda, görünmeyen karakterler olmadan yazın.`,
};

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
    help: { name: 'yardım', description: 'Neler yapabilirim; denemek için sorular.' },
    privacy: { name: 'gizlilik', description: 'Neleri, ne kadar süre saklıyorum?' },
    forgetMe: { name: 'beni-unut', description: 'Hakkınızda hatırladıklarımı siler.' },
    corpus: {
      name: 'derlem',
      description: 'Yanıt verdiğim haberleri yönetin. Sunucuyu yönetebilenler için.',
      subcommands: {
        status: { name: 'durum', description: 'Haberler, kullanılan sürüm ve ilgi bekleyenler.' },
        refresh: {
          name: 'yenile',
          description: 'Haberleri yeniden okuyun, adresi olanları yeniden indirin.',
        },
        add: {
          name: 'ekle',
          description: 'Bir haber ekleyin; kaydedilmeden önce önizlemesini görürsünüz.',
          options: {
            url: { name: 'adres', description: 'Haberin web adresi.' },
            file: {
              name: 'dosya',
              description: '.md, .txt, .html ya da .pdf dosyası. İkisi de yoksa metin için bir form açılır.',
            },
          },
        },
        remove: {
          name: 'kaldır',
          description: 'Bir haberi çıkarın; bir gün boyunca geri alınabilir.',
          options: { article: { name: 'haber', description: 'Hangi haber?' } },
        },
        rollback: {
          name: 'geri-dön',
          description: 'Tüm haberlerin önceki bir sürümünü yeniden kullanın.',
          options: { version: { name: 'sürüm', description: 'Hangi sürüm?' } },
        },
        gaps: { name: 'boşluklar', description: 'Yanıtı bulunamayan sorular.' },
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
    helped: 'İşime yaradı',
    wrong: 'Bu yanlış',
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
    offered: '-# Haberler şu soruları yanıtlıyor:',
    changed: 'Haber o zamandan beri değişti, bu bölüm artık orada değil. Lütfen yeniden sorun.',
    understood: (searched) => `-# Şöyle anlaşıldı: ${searched}`,
    meant: (name) => `-# \\[kastedilen: ${name}\\]`,
    agreeing: (articles) =>
      articles === 2 ? '-# İki haber de böyle diyor:' : `-# ${count.format(articles)} haber böyle diyor:`,
    differing: '-# Haberler farklı söylüyor:',
    otherLanguage: (language) =>
      `Haberlerin dili ${language}; yalnızca bu dili okuyabiliyorum. Lütfen sorunuzu bu dilde sorun.`,
    nothingAsked:
      'Bana haberler hakkında soru sorun: Yalnızca haberlerin kendi sözleriyle yanıt veririm.\n-# Başka neler yapabildiğimi `/yardım` gösterir.',
  },

  citation: {
    readIt: 'haberi oku',
    paragraph: (n) => `${n}. paragraf`,
    paragraphOf: (n, all) => `paragraf ${n}/${all}`,
    version: (n) => `haberlerin ${n}. sürümü`,
  },

  page: (n, all) => `-# Sayfa ${n}/${all}`,

  share: { by: (name) => `-# Paylaşan: ${name}` },

  feedback: {
    thanks: 'Teşekkürler. Adınız olmadan sayıldı.',
    thanksWrong:
      'Teşekkürler. Haberlerin moderatörleri bunu adınız olmadan okuyabilir. Kendiliğinden silinir; ne zaman olduğunu `/gizlilik` söyler.',
    form: {
      title: 'Yanlış olan nedir?',
      question: { label: 'Soru (yalnızca burada bırakırsanız saklanır)' },
      reason: {
        label: 'Yanlış olan nedir?',
        placeholder: 'Alıntı başka bir soruyu yanıtlıyor; haberde şöyle yazıyor …',
      },
    },
  },

  help: {
    promise: (articles) =>
      `Bana okuduğum ${articles === 1 ? 'haber' : `${count.format(articles)} haber`} hakkında soru sorun. Yalnızca haberlerin kendi sözleriyle, her alıntının yerini göstererek yanıt veririm; haberlerde yoksa bunu söylerim. Hiçbir dil modeli bir şey yazmaz, bu yüzden her yanıtı denetleyebilirsiniz.`,
    read: '**Okuduklarım**',
    more: (n) => `-# ve ${count.format(n)} haber daha: tüm liste için \`/kaynaklar\``,
    commands: '**Neler yapabilirsiniz**',
    mention: '-# Sorunuzu adımdan sonra ya da bana doğrudan mesaj olarak da yazabilirsiniz.',
    menu: (name) => `Bir mesaja sağ tıklayın ya da uzun basın, **Uygulamalar**, **${name}**`,
    menuDoes: 'Mesajın söyledikleri, haberlerin söylediklerinin yanında.',
    tryThese: '**Denemek için sorular:** aşağıdaki düğmeler.',
    hint: 'Bu, benden aldığınız ilk yanıttı. Ben yalnızca alıntı yaparım: her cümle bir haberde kelimesi kelimesine yazılıdır. Başka neler yapabildiğimi `/yardım`, neleri sakladığımı `/gizlilik` gösterir.',
  },

  privacy: {
    text: (gaps, followUp, answers, feedback, hint) =>
      [
        '**Neleri, ne kadar süre saklıyorum**',
        `- Sorular: yalnızca yanıtı bulunmayanlar, adınız olmadan; moderatörler neyin eksik olduğunu görsün diye: son sorulduktan sonra ${gaps} gün. Diğerleri yanıtlanır ve silinir.`,
        `- Son sorunuz ve alıntısı, devam sorusunu anlayabileyim diye yalnızca bellekte: ${followUp} dakika.`,
        `- Herkese açık yanıtlarım: hangi mesajda hangi alıntıların olduğu, kimin sorduğu değil: ${answers} gün.`,
        `- “İşime yaradı” ve “Bu yanlış”, formda bırakırsanız nedeni ve sorusuyla, adınız olmadan: ${feedback} gün.`,
        `- Yeni gelenlere gösterilen ipucunu gördüğünüz, kimlik numaranızdan üretilen bir kodla: ${hint} gün.`,
        '- Moderatörseniz, haberleri kimin değiştirdiği: değişiklik kaydında, süresiz. İzniniz olmadan denerseniz kimlik numaranız: günlüğümde.',
        '- Yalnızca bellekte: aşırı kullanıma karşı ne sıklıkta sorduğunuz, birkaç saniye; son sözünüz geçerli olsun diye hangi yanıt için ne dediğiniz, bir saat.',
        '-# Bunun dışında günlüğümde hiçbir okurun sorusu, adı ya da kimlik numarası yoktur. Discord dışında hiçbir hizmete bir şey gönderilmez.',
        '-# `/beni-unut`, sizin olduğu anlaşılabilenleri siler: son soruyu, kodu ve hangi yanıtlar için ne dediğinizi.',
      ].join('\n'),
    forgotten: 'Tamam. Son sorunuzu da, daha önce burada olduğunuzu da artık hatırlamıyorum.',
  },

  menus: {
    context: { placeholder: 'Birini bağlamında göster' },
    read: { placeholder: 'Bir haberi oku' },
  },

  article: {
    unknown: (name) =>
      `“${name}” adlı bir haberim yok. Yazarken açılan listeden birini seçin ya da \`/kaynaklar\` komutuna bakın.`,
    several: (name) => `“${name}” birden çok habere uyuyor. Yazarken açılan listeden birini seçin.`,
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
    quoted: (n, days) =>
      n === 0 ? `${days} günde alıntılanmadı` : `${days} günde ${count.format(n)} kez alıntılandı`,
  },

  timeline: {
    head: '-# Haberlerin tarih verdiği olaylar, en eskisi başta',
    span: (from, to) => `${from} – ${to}`,
    counted: (words) => `“${words}”, haberin tarihine göre hesaplandı`,
    empty: 'Haberler hiçbir olay için gün, ay ya da yıl vermiyor.',
    undated: (n) =>
      `-# Dışarıda kaldı: ${count.format(n)} haber “salı günü” gibi sözler kullanıyor, ama hesaba başlanacak bir tarihi yok.`,
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
      'Bana haberler hakkında soru sorun: `/sor` komutunu kullanın ya da sorunuzu adımdan sonra yazın, örneğin “Kim, ne zaman, nerede görüştü?”',
    tooFast: (n) => `Bir anda çok fazla oldu. Lütfen ${n} saniye sonra yeniden deneyin.`,
    ownFault: 'Sorun sizin sorunuzda değil, bende. Lütfen biraz sonra yeniden deneyin.',
    unknownButton: 'Bu düğmeyi artık tanımıyorum. Lütfen `/sor` ile yeniden sorun.',
    unknownCommand: 'Bu komutu tanımıyorum. Lütfen `/sor` ile sorun.',
    badOption: 'Seçeneklerden birinde yazanı okuyamıyorum. Lütfen komutu yeniden yazıp baştan doldurun.',
    stopping: 'Şu anda yeniden başlatılıyorum. Lütfen bir dakika sonra yeniden sorun.',
  },

  corpus: {
    admission: {
      serversOnly: 'Haberler yalnızca eklendiğim bir sunucudan yönetilebilir.',
      otherServer: 'Haberler bu sunucudan değil, başka bir sunucudan yönetiliyor.',
      notAllowed: 'Haberleri yalnızca “Sunucuyu Yönet” iznine sahip üyeler yönetebilir.',
      notYours: 'Bu, başka bir üyeye ait. Aynısını yapmak için `/derlem` komutunu kendiniz kullanın.',
    },
    buttons: {
      refresh: 'Yenile',
      refreshAnyway: 'Yine de yenile',
      add: 'Ekle',
      correct: 'Düzelt',
      discard: 'Vazgeç',
      remove: 'Kaldır',
      keep: 'Kalsın',
      undo: 'Geri al',
      rollBack: 'Bu sürüme dön',
      stay: 'Şimdikinde kal',
      addForGap: 'Bunun için haber ekle',
      askAgain: 'Yeniden sor',
      dismiss: 'Listeden çıkar',
      toList: 'Listeye dön',
      wrong: 'Okurların yanlış bulduğu',
      whatChanged: 'Kaynak değişti: farkı gör',
    },
    feedback: {
      counts: (helped, wrong, days) =>
        `${days} günde okurlar: “İşime yaradı” ${count.format(helped)}, “Bu yanlış” ${count.format(wrong)}`,
      head: (days) =>
        `-# Son ${days} günde okurların yanlış buldukları, en yenisi başta. Kimsenin adı saklanmaz.`,
      noQuote: 'Bir şey alıntılanmamıştı ya da alıntı artık haberlerde yok.',
      nothingWrong: 'Hiçbir okur bir yanıtın yanlış olduğunu söylemedi.',
    },
    menus: {
      removed: { placeholder: 'Kaldırılan bir haberi geri getir' },
      gap: { placeholder: 'Üzerinde çalışılacak bir soru seç' },
    },
    who: {
      terminal: (name) => `${name} (terminalde)`,
      schedule: 'zamanlayıcı',
      start: 'programın başlatılması',
    },
    works: {
      add: 'Bir haber ekleniyor',
      remove: 'Bir haber kaldırılıyor',
      undo: 'Bir haber geri getiriliyor',
      refresh: 'Haberler yenileniyor',
      rollback: 'Önceki bir sürüme dönülüyor',
    },
    steps: {
      reading: 'Haberler okunuyor',
      fetching: 'Sayfalar indiriliyor',
      embedding: 'Bölümler vektöre çevriliyor',
      publishing: 'Yeni sürüm yayımlanıyor',
    },
    step: (doing, done, total) => `${doing}: ${count.format(done)}/${count.format(total)}`,
    moved: '-# Özel bir yanıttan buraya taşındı; Discord özel yanıtları 15 dakika sonra kapatır.',
    movedTo: (link) => `Bu iş, özel bir yanıtın süresinden uzun sürüyor. Burada devam ediyor: ${link}`,
    movedNowhere:
      'Bu iş, özel bir yanıtın süresinden uzun sürüyor ve buraya yazma iznim yok. Sonucu `/derlem durum` gösterir.',
    done: {
      add: (title) => `**${title}** eklendi. Artık bu haberden de yanıt veriyorum.`,
      remove: (title) => `**${title}** kaldırıldı. Artık hiçbir yanıt ondan alıntı yapmaz.`,
      undo: (title) => `**${title}** geri geldi. Yeniden bu haberden de yanıt veriyorum.`,
      refresh: 'Haberler yenilendi.',
      unchanged: 'Haberler yenilendi; değişen bir şey yok.',
      rollback: 'Önceki sürüm yeniden kullanımda.',
    },
    lookAgain: 'Hiçbir şey yapılmadı, çünkü haberler bu arada değişti. Lütfen yeniden bakın:',
    undoUntil: (when) => `-# “Geri al” şu ana kadar kullanılabilir: ${when}.`,
    version: (version) => `Sürüm \`${version}\``,
    changes: {
      added: (n) => `**Eklenen: ${count.format(n)}**`,
      changed: (n) => `**Değişen: ${count.format(n)}**`,
      removed: (n) => `**Kaldırılan: ${count.format(n)}**`,
      skipped: (n) => `**Kullanılmayan: ${count.format(n)}**`,
      unfetched: (n) => `**Yeniden indirilemeyen, eskisi gibi kullanılan: ${count.format(n)}**`,
      returning: (n) => `**Geri gelecek olan: ${count.format(n)}**`,
      leaving: (n) => `**Çıkacak olan: ${count.format(n)}**`,
      changing: (n) => `**Eski metnine dönecek olan: ${count.format(n)}**`,
      lost: (n) => `**Kaybolacak olan: ${count.format(n)}**`,
      more: (n) => `ve ${count.format(n)} tane daha`,
    },
    refused: {
      busy: (work, who, when) =>
        `Hiçbir şey yapılmadı, çünkü başka bir iş sürüyor.\n${work}; başlatan: ${who}, ${when}. Lütfen o bitince yeniden deneyin.`,
      beginning:
        'Hiçbir şey yapılmadı, çünkü haberlerde şu anda başka bir iş başlıyor. Lütfen bir dakika sonra yeniden deneyin.',
      duplicate: (title) => `Aynı metin zaten haberler arasında: **${title}**.`,
      unknownArticle: 'Bu haber yanıt verdiğim haberler arasında değil; kaldırılacak bir şey yok.',
      unknownRemoval: 'Bu haber geri getirilemez: ya zaten geri geldi ya da kaldırılalı bir günden çok oldu.',
      unknownVersion: 'Bu sürüm zaten kullanımda ya da artık saklanmıyor.',
      taken: (title) => `Dosyasının adı bu arada başka bir habere verildi: **${title}**. Önce onu kaldırın.`,
      losesMost: (lost, of) =>
        of === 1
          ? 'Hiçbir şey yapılmadı, çünkü tek haber kaybolacaktı. Dosyası yerinde mi?'
          : `Hiçbir şey yapılmadı, çünkü ${count.format(of)} haberden ${count.format(lost)} tanesi kaybolacaktı. Dosyaları yerinde mi?`,
      failed: (sentence) => `Bu olmadı. ${sentence}`,
      hindered: {
        full: 'Lütfen botu çalıştıran kişiye haber verin: disk dolu, yer açılması gerekiyor.',
        forbidden:
          'Lütfen botu çalıştıran kişiye haber verin: klasörlerimden birinde okuma ya da yazma iznim yok; günlükte yeri yazıyor.',
      },
      unchanged: 'Hiçbir şey değişmedi, yanıtlar eskisi gibi sürüyor.',
      stored: 'Haber dosyaları değişti, dizin henüz değişmedi. “Yenile” yeniden dener.',
    },
    status: {
      head: (n) =>
        n === 1 ? '**Tek bir haberden yanıt veriyorum**' : `**${count.format(n)} haberden yanıt veriyorum**`,
      built: (when) => `oluşturulma: ${when}`,
      builtBy: (when, who) => `oluşturulma: ${when}, ${who}`,
      model: (model) => `Vektör modeli: ${model}`,
      nextRefresh: (when) => `Zamanlanmış sonraki yenileme: ${when}`,
      noSchedule: 'Zamanlanmış yenileme yok',
      running: (work, who, when) => `**Sürüyor:** ${work}; başlatan: ${who}, ${when}`,
      passages: (n) => `${count.format(n)} bölüm`,
      served: 'kullanımda',
      changed: 'eski haliyle kullanımda; **dosyası o zamandan beri değişti**',
      gone: 'hâlâ kullanımda; **dosyası silinmiş**',
      new: '**yeni dosya, ancak yenilemeden sonra kullanılır**',
      skipped: '**kullanılmıyor**',
    },
    add: {
      form: {
        title: 'Haber ekle',
        address: { label: 'Web adresi', placeholder: 'https://' },
        file: { label: 'Ya da bir dosya', description: '.md, .txt, .html ya da .pdf; en çok 5 MB' },
        text: {
          label: 'Ya da metni',
          placeholder: 'Paragrafların arasında boş satır bırakın. 4.000 karakterden uzunsa dosya ekleyin.',
        },
      },
      onlyOne: 'Lütfen yalnızca birini verin: adres, dosya ya da metin.',
      notWithDiscord: 'Bu dosya Discord’da bulunmuyor, bu yüzden indirilmedi. Dosyayı komuta ekleyin.',
      preview: '**Önizleme: henüz hiçbir şey kaydedilmedi**',
      noTitle: 'Henüz başlık yok',
      first: '-# İlk cümle:',
      last: '-# Son cümle:',
      lookAt: (what) => `**Lütfen bakın:** ${what}`,
      needsTitle: 'eklenebilmesi için bir başlık gerekiyor. “Düzelt” ile yazabilirsiniz.',
      noDay: (text) => `“${text}” bir gün değil. 2025-05-27 biçiminde yazın ya da boş bırakın.`,
      sameAddress: (name) =>
        `bu adresteki haber zaten var: **${name}**. Yeni metnini \`/derlem yenile\` indirir; “Ekle” ikinci bir haber oluşturur.`,
      sameTitle: (name) => `bu başlıkta bir haber zaten var: **${name}**. “Ekle” ikincisini oluşturur.`,
      warnings: {
        little_text: 'çok az metin var. Haberin tamamı bu mu?',
        pages_without_text: 'PDF’nin bazı sayfaları resim, bu yüzden oradaki metin eksik.',
        title_shortened: 'başlık çok uzundu, kısaltıldı.',
        source_shortened: 'kaynak çok uzundu, kısaltıldı.',
        future_date: 'tarih gelecekte.',
      },
      correct: {
        title: 'Haberi düzelt',
        titleField: { label: 'Başlık' },
        sourceField: { label: 'Kaynak: kim yayımladı' },
        dateField: { label: 'Yayım tarihi', placeholder: '2025-05-27' },
      },
      gone: 'Bu taslak artık yok: eklendi, vazgeçildi ya da yarım saatten eski. `/derlem ekle` ile baştan başlayın.',
      discarded: 'Vazgeçildi. Hiçbir şey kaydedilmedi.',
    },
    remove: {
      confirm: (title) => `**${title}** kaldırılsın mı?`,
      effect:
        '-# O andan sonra hiçbir yanıt ondan alıntı yapmaz. Dosyası kaldırılanlar arasında saklanır ve bir gün boyunca geri alınabilir.',
      kept: (title) => `**${title}** kalıyor.`,
    },
    rollback: {
      version: (n) => `${n}. sürüm`,
      confirm: (n, when) => `Şu tarihte oluşturulan ${n}. sürüm yeniden kullanılsın mı: ${when}?`,
      effect:
        '-# Haber klasörü o zamanki haline döner. O sürümde olmayanlar kaldırılan dosyalar arasında saklanır.',
      same: 'İçinde şimdikiyle aynı haberler var.',
      stayed: 'Şimdiki sürüm kalıyor.',
      articles: (n) => `${count.format(n)} haber`,
    },
    gaps: {
      head: '**Yanıtı bulunamayan sorular**',
      order: '-# En çok sorulanlar başta. Kimsenin adı saklanmaz.',
      none: 'Yanıt bekleyen soru yok.\n-# Haberlerde yanıt bulamadığımda soru burada, kimsenin adı olmadan listelenir.',
      asked: (n, when) =>
        n === 1 ? `bir kez soruldu, ${when}` : `${count.format(n)} kez soruldu, sonuncusu ${when}`,
      first: (when) => `ilki ${when}`,
      others: '-# Şöyle de soruldu:',
      gone: 'Bu soru artık listede değil.',
      answered: 'Haberler artık bunu yanıtlıyor; soruyu listeden çıkardım.',
      open: 'Haberler bunu hâlâ yanıtlamıyor; soru listede kalıyor.',
    },
    changedSource: {
      line: (numbers) => `-# Kaynak bu yanıttan sonra değişti: ${numbers}`,
      quoted: '-# O zaman alıntılanan:',
      now: '-# Şimdi en yakın cümle:',
      notSaid: 'Haberler artık bunu söylemiyor.',
      notKept: '-# O zaman alıntılanan sözler artık saklanmıyor.',
      restored: 'Alıntılanan sözler haberlerde yeniden o zamanki gibi duruyor.',
    },
    record: {
      add: (title) => `Haber eklendi: **${title}**`,
      remove: (title) => `Haber kaldırıldı: **${title}**`,
      undo: (title) => `Kaldırılan haber geri getirildi: **${title}**`,
      refresh: 'Haberler yenilendi',
      rollback: 'Önceki sürüm yeniden kullanımda',
      failed: 'Dizin oluşturulamadı; önceki sürüm hâlâ kullanımda.',
      interrupted: 'İş yarıda kesildi; sonraki başlatmada tamamlandı ya da geri alındı.',
      by: (who) => `yapan: ${who}`,
    },
  },

  faults,

  intake: {
    not_an_address: () =>
      'Bu bir web adresi değil. https:// ya da http:// ile başlayarak, en çok 2.048 karakterle tam olarak yazın.',
    scheme: ({ scheme }) =>
      `${scheme}: ile başlayan adresler indirilmez, yalnızca https:// ve http:// indirilir. Sayfayı kaydedip dosyayı ekleyin.`,
    credentials: () =>
      'Adreste bir kullanıcı adı ya da parola var. Onları çıkarın; giriş isteyen sayfalar için dosya ekleyin ya da metni yapıştırın.',
    port: ({ port }) =>
      `${port} numaralı bağlantı noktasını web siteleri kullanmaz, bu yüzden sorulmaz. Adresten çıkarın.`,
    unknown_host: ({ host }) =>
      `${host} diye bir yer yok ya da adı şu anda çözülemiyor. Yazımı denetleyin ya da daha sonra yeniden deneyin.`,
    not_public: ({ host }) =>
      `${host} herkese açık internette değil; başka yerden indirme yapılmaz. Dosyayı ekleyin ya da metni yapıştırın.`,
    unreachable: ({ host }) =>
      `${host} adresine ulaşılamıyor ya da sertifikası geçerli değil. Adresi tarayıcıda açın ya da daha sonra yeniden deneyin.`,
    too_many_redirects: ({ most }) =>
      `Adres ${most} kereden çok yönlendiriyor. Tarayıcıda açıp sonunda vardığı adresi verin.`,
    downgrade: ({ host }) =>
      `Adres https’den http’ye yönlendiriyor; yolda herkes değiştirebilir (${host}). Dosyayı ekleyin ya da metni yapıştırın.`,
    http_status: ({ host, status }) =>
      `${host} sayfa yerine ${status} durumuyla yanıt verdi. Adresi tarayıcıda açın; haber orada görünüyorsa kaydedilmiş sayfayı ekleyin ya da metni yapıştırın.`,
    too_slow: ({ host, seconds }) =>
      `${host} sayfanın tamamını ${seconds} saniyede göndermedi. Daha sonra yeniden deneyin ya da kaydedilmiş sayfayı ekleyin.`,
    content_type: ({ type }) =>
      `Adreste ${type} var. Yalnızca web sayfaları, düz metin, Markdown ve PDF okunur.`,
    content_encoding: ({ encoding }) =>
      `Sayfa burada okunmayan bir biçimde sıkıştırılmış (${encoding}). Sayfayı kaydedip dosyayı ekleyin.`,
    too_large: ({ megabytes }) =>
      `Bu ${megabytes} MB’den büyük; en çok bu kadarı okunur. Bunun yerine haberin metnini yapıştırın.`,
    kind: ({ kind }) =>
      `İçeriğine göre dosyanın türü ${kind}. Bir .md, .txt, .html ya da .pdf dosyası ekleyin.`,
    archive: ({ kind }) =>
      `Dosya bir arşiv (${kind}) ve arşivler açılmaz. Haberin kendisini ekleyin: .md, .txt, .html ya da .pdf dosyası olarak.`,
    not_text: () =>
      'Dosya ne UTF-8 metni ne de PDF. Bir metin düzenleyicide açıp UTF-8 kodlamasıyla kaydedin.',
    control_character: ({ code, line, column }) =>
      `Metinde gösterilemeyen ${code} denetim karakteri var (satır ${line}, karakter ${column}). Silip yeniden deneyin.`,
    no_text: () => 'İçinde metin yok. Haberin metnini ekleyin ya da yapıştırın.',
    no_article: () =>
      'Sayfada menülerden ve notlardan ayırt edilebilen bir haber yok ya da metin betikle yükleniyor. Metni yapıştırın.',
    too_long: ({ characters, most }) =>
      `Metin ${characters} karakter; en çok ${most} olabilir. Birkaç habere bölün.`,
    shrunk: ({ characters, before }) =>
      `Sayfada artık yalnızca ${characters} karakter metin var; haberde ise ${before}. Bilerek kısaltıldıysa haberi kaldırıp yeniden ekleyin.`,
    front_matter: ({ fault }) => `Haber bu haliyle kaydedilemez. ${explainFault(fault, faults)}`,
    pdf_encrypted: () => 'PDF parolayla korunuyor. Parolasız kaydedin ya da haberin metnini yapıştırın.',
    pdf_without_text: () =>
      'PDF’de metin yok, yalnızca sayfa resimleri var. Önce metin tanıma (OCR) uygulayın ya da haberin metnini yapıştırın.',
    pdf_broken: () => 'PDF bozuk, okunamıyor. Yeniden kaydedin ya da indirin, ya da metni yapıştırın.',
    reading_too_slow: ({ seconds }) =>
      `Okunması ${seconds} saniyeden uzun sürdü ve bırakıldı. Bunun yerine haberin metnini yapıştırın.`,
    reading_too_large: ({ megabytes }) =>
      `Okunması ${megabytes} MB’den çok bellek gerektirdi ve bırakıldı. Bunun yerine haberin metnini yapıştırın.`,
  },
};
