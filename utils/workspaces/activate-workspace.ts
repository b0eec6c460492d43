import { readOthers, writeOthers } from '../storage/other-accounts.ts';
import type { Account } from '../storage/schemas.ts';
import { writeCurrent } from './account-location.ts';
import { swapItems } from './inactive-workspaces.ts';

/**
 * Puts `next` into use and `before` among the inactive ones (`null`: none was, or it goes). The item that says who is in
 * use is written last but one: everything before is without effect until then.
 */
export async function activateWorkspace(next: Account, before: Account | null): Promise<void> {
  const known = await readOthers(before);
  const others = before === null ? known : [before, ...known];
  if (before !== null) await writeOthers(others);
  await swapItems(next, others);
  await writeCurrent(next);
  await writeOthers(await readOthers(next));
}
