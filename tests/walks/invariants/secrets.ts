import type { Account } from '../../../utils/storage/schemas.ts';
import type { Stage } from '../stage.ts';
import type { Ledger } from './ledger.ts';

/** Where the keys lie that should not, or do not lie where they should, in words. */
export function misplacedSecrets({ browser, world }: Stage, ledger: Ledger): string[] {
  const wrong: string[] = [];
  const homes = new Map<string, string[]>();
  const accounts = new Map<string, Account>();
  const secrets = world.spaces.flatMap(({ keys }) => keys);
  for (const area of ['local', 'session'] as const) {
    for (const [name, text] of Object.entries(browser[area].peek())) {
      if (name === 'account') note(accounts, [JSON.parse(text)]);
      if (name === 'others') note(accounts, JSON.parse(text));
      if (!secrets.some((secret) => text.includes(secret))) continue;
      const [kind, organization = ''] = name.split(':');
      const owner = world.ownerOf(JSON.parse(text));
      if (kind !== 'key' || owner?.organization !== organization) wrong.push(`a key in ${area} ${name}`);
      else homes.set(organization, [...(homes.get(organization) ?? []), area]);
    }
  }
  for (const [organization, areas] of homes) {
    const account = accounts.get(organization);
    // Moved to memory by a background that ended before it had taken it off the disk: the form asks once more.
    if (ledger.wasInterrupted) continue;
    if (areas.length > 1) wrong.push(`the key of ${organization} lies in ${areas.join(' and ')}`);
    if (account === undefined) wrong.push(`a key of ${organization}, which nobody is connected with`);
    else if (areas[0] !== (account.forgetOnClose ? 'session' : 'local'))
      wrong.push(`the key of ${organization} lies in ${areas[0]}, its account elsewhere`);
  }
  for (const organization of accounts.keys())
    if (!homes.has(organization) && !ledger.wasInterrupted) wrong.push(`${organization} has no key`);
  return wrong;
}

function note(accounts: Map<string, Account>, found: readonly Account[]): void {
  for (const account of found) accounts.set(account.organization.id, account);
}
