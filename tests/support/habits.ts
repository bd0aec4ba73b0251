/** What the offices of a state write where the questionnaire has its codes. */
export interface Habit {
  readonly page: string;
  /** Sign between thousands, as CLDR has it for the state; the decimal sign is a comma in all 13. */
  readonly grouping: string;
  readonly headings: Readonly<Record<string, string>>;
  /** Local names of codes and units, by dimension or `unit` and code. */
  readonly names: Readonly<Record<string, string>>;
  readonly total: string;
  readonly title: string;
  readonly footnote: string;
}

type Words = readonly string[];

const HEADINGS = "indicator year unit value note state sex age exploitation citizenship drug form weapon".split(" ");
const NAMES = "sex=F sex=M drug=HER drug=COC unit=persons unit=kg".split(" ");

/** Code page, grouping, then the words in the order of the lists above, total, title and footnote. */
const WORDS: Readonly<Record<string, Words>> = {
  ALB: "windows-1250|\u00a0|Treguesi|Viti|Njësia|Vlera|Shënim|Shteti|Gjinia|Mosha|Forma e shfrytëzimit|Shtetësia|Droga|Forma fizike|Lloji i armës|Femra|Meshkuj|Heroinë|Kokainë|persona|kg|Gjithsej|Ministria e Brendshme|Burimi: regjistri i policisë".split(
    "|",
  ),
  ARM: "utf-8|\u00a0|Ցուցանիշ|Տարի|Միավոր|Արժեք|Ծանոթություն|Երկիր|Սեռ|Տարիք|Շահագործման ձև|Քաղաքացիություն|Թմրամիջոց|Ֆիզիկական ձև|Զենքի տեսակ|Կանայք|Տղամարդիկ|Հերոին|Կոկաին|անձ|կգ|Ընդամենը|Ներքին գործերի նախարարություն|Աղբյուր՝ ոստիկանության գրանցամատյան".split(
    "|",
  ),
  AZE: "windows-1254|.|Göstərici|İl|Ölçü vahidi|Qiymət|Qeyd|Ölkə|Cins|Yaş|İstismar forması|Vətəndaşlıq|Narkotik|Fiziki forma|Silah növü|Qadınlar|Kişilər|Heroin|Kokain|nəfər|kq|Cəmi|Daxili İşlər Nazirliyi|Mənbə: polis reyestri".split(
    "|",
  ),
  BGR: "windows-1251|\u00a0|Показател|Година|Мерна единица|Стойност|Забележка|Държава|Пол|Възраст|Форма на експлоатация|Гражданство|Наркотик|Физическа форма|Вид оръжие|Жени|Мъже|Хероин|Кокаин|лица|кг|Общо|Министерство на вътрешните работи|Източник: регистър на полицията".split(
    "|",
  ),
  GEO: "utf-8|\u00a0|ინდიკატორი|წელი|ერთეული|მნიშვნელობა|შენიშვნა|ქვეყანა|სქესი|ასაკი|ექსპლუატაციის ფორმა|მოქალაქეობა|ნარკოტიკი|ფიზიკური ფორმა|იარაღის სახეობა|ქალები|კაცები|ჰეროინი|კოკაინი|პირი|კგ|სულ|შინაგან საქმეთა სამინისტრო|წყარო: პოლიციის რეესტრი".split(
    "|",
  ),
  GRC: "windows-1253|.|Δείκτης|Έτος|Μονάδα μέτρησης|Τιμή|Σημείωση|Χώρα|Φύλο|Ηλικία|Μορφή εκμετάλλευσης|Ιθαγένεια|Ναρκωτικό|Φυσική μορφή|Είδος όπλου|Γυναίκες|Άνδρες|Ηρωίνη|Κοκαΐνη|άτομα|κιλά|Σύνολο|Υπουργείο Προστασίας του Πολίτη|Πηγή: μητρώο της αστυνομίας".split(
    "|",
  ),
  MDA: "windows-1250|.|Indicatorul|Anul|Unitate de măsură|Valoarea|Observații|Țara|Sexul|Vârsta|Forma de exploatare|Cetățenia|Drogul|Forma fizică|Tipul armei|Femei|Bărbați|Heroină|Cocaină|persoane|kg|Total general|Ministerul Afacerilor Interne|Sursa: registrul poliției".split(
    "|",
  ),
  MKD: "windows-1251|.|Показател|Година|Единица|Вредност|Забелешка|Земја|Пол|Возраст|Форма на експлоатација|Државјанство|Дрога|Физичка форма|Вид оружје|Жени|Мажи|Хероин|Кокаин|лица|кг|Вкупно|Министерство за внатрешни работи|Извор: регистар на полицијата".split(
    "|",
  ),
  ROU: "windows-1250|.|Indicatorul|Anul|Unitate de măsură|Valoarea|Observații|Țara|Sexul|Vârsta|Forma de exploatare|Cetățenia|Drogul|Forma fizică|Tipul armei|Femei|Bărbați|Heroină|Cocaină|persoane|kg|Total general|Ministerul Afacerilor Interne|Sursa: registrul poliției".split(
    "|",
  ),
  RUS: "koi8-r|\u00a0|Показатель|Год|Единица измерения|Значение|Примечание|Страна|Пол|Возраст|Форма эксплуатации|Гражданство|Наркотик|Физическая форма|Вид оружия|Женщины|Мужчины|Героин|Кокаин|человек|кг|Всего|Министерство внутренних дел|Источник: реестр полиции".split(
    "|",
  ),
  SRB: "windows-1250|.|Pokazatelj|Godina|Jedinica mere|Vrednost|Napomena|Zemlja|Pol|Starost|Oblik eksploatacije|Državljanstvo|Droga|Fizički oblik|Vrsta oružja|Žene|Muškarci|Heroin|Kokain|lica|kg|Ukupno|Ministarstvo unutrašnjih poslova|Izvor: registar policije".split(
    "|",
  ),
  TUR: "windows-1254|.|Gösterge|Yıl|Birim|Değer|Açıklama|Ülke|Cinsiyet|Yaş|Sömürü biçimi|Vatandaşlık|Uyuşturucu|Fiziksel biçim|Silah türü|Kadın|Erkek|Eroin|Kokain|kişi|kg|Toplam|İçişleri Bakanlığı|Kaynak: polis kayıtları".split(
    "|",
  ),
  UKR: "windows-1251|\u00a0|Показник|Рік|Одиниця виміру|Значення|Примітка|Країна|Стать|Вік|Форма експлуатації|Громадянство|Наркотик|Фізична форма|Вид зброї|Жінки|Чоловіки|Героїн|Кокаїн|осіб|кг|Разом|Міністерство внутрішніх справ|Джерело: реєстр поліції".split(
    "|",
  ),
};

/** Habits by iso3. */
export const HABITS: ReadonlyMap<string, Habit> = new Map(
  Object.entries(WORDS).map(([iso3, [page = "", grouping = "", ...words]]): [string, Habit] => {
    const named = (keys: readonly string[], from: number): Readonly<Record<string, string>> =>
      Object.fromEntries(keys.map((key, at) => [key, words[from + at] ?? key]));
    const [total = "", title = "", footnote = ""] = words.slice(HEADINGS.length + NAMES.length);
    const headings = named(HEADINGS, 0);
    return [iso3, { page, grouping, headings, names: named(NAMES, HEADINGS.length), total, title, footnote }];
  }),
);
