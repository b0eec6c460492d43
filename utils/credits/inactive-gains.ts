import type { LeadeyError } from '../leadey/errors.ts';
import type { Lead } from '../leadey/schemas.ts';
import { isNew } from '../leads/look.ts';
import { ok, type Result } from '../result.ts';
import type { Settings } from '../settings/settings.ts';
import type { Told } from '../storage/alert-schema.ts';
import type { Account } from '../storage/schemas.ts';
import { storedLook } from '../storage/stored-look.ts';
import { areaOf } from '../workspaces/account-location.ts';
import { inactiveName } from '../workspaces/inactive-workspaces.ts';
import { asksOf, countGains, tellingViews } from './view-gains.ts';

/** How many leads came since somebody looked, and how many of them each view that tells would show. */
export type Gains = Pick<Told, 'news' | 'views' | 'asks' | 'lookedAt'>;

interface InactiveGainsParts {
  readonly newest: (organization: string) => Promise<Result<readonly Lead[], LeadeyError>>;
  readonly settings: Pick<Settings, 'alertLeads'>;
  readonly now: number;
}

/**
 * What came into a workspace that is not in use since somebody last looked at it, among its newest hundred: one
 * request, and none where nobody wants to be told. `null` where nothing can be said.
 */
export async function gainsOfInactive(
  account: Account,
  { newest, settings, now }: InactiveGainsParts,
): Promise<Result<Gains | null, LeadeyError>> {
  const { id } = account.organization;
  const telling = await tellingViews(account, inactiveName(id, 'views'));
  if (account.state !== 'connected' || (telling.length === 0 && !settings.alertLeads)) return ok(null);
  const look = await storedLook(areaOf(account), inactiveName(id, 'look')).read();
  if (look?.organizationId !== id) return ok(null);
  const answer = await newest(id);
  if (!answer.ok) return answer;
  const news = answer.value.filter((lead) => isNew(lead, look.newest));
  // Which leads were opened there is known while it is in use only.
  const views = countGains(telling, news, { now, opened: [], lastSeen: 0 });
  return ok({ news: news.length, views, asks: asksOf(telling), lookedAt: look.newest });
}
