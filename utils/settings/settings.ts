import * as v from 'valibot';
import { FIELDS } from '../leadey/lead-fields.ts';
import { DEFAULT_PAGE_SIZE, PAGE_SIZES } from '../leadey/lead-query.ts';

export const BADGES = ['credits', 'new-leads', 'nothing'] as const;
/** Which workspace's credits the icon shows if several are connected. */
export const BADGE_FOLLOWS = ['in-use', 'most-in-need'] as const;
/** What leads are exported into: `csv` is for spreadsheets, `plainCsv` for programs that import it. */
export const FORMATS = ['xlsx', 'csv', 'plainCsv', 'json', 'jsonLines', 'vcard'] as const;
/** Minutes between two looks at the credits; 0 is never. */
export const INTERVALS = [5, 15, 30, 60, 0] as const;
/** Minutes without use after which a passphrase is asked for again; 0 is when the browser is closed. */
export const LOCK_AFTER = [5, 15, 60, 0] as const;

/** What people choose; each part damaged by itself falls back by itself. Figures and words of ours only. */
export const SettingsSchema = v.object({
  version: v.literal(1),
  badge: v.fallback(v.picklist(BADGES), 'credits'),
  badgeFollows: v.fallback(v.picklist(BADGE_FOLLOWS), 'in-use'),
  checkEvery: v.fallback(v.picklist(INTERVALS), 15),
  alertCredits: v.fallback(v.boolean(), false),
  alertLeads: v.fallback(v.boolean(), false),
  /** Whether Leadey is asked about the site in front without a press of the button. */
  checkSite: v.fallback(v.boolean(), false),
  /** Whether the icon is marked over the pages of one's own leads. Needs `tabs`. */
  markSites: v.fallback(v.boolean(), false),
  /** Whether the side panel follows the tab in front; `null` as long as only the permission tells. */
  followTabs: v.fallback(v.nullable(v.boolean()), null),
  pageSize: v.fallback(v.picklist(PAGE_SIZES), DEFAULT_PAGE_SIZE),
  exportFormat: v.fallback(v.picklist(FORMATS), 'xlsx'),
  /** The columns of a file of one's own choice, in their order. */
  exportColumns: v.fallback(v.pipe(v.array(v.picklist(FIELDS)), v.minLength(1)), [...FIELDS]),
  lockAfter: v.fallback(v.picklist(LOCK_AFTER), 15),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** Good enough that nobody has to visit the settings. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  badge: 'credits',
  badgeFollows: 'in-use',
  checkEvery: 15,
  alertCredits: false,
  alertLeads: false,
  checkSite: false,
  markSites: false,
  followTabs: null,
  pageSize: DEFAULT_PAGE_SIZE,
  exportFormat: 'xlsx',
  exportColumns: [...FIELDS],
  lockAfter: 15,
};
