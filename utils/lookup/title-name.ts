/** A name as somebody else's signs and words stand around it: emoji, marks of trade, digits in boxes. */
const SIGNS = /\d?\uFE0F?\u20E3|[\p{C}\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}]+|\uFE0F/gu;
const NICKNAMES = /\([^)]*\)|\[[^\]]*\]|["“„«][^"”“»]*["”“»]|(?<=\s)['‘][^'’]*['’](?=\s)/g;
/** With a full stop where the word alone may be a name: `Ing Lee`. */
const TITLES =
  /^(?:(?:(?:prof|dr|mgr|mrs?|ms|mme)\.?(?=[\s-])|(?:prof|dra?|med|rer|nat|phil|jur|dipl|ing|inż|mag|hab|lic|eng|adv|arq|dott|avv|mrs?|ms|mme|sra?)\.)(?:-\p{L}+\.?)?\s*)+/iu;
const DEGREES = /(?:\s+(?:P[Hh]\.?\s?D|E?MBA|[MB]\.?(?:Sc|SC|Eng|Ed)|CPA|CFA|CFP|PMP|LL[BM]|DBA|MD|JD)\.?)+$/;
const PRONOUNS = /\s+(?:she|he|they)\/\S+$/i;

/** `Jordan Lee` of `(3) Dr. Jordan Lee - VP Engineering - Northwind | LinkedIn`; `''` when there is no name in it. */
export function nameInTitle(title: string): string {
  return plainName(shownInTitle(title));
}

/** Whom or what a title is about, as it stands there but for emoji: companies are called `Dr. Oetker`, too. */
export function shownInTitle(title: string): string {
  const match =
    /^(?:\(\d+\+?\)\s*)?(.+?)\s*\|\s*(?:LinkedIn|Sales Navigator|Recruiter|Talent)\b[^|]*$/su.exec(title);
  const [name = ''] = (match?.[1] ?? '').split(/\s+[-–—|•·/]\s+/u);
  return name.length > 100 ? '' : withoutSigns(name).trim();
}

/** Without what people put around their names: emoji, nicknames in brackets, degrees, titles. */
export function plainName(name: string): string {
  const [plain = ''] = withoutSigns(name).replace(NICKNAMES, ' ').split(',');
  return plain.replace(/\s+/g, ' ').trim().replace(TITLES, '').replace(PRONOUNS, '').replace(DEGREES, '');
}

const withoutSigns = (name: string): string => name.replace(SIGNS, ' ').normalize('NFKC');
