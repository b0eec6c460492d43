import { i18n } from '#i18n';
import { statusWords as ownWords } from '../../utils/leads/lead-status.ts';

/** Names have capitals of their own. */
const NAMES = new Map(
  ['API', 'CRM', 'CSV', 'HubSpot', 'LinkedIn', 'Sales Navigator', 'ZoomInfo'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);
const ANY_NAME = new RegExp(`(?<!\\p{L})(?:${[...NAMES.keys()].join('|')})(?!\\p{L})`, 'giu');

/** Where a lead came from, in words: `csv_import` is `CSV import`. */
export function sourceWords(source: string): string {
  if (source === '') return i18n.t('overview.noSource');
  return ownWords(source).replace(ANY_NAME, (name) => NAMES.get(name.toLowerCase()) ?? name);
}
