import type { Account } from '../../../utils/storage/schemas.ts';
import { kindOfItem } from '../../../utils/workspaces/inactive-workspaces.ts';
import { asShown, type World } from '../leadey/world.ts';
import type { Stage } from '../stage.ts';
import type { Ledger } from './ledger.ts';
import { readItem } from './stored-shapes.ts';

/** Whatever may be labelled with whom it belongs to. */
interface Labelled {
  readonly connection?: string;
  readonly organizationId?: string;
  readonly page?: { readonly items: readonly { id: string }[]; readonly similar?: readonly { id: string }[] };
  readonly points?: readonly (readonly number[])[];
  readonly leads?: readonly { id: string }[] | null;
}

/** What is wrong with what is stored, in words. */
export function wrongInStorage({ browser, world }: Stage, ledger: Ledger): string[] {
  const wrong: string[] = [];
  const accounts: Account[] = [];
  for (const area of ['local', 'session'] as const) {
    for (const [name, text] of Object.entries(browser[area].peek())) {
      const item = readItem(name, text);
      if (item === undefined) wrong.push(`${area} holds ${name}, which nobody knows`);
      if (item === null) wrong.push(`${area} holds a damaged ${name}: ${text.slice(0, 200)}`);
      if (name === 'account') accounts.push(item as Account);
      if (name === 'others') accounts.push(...(item as Account[]));
    }
  }
  for (const { connection, organization } of accounts) ledger.organizationOf.set(connection, organization.id);
  for (const area of ['local', 'session'] as const) {
    for (const [name, text] of Object.entries(browser[area].peek())) {
      const item = readItem(name, text);
      const all = Array.isArray(item) ? item : [item];
      if (kindOfItem(name) === 'budget' || kindOfItem(name) === 'dismissed') continue;
      for (const one of all) wrong.push(...wrongIn(`${area} ${name}`, one as Labelled, world, ledger));
    }
  }
  return wrong;
}

function wrongIn(name: string, item: Labelled, world: World, ledger: Ledger): string[] {
  if (typeof item !== 'object' || item === null) return [];
  const organization = item.organizationId ?? ledger.organizationOf.get(item.connection ?? '');
  if (organization === undefined) return [];
  const space = world.spaceOf(organization);
  const leads = [...(item.page?.items ?? []), ...(item.page?.similar ?? []), ...(item.leads ?? [])];
  const wrong = leads
    .filter((lead) => !space?.truths.has(asShown(lead)))
    .map((lead) => `${name} of ${organization} holds what was never true there: ${asShown(lead)}`);
  for (const point of item.points ?? [])
    if (point[3] !== space?.included) wrong.push(`${name} holds figures of another: ${point.join()}`);
  return wrong;
}
