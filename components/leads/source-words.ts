import { i18n } from '#i18n';
import { statusWords as ownWords } from '../../utils/leads/lead-status.ts';

/** Names that are not written as any word is. */
const NAMES: ReadonlyMap<string, string> = new Map(
  ['API', 'CRM', 'CSV', 'HubSpot', 'LinkedIn', 'ZoomInfo'].map((name) => [name.toLowerCase(), name]),
);

/** Where a lead came from, in words: `csv_import` is `CSV import`. */
export function sourceWords(source: string): string {
  if (source === '') return i18n.t('overview.noSource');
  return ownWords(source).replace(/\p{L}+/gu, (word) => NAMES.get(word.toLowerCase()) ?? word);
}
