import { SiteAnswersSchema } from './site-schemas.ts';
import { storedValue } from './stored-value.ts';

/** What Leadey said of the sites it was asked about; goes with the key like all people's data. */
export const storedSites = storedValue('session', 'sites', SiteAnswersSchema);
