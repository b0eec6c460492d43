import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { type ViewQuery, viewOf } from './saved-views.ts';

const EVERYTHING = viewOf(FIRST_PAGE);

/** The leads of a campaign. */
export function ofCampaign(campaignId: string): ViewQuery {
  return { ...EVERYTHING, campaignId };
}

/** The leads whose company is called like this, as somebody would search for them. */
export function ofCompany(company: string): ViewQuery {
  // A quotation mark within would end the word.
  return { ...EVERYTHING, search: `company:"${company.replace(/["“”]/g, ' ').trim()}"` };
}
