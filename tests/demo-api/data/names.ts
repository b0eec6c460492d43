// People of the demo workspace, by the land they might live in. Where a name is not written in Latin
// letters, `|` sets off how it is spelled in an address.

export interface Land {
  country: string;
  /** With as many digits as a number there has. */
  phone: string;
  /** The locale subdomain that LinkedIn gives this land. */
  linkedin: string;
  familyFirst?: true;
  cities: string;
  first: string;
  last: string;
}

export const LANDS: readonly Land[] = [
  {
    country: 'United States',
    phone: '+1 415 ### ####',
    linkedin: 'www',
    cities: 'Austin,Chicago,Seattle,Boston',
    first: 'Avery,Maya,Caleb,Naomi,Elijah,Grace,Marcus,Harper,Wyatt,Imani',
    last: "Brooks,Whitfield,O'Connor,Nguyen-Hart,Sullivan,Reyes,Carter,McAllister,Bennett,Washington",
  },
  {
    country: 'United Kingdom',
    phone: '+44 20 #### ####',
    linkedin: 'uk',
    cities: 'London,Leeds,Edinburgh,Bristol',
    first: 'Oliver,Isla,Freya,Rhys,Saoirse,Alistair,Poppy,Callum',
    last: 'Ashworth,Pemberton,Fitzgerald,Llewellyn,MacLeod,Okonkwo,Barnes-Wallis,Hughes',
  },
  {
    country: 'Germany',
    phone: '+49 30 ########',
    linkedin: 'de',
    cities: 'Berlin,München,Köln,Hamburg',
    first: 'Jürgen,Anneliese,Lukas,Käthe,Björn,Friederike,Matthias,Sören',
    last: 'Müller,Weiß,Schönfeld,Großmann,Köhler,von Bülow,Hoffmann-Krüger,Jäger',
  },
  {
    country: 'France',
    phone: '+33 1 ## ## ## ##',
    linkedin: 'fr',
    cities: 'Paris,Lyon,Nantes,Besançon',
    first: 'Léa,François,Margaux,Jean-Baptiste,Éloïse,Théo,Anaïs,Gaël',
    last: 'Lefèvre,Béranger,Moreau,D’Aubigné,Garçon,Étienne,Rousseau,Le Goff',
  },
  {
    country: 'Spain',
    phone: '+34 91 ### ## ##',
    linkedin: 'es',
    cities: 'Madrid,Barcelona,Málaga,Cádiz',
    first: 'Íñigo,Lucía,Andrés,Begoña,Joaquín,Inés,Nuño,Mónica',
    last: 'Ibáñez,Peña,Núñez,Fernández-Vega,Zúñiga,Castaño,Martí,de la Cruz',
  },
  {
    country: 'Brazil',
    phone: '+55 11 9####-####',
    linkedin: 'br',
    cities: 'São Paulo,Rio de Janeiro,Florianópolis',
    first: 'João,Conceição,Thaís,Vinícius,Luíza,Caetano,Antônio,Beatriz',
    last: 'Gonçalves,Araújo,da Silva,Magalhães,Simões,Brandão,Leão,Falcão',
  },
  {
    country: 'Poland',
    phone: '+48 22 ### ## ##',
    linkedin: 'pl',
    cities: 'Warszawa,Kraków,Łódź,Gdańsk',
    first: 'Zbigniew,Małgorzata,Świętosława,Paweł,Żaneta,Grzegorz,Bożena',
    last: 'Wójcik,Brzęczyszczykiewicz,Dąbrowski,Źródło,Szymańska,Łukasik,Zając',
  },
  {
    country: 'Czechia',
    phone: '+420 2## ### ###',
    linkedin: 'cz',
    cities: 'Praha,Brno,Plzeň',
    first: 'Jiří,Kateřina,Ondřej,Žofie,Matěj,Růžena',
    last: 'Dvořák,Procházková,Němec,Šťastný,Čermák,Králíková',
  },
  {
    country: 'Sweden',
    phone: '+46 8 ### ### ##',
    linkedin: 'se',
    cities: 'Stockholm,Malmö,Göteborg',
    first: 'Åsa,Göran,Märta,Sjöfn,Håkan,Linnéa,Øyvind',
    last: 'Öberg,Ångström,Lindström,Sørensen,Bjørnstad,Nyström',
  },
  {
    country: 'Türkiye',
    phone: '+90 212 ### ## ##',
    linkedin: 'tr',
    cities: 'İstanbul,Ankara,İzmir',
    first: 'Işıl,İbrahim,Gülşen,Çağlar,Ömer,Şebnem',
    last: 'Yıldız,Öztürk,Çelik,Şahin,Güneş,Kılıç',
  },
  {
    country: 'Nigeria',
    phone: '+234 1 ### ####',
    linkedin: 'ng',
    cities: 'Lagos,Abuja,Ibadan',
    first: 'Chinedu,Ngozi,Adébáyò,Folásadé,Ìfẹ́,Emeka,Zainab',
    last: 'Okoro,Adéyẹmí,Nwosu,Balogun,Eze,Danjuma',
  },
  {
    country: 'India',
    phone: '+91 80 #### ####',
    linkedin: 'in',
    cities: 'Bengaluru,Mumbai,Pune,Chennai',
    first: 'Aarav,Ishita,Rohan,Kavya,Arjun,Meera,Vikram,Ananya',
    last: 'Iyer,Chatterjee,Deshpande,Kapoor,Subramaniam,Bhattacharya,Menon,Singh',
  },
  {
    country: 'Japan',
    phone: '+81 3 #### ####',
    linkedin: 'jp',
    familyFirst: true,
    cities: '東京,大阪,京都',
    first: '陽菜|haruna,蓮|ren,結衣|yui,大輝|daiki,さくら|sakura,悠真|yuma',
    last: '佐藤|sato,鈴木|suzuki,高橋|takahashi,渡辺|watanabe,小林|kobayashi,髙木|takagi',
  },
  {
    country: 'China',
    phone: '+86 21 #### ####',
    linkedin: 'cn',
    familyFirst: true,
    cities: '上海,北京,深圳',
    first: '伟|wei,秀英|xiuying,子涵|zihan,明|ming,晓雯|xiaowen,建国|jianguo',
    last: '王|wang,李|li,张|zhang,欧阳|ouyang,陈|chen,赵|zhao',
  },
  {
    country: 'South Korea',
    phone: '+82 2 #### ####',
    linkedin: 'kr',
    familyFirst: true,
    cities: '서울,부산',
    first: '민준|minjun,서연|seoyeon,지우|jiwoo,하준|hajun,수빈|subin',
    last: '김|kim,이|lee,박|park,최|choi,정|jung',
  },
  {
    country: 'Israel',
    phone: '+972 3 ### ####',
    linkedin: 'il',
    cities: 'Tel Aviv,Haifa',
    first: 'נועה|noa,יוסי|yossi,תמר|tamar,אורי|uri',
    last: 'כהן|cohen,לוי|levi,מזרחי|mizrahi,פרץ|peretz',
  },
  {
    country: 'United Arab Emirates',
    phone: '+971 4 ### ####',
    linkedin: 'ae',
    cities: 'Dubai,Abu Dhabi',
    first: 'ليلى|layla,عمر|omar,فاطمة|fatima,يوسف|yousef',
    last: 'الهاشمي|alhashimi,منصور|mansour,الفارسي|alfarsi,حداد|haddad',
  },
  {
    country: 'Ukraine',
    phone: '+380 44 ### ## ##',
    linkedin: 'ua',
    cities: 'Київ,Львів',
    first: 'Олена|olena,Тарас|taras,Соломія|solomiia,Їжак|yizhak',
    last: 'Шевченко|shevchenko,Коваленко|kovalenko,Бондар|bondar,Ґудзик|gudzyk',
  },
];
