import type { Account } from '../../utils/storage/schemas.ts';

/** By organization, the end of its key as the mask has it (`••••a1b2`): of those alone that share their name. */
export type KeyEnds = ReadonlyMap<string, string>;

export function workspaceName({ organization }: Account): string {
  return organization.name || 'Leadey';
}

/** `accounts` are all that are connected, whether they are shown here or not. */
export function keyEnds(accounts: readonly Account[]): KeyEnds {
  const times = new Map<string, number>();
  for (const account of accounts)
    times.set(workspaceName(account), (times.get(workspaceName(account)) ?? 0) + 1);
  const ends = new Map<string, string>();
  for (const account of accounts) {
    // Bullets alone tell nothing apart.
    const [end] = /•+[^•]+$/.exec(account.maskedKey) ?? [];
    if (end !== undefined && (times.get(workspaceName(account)) ?? 0) > 1)
      ends.set(account.organization.id, end);
  }
  return ends;
}

/** In one text, as a button says it. */
export function wholeName(account: Account, ends: KeyEnds): string {
  const end = ends.get(account.organization.id);
  return end === undefined ? workspaceName(account) : `${workspaceName(account)} (${end})`;
}
