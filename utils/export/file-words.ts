import { i18n } from '#i18n';
import { FIELDS, type Field } from '../leadey/lead-fields.ts';
import { isNarrowed } from '../leadey/lead-query.ts';
import type { ExportOrder } from '../storage/stored-export.ts';
import type { Column } from './columns.ts';
import type { ColumnSet } from './file-choice.ts';
import type { AboutLine } from './written-file.ts';

export interface FileFacts {
  readonly organization: string;
  readonly order: ExportOrder;
  /** In milliseconds. */
  readonly now: number;
  readonly count: number;
  /** How many more Leadey counts than it shows. */
  readonly missing: number;
}

/** What an Excel file says about itself: of which workspace it is, of when, which leads, how many and what is missing. */
export function aboutFile({ organization, order, now, count, missing }: FileFacts): AboutLine[] {
  const search = order.leads === null ? order.query.search.trim() : '';
  return [
    [i18n.t('fileWords.workspace'), organization],
    [i18n.t('fileWords.written'), new Date(now)],
    [i18n.t('fileWords.which'), whichLeads(order)],
    ...(search === '' ? [] : [[i18n.t('fileWords.search'), search] as const]),
    [i18n.t('fileWords.count'), count],
    [i18n.t('fileWords.missing'), missing],
    [i18n.t('fileWords.times'), Intl.DateTimeFormat().resolvedOptions().timeZone],
  ];
}

/** Which leads are exported, in words. */
export function whichLeads({ leads, query }: ExportOrder): string {
  if (leads !== null) return i18n.t('export.selected');
  return i18n.t(isNarrowed(query) ? 'export.narrowed' : 'export.all');
}

const heads: Record<Field, () => string> = {
  id: () => i18n.t('fileWords.id'),
  name: () => i18n.t('fileWords.name'),
  firstName: () => i18n.t('fileWords.firstName'),
  lastName: () => i18n.t('fileWords.lastName'),
  title: () => i18n.t('lead.title'),
  company: () => i18n.t('lead.company'),
  email: () => i18n.t('lead.email'),
  phone: () => i18n.t('lead.phone'),
  linkedinUrl: () => i18n.t('lead.linkedin'),
  status: () => i18n.t('fileWords.status'),
  source: () => i18n.t('lead.source'),
  score: () => i18n.t('lead.score'),
  campaignId: () => i18n.t('fileWords.campaignId'),
  campaignName: () => i18n.t('lead.campaign'),
  createdAt: () => i18n.t('lead.created'),
};

/** Columns for people, in their language; those that a program looks for keep their names. */
export function columnsInWords(set: ColumnSet, columns: readonly Column[]): readonly Column[] {
  if (set !== 'leadey' && set !== 'own') return columns;
  return columns.map((column) => {
    const field = FIELDS.find((one) => one === column.name);
    return field === undefined ? column : { ...column, name: heads[field]() };
  });
}

/** What a column is called, in the person's language. */
export function columnWords(field: Field): string {
  return heads[field]();
}

export function sheetNames(): { leads: string; about: string } {
  return { leads: i18n.t('fileWords.leadsSheet'), about: i18n.t('fileWords.aboutSheet') };
}
