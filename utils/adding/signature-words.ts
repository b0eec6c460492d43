/** Words that people begin or end a letter with, in four languages; no name, title or company is on such a line. */
const GREETING = new RegExp(
  [
    String.raw`^(?:(?:with )?(?:best|kind(?:est)?|warm(?:est)?|many) (?:regards|wishes|thanks)|regards|thanks|thank you|cheers|sincerely|yours)\b`,
    String.raw`^mit (?:freundlichen|besten|herzlichen|lieben|vielen)\b`,
    `^(?:freundliche|viele|beste|liebe|schöne|herzliche)[nrs]? (?:grüße|grüssen?|gruß|dank)`,
    String.raw`^(?:grüße|gruß|danke|dankeschön)(?![\p{L}])|^(?:lg|mfg|vg)$`,
    String.raw`^(?:(?:bien )?cordialement|bien (?:à vous|cordialement)|salutations|meilleures|merci|sincères|à bientôt)(?![\p{L}])`,
    String.raw`^(?:(?:un )?(?:cordial |atento )?saludos?|atentamente|gracias|muchas gracias|reciba)\b`,
    `^(?:dear|hi|hello|hey|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|bonjour|chère?s?|hola|buen[oa]s|estimad[oa]s?)(?: |,|$)`,
    '^(?:sent from|gesendet|envoyé|enviado|von meinem)|^--+$',
  ].join('|'),
  'iu',
);

/** What people do, in four languages; a part of a word counts where it is one by itself. */
const TITLE =
  /\b(?:c[eftmoip]o|c(?:hr|is|pt|bd)o|cro|vp|svp|evp|avp|vice president|president|head|director|manager|lead|leader|chief|founder|co-?founder|owner|partner|principal|engineer|developer|architect|designer|analyst|consultant|specialist|coordinator|representative|executive|officer|associate|assistant|advisor|account|sales|marketing|operations|product|recruiter|professor|editor|buyer|secretary|leiter(?:in)?|geschäftsführer(?:in)?|gf|inhaber(?:in)?|vorstand|prokurist(?:in)?|berater(?:in)?|entwickler(?:in)?|ingenieur(?:in|e)?|referent(?:in)?|assistenz|gründer(?:in)?|vertrieb|einkauf|projektleiter(?:in)?|teamleiter(?:in)?|directeur|directrice|responsable|chef|cheffe|gérant(?:e)?|fondateur|fondatrice|président(?:e)?|chargée?|ingénieure?|développeur|développeuse|commercial(?:e)?|acheteur|acheteuse|director(?:a)?|gerente|jef[ea]|responsable|fundador(?:a)?|consejer[oa]|presidente|presidenta|ingenier[oa]|desarrollador(?:a)?|comercial|encargad[oa]|compras|ventas)(?![\p{L}])/iu;
/** German joins the word to what is led: `Vertriebsleiterin`, `Abteilungsleiter`. */
const JOINED_TITLE =
  /\p{L}(?:leiter|leiterin|leitung|beauftragter?|manager|managerin|chef|chefin|berater|beraterin)\b/iu;

const LEGAL =
  /(?:^|[\s,])(?:inc|llc|ltd|limited|corp|corporation|plc|gmbh|ag|kg|ug|se|ohg|e\.?\s?v|s\.?a|s\.?a\.?s|s\.?a\.?r\.?l|eurl|s\.?l|s\.?l\.?u|b\.?v|n\.?v|oy|ab|aps|s\.?p\.?a|s\.?r\.?l|group|holding|& co(?:\. kg)?)\.?$/i;

const STREET =
  /^(?=.*\d).*\b(?:str(?:aße|asse|\.)?|street|avenue|ave|road|lane|drive|suite|floor|rue|boulevard|calle|plaza|platz|allee|weg|gasse|cedex)\b|\d{4,5}\s+\p{L}/iu;

export const isGreeting = (line: string) => GREETING.test(line);
export const isTitle = (line: string) =>
  (TITLE.test(line) || JOINED_TITLE.test(line)) && line.length <= 100 && !STREET.test(line);
export const isCompany = (line: string) => LEGAL.test(line) && line.length <= 100;

/** Small words within names. */
const PARTICLE = /^(?:von|van|der|den|de|del|della|di|da|dos|la|le|el|al|bin|ter|zu|und|y|e|d’|d')$/i;

/** Two to five words that begin with a capital, or two to four characters of a writing without capitals. */
export function isPersonName(line: string): boolean {
  if (line.length > 60 || /[\d@/:|_!?]/.test(line)) return false;
  if (isTitle(line) || isCompany(line) || isGreeting(line) || STREET.test(line)) return false;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}$/u.test(line)) return true;
  const words = line.split(/\s+/);
  const capital = words.filter((word) => /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’.-]*$/u.test(word));
  const small = words.filter((word) => PARTICLE.test(word));
  return words.length >= 2 && words.length <= 5 && capital.length >= 2 && isAll(words, capital, small);
}

const isAll = (words: readonly string[], capital: readonly string[], small: readonly string[]) =>
  words.every((word) => capital.includes(word) || small.includes(word));
