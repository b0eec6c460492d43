import type { Account } from '../storage/schemas.ts';
import { storedHistory } from '../storage/stored-credits.ts';
import { inactiveName } from '../workspaces/inactive-workspaces.ts';
import { addPoint } from './history.ts';

/**
 * Takes in what an account says of its credits. The history belongs to the organization and stays when its key is
 * replaced; it goes with the key.
 */
export async function rememberCredits(account: Account, isInUse: boolean): Promise<void> {
  const { id, credits } = account.organization;
  const name = isInUse ? 'history' : inactiveName(id, 'history');
  const stored = storedHistory(account.forgetOnClose ? 'session' : 'local', name);
  const history = await stored.read();
  const isOwn = history?.organizationId === id;
  const points = isOwn ? history.points : [];
  const more = addPoint(points, credits, Math.floor(account.asOf / 1000));
  // By length it would seem unchanged where one point came and an old one was thinned out.
  if (isOwn && more === points) return;
  await stored.write({ version: 1, organizationId: id, points: more });
}
