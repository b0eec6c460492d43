import { i18n } from '#i18n';
import type { Change, NewLeadField } from '../../utils/adding/new-lead.ts';
import type { AddingProblem } from '../../utils/app/adding.ts';
import type { Campaign } from '../../utils/leadey/schemas.ts';
import { campaignNames } from '../../utils/leads/campaign-names.ts';
import { unreachable } from '../../utils/result.ts';
import { errorWords } from '../ui/error-words.ts';

const FIELD_WORDS = {
  name: 'fileWords.name',
  email: 'lead.email',
  phone: 'lead.phone',
  title: 'lead.title',
  company: 'lead.company',
  linkedinUrl: 'lead.linkedin',
} as const;

export function fieldWords(field: NewLeadField): string {
  return i18n.t(FIELD_WORDS[field]);
}

/** What a campaign is called, as far as it is known. */
export function campaignWords(id: string, campaigns: readonly Campaign[]): string {
  return campaignNames(campaigns).get(id) ?? id;
}

/** Which fields writing over a lead changes, one after the other. */
export function changeWords(changes: readonly Change[]): string {
  const words = changes.map(({ field, from, to }) =>
    from === ''
      ? i18n.t('adding.changeEmpty', { field: fieldWords(field), to })
      : i18n.t('adding.change', { field: fieldWords(field), from, to }),
  );
  return words.join('; ');
}

interface About {
  readonly campaign: string;
  /** Who was sent when no answer came. */
  readonly name: string;
}

/** What went wrong, and what to do about it; the server's own words are never among them. */
export function problemWords(problem: AddingProblem, { campaign, name }: About): string {
  if (problem.kind === 'form') return i18n.t(`adding.problems.${problem.problem}`);
  if (problem.kind === 'not-allowed') return i18n.t('adding.problems.notAllowed');
  if (problem.kind === 'interrupted') return i18n.t('adding.problems.unknownOutcome', { name });
  if (problem.kind !== 'add') return errorWords(problem);
  switch (problem.problem) {
    case 'unauthorized':
      return i18n.t('adding.problems.unauthorized', { campaign });
    case 'incomplete':
      return i18n.t('adding.problems.incomplete');
    case 'refused':
      return i18n.t('adding.problems.refused');
    case 'intercepted':
      return i18n.t('errors.intercepted');
    case 'server':
      return i18n.t('adding.problems.server');
    case 'not-added':
      return i18n.t('adding.problems.notAdded');
    case 'unknown':
      return i18n.t('adding.problems.unknownOutcome', { name });
    default:
      return unreachable(problem);
  }
}
