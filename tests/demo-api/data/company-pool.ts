// name | domain | industry | employees | funding | country | city. An empty cell is a null, `""` an empty text.
const POOL = `
Northwind|northwind.com|Logistics|1200|Series C|United States|Seattle
Contoso|contoso.com|Software|5400|Public|United States|Redmond
Ça Va SARL|cava.fr|Hospitality|85|Seed|France|Besançon
株式会社アクメ|acme.co.jp|製造業|2300|Public|Japan|東京
Fabrikam|fabrikam.com|Manufacturing|780|Series B|Germany|Stuttgart
Adventure Works|adventure-works.com|Sporting Goods|310|Series A|Spain|Málaga
Litware|litware.com|Software|150|Series A|Poland|Kraków
Tailspin Toys|tailspintoys.com|Consumer Goods|95|Bootstrapped|United Kingdom|Leeds
Northwind UK|northwind.co.uk|Logistics|240|""|United Kingdom|London
Contoso Pharma|pharma.contoso.com|Pharmaceuticals|900|Public|Switzerland|Basel
Wingtip|wingtip.io|Aviation|60|Seed|United States|Austin
Proseware|proseware.com|Publishing|45||United Kingdom|Bristol
Lucerne Verlag|lucerne-verlag.ch|Publishing|130|Bootstrapped|Switzerland|Luzern
Trey Research|treyresearch.net|Biotechnology|410|Series B|United States|Boston
Woodgrove Bank|woodgrovebank.com|Financial Services|8800|Public|United Kingdom|Edinburgh
Alpine Ski House|alpineskihouse.at|Travel|70|Bootstrapped|Austria|Innsbruck
Blå Fjord AS|blaafjord.no|Seafood|210||Norway|Ålesund
Söder & Söner AB|soderochsoner.se|Furniture|55|Bootstrapped|Sweden|Malmö
Grüne Woche GmbH|gruenewoche.de|Agriculture|38|Seed|Germany|Köln
Café Olé S.L.|cafeole.es|Food & Beverages|24|Bootstrapped|Spain|Cádiz
Pão & Companhia|paoecompanhia.com.br|Food & Beverages|160|Series A|Brazil|São Paulo
Żółw Software|zolw.pl|Software|32|Seed|Poland|Łódź
Šumava Wood s.r.o.|sumavawood.cz|Construction|64||Czechia|Plzeň
İpekyolu Tekstil|ipekyolu.com.tr|Textiles|520|Bootstrapped|Türkiye|İstanbul
Lagos Light & Power|lagoslight.ng|Energy|1400|Series C|Nigeria|Lagos
Monsoon Labs|monsoonlabs.in|Software|220|Series B|India|Bengaluru
桜システムズ|sakura-systems.jp|ソフトウェア|340|Series B|Japan|大阪
上海云帆科技|yunfan.cn|Software|670|Series C|China|上海
한빛소프트웨어|hanbit.kr|Software|190|Series A|South Korea|서울
Negev Robotics|negevrobotics.co.il|Robotics|88|Series A|Israel|Haifa
Desert Bloom|desertbloom.ae|Real Estate|130||United Arab Emirates|Dubai
Дніпро Дата|dniprodata.com.ua|Data & Analytics|75|Seed|Ukraine|Київ
O'Malley & Daughters|omalleydaughters.ie|Law Practice|19|Bootstrapped|Ireland|Galway
100% Design|100percent.design|Design|12|Bootstrapped|Netherlands|Utrecht
under_score studios|underscore.studio|Computer Games|27|Seed|Finland|Tampere
Relecloud|relecloud.com|Cloud Computing|480|Series B|United States|Denver
Munson's Pickles and Preserves Farm of the Lower Hudson Valley|munsons.farm|Food & Beverages|33||United States|Hudson
VanArsdel|vanarsdel.com|Retail|2600|Public|United States|Chicago
Coho Winery|cohowinery.com|Wine & Spirits|42|Bootstrapped|United States|Napa
Fourth Coffee|fourthcoffee.com|Food & Beverages|310|Series A|Canada|Montréal
Graphic Design Institute|graphicdesign.edu|Education|140||Australia|Melbourne
Humongous Insurance|humongous.insurance|Insurance|12000|Public|United States|Hartford
Margie's Travel|margiestravel.com|Travel|18|Bootstrapped|New Zealand|Wellington
Southridge Video|southridge.video|Media Production|29|""|South Africa|Cape Town
The Phone Company|thephone.company|Telecommunications|3100|Public|India|Mumbai
Nod Publishers|nodpublishers.org|Publishing|||Kenya|Nairobi
Quiet Harbour||Consulting|6|Bootstrapped|Portugal|Porto
Lamna Healthcare|lamnahealth.com|Hospital & Health Care|720|Series C|Mexico|Guadalajara
`;

export interface PoolCompany {
  name: string;
  domain: string | null;
  industry: string | null;
  employeeCount: number | null;
  fundingStage: string | null;
  country: string | null;
  city: string | null;
}

export const COMPANY_POOL: readonly PoolCompany[] = POOL.trim()
  .split('\n')
  .map((line) => {
    const [name = '', domain, industry, employees, fundingStage, country, city] = line.split('|').map(text);
    return {
      name: name ?? '',
      domain: domain ?? null,
      industry: industry ?? null,
      employeeCount: employees ? Number(employees) : null,
      fundingStage: fundingStage ?? null,
      country: country ?? null,
      city: city ?? null,
    };
  });

function text(cell: string): string | null {
  if (cell === '') return null;
  return cell === '""' ? '' : cell;
}

/** Two of these make a company where the pool is too small for a large workspace. */
export const COMPANY_HEADS =
  'Alder,Borealis,Cobalt,Dorado,Ember,Fjord,Garnet,Halcyon,Indigo,Juniper,Krone,Lumen,Meridian,Nimbus,Orchard,Pioneer,Quarry,Rowan,Solstice,Tamarind,Umbra,Vela,Willow,Xenon,Yarrow,Zephyr'.split(
    ',',
  );
export const COMPANY_TAILS =
  'Analytics,Biotech,Capital,Dynamics,Energy,Foods,Group,Health,Industries,Labs,Logistics,Media,Mobility,Networks,Partners,Robotics,Software,Systems,Ventures,Works'.split(
    ',',
  );
export const COMPANY_ENDS = ['com', 'io', 'de', 'co.uk', 'fr', 'com.au', 'nl', 'se'];
