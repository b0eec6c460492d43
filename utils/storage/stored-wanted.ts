import * as v from 'valibot';
import { instant } from './schemas.ts';
import { storedValue } from './stored-value.ts';

/** The settings that are without effect until the browser has allowed something. */
export const ALLOWED_FIRST = ['alertCredits', 'alertLeads', 'checkSite', 'markSites'] as const;
export type AllowedFirst = (typeof ALLOWED_FIRST)[number];

/**
 * What somebody ticked and the browser is asking them about. Firefox may close the popup that asked, and whatever it
 * would have done with the answer; a refusal tells nobody then, so that what is noted counts for a while only.
 */
const WantedSchema = v.object({ setting: v.picklist(ALLOWED_FIRST), askedAt: instant });

export const storedWanted = storedValue('session', 'wanted', WantedSchema);
