import { i18n } from '#i18n';
import type { SiteView } from '../../utils/app/state.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import type { Site } from '../../utils/lookup/site.ts';
import type { SiteAnswer } from '../../utils/storage/site-schemas.ts';

export function siteName(site: Site): string {
  switch (site.kind) {
    case 'company':
      return site.domain;
    case 'person':
      return site.name || `in/${site.profile}`;
    case 'named':
      return site.name;
    case 'organization':
      return site.name || site.slug;
  }
}

/** How many of the leads belong to the site, or that none does; nothing where that is not known. */
export function countWords(view: SiteView): string {
  const { count, perhaps, isWhole, answer, site } = view;
  if (count > 0) {
    return site.kind === 'company' || site.kind === 'organization'
      ? i18n.t('site.leads', count, [atLeast(count, hasMore(view))])
      : i18n.t('site.isLead');
  }
  if (perhaps.count > 0) return '';
  return isWhole || answer !== null ? i18n.t('site.noLeads') : '';
}

/** On the button that shows these in the list. */
export function allWords(view: SiteView, count: number): string {
  return i18n.t('site.all', { count: atLeast(count, hasMore(view)) });
}

export function contactWords({ contacts, moreContacts }: SiteAnswer): string {
  const { length } = contacts;
  return i18n.t('site.contacts', length, [atLeast(length, moreContacts)]);
}

/** Leadey was asked for a hundred and has more, and not every lead is here. */
function hasMore({ isWhole, answer }: SiteView): boolean {
  return !isWhole && answer?.moreLeads === true;
}

/** `100+` where there are more. */
function atLeast(count: number, isMore: boolean): string {
  return `${formatNumber(count)}${isMore ? '+' : ''}`;
}
