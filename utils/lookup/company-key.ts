import { foldLetters } from '../leads/fold-letters.ts';

/** Forms of companies, and what else people leave out at the end of a name. */
const LEGAL =
  /^(?:inc|llc|llp|lp|ltda?|limited|corp|corporation|co|company|plc|pty|pvt|private|g?gmbh|mbh|ag|kg|kgaa|ug|haftungsbeschrankt|se|ohg|e[kv]|sa|sasu?|sarl|eurl|slu?|sadecv|cv|de|eireli|bv|nv|oyj?|abp?|publ|asa?|aps|spa|srl|spzoo|sp|zoo|doo|sro|kft|kk|pte|sdn|bhd|בעמ|ооо|holdings?|group)$/;
/** These stand before the name as well. */
const BEFORE = /^(?:the|sarl|eurl|sas|ооо|зао|пао|شركه)$/;
/** Without a blank around them. */
const WITHIN = /株式会社|有限会社|合同会社|\([株有주]\)|주식회사|(?:股份)?有限公司/g;
/** A name that is an address as well: `Booking.com`. */
const ADDRESS = /^(?:www\.)?([\w-]+)\.(?:com|net|org|io|ai|co|app|dev|[a-z]{2})$/;

/**
 * A company's name as it is compared: `Northwind Ltd.`, `northwind-ltd` and `NORTHWIND` are one. `''` where nothing is
 * left of it.
 */
export function companyKey(name: string): string {
  const words = foldLetters(name.replace(/[™®©℠"״'’]+/g, ''))
    .replace(ADDRESS, '$1')
    .replace(WITHIN, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    // `S.A.`, `Sp. z o.o.`
    .replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '')
    .split(' ');
  const kept = [...words];
  while (kept.length > 1 && LEGAL.test(kept.at(-1) ?? '')) kept.pop();
  if (kept.length > 1 && BEFORE.test(kept[0] ?? '')) kept.shift();
  // A company may be called nothing but that: `The Company`.
  return (kept.length === 1 && kept[0] === 'the' ? words : kept).join('');
}
