import * as v from 'valibot';
import type { Account } from '../storage/schemas.ts';

/** All that a workspace stores under a name without its own carries one of these, or is a list of what does. */
const OwnedSchema = v.object({
  connection: v.optional(v.string()),
  organizationId: v.optional(v.string()),
});

/** The organization among these that a stored item belongs to; `null` where it is damaged, or of none of them. */
export function ownerOf(item: unknown, accounts: readonly Account[]): string | null {
  const parsed = v.safeParse(OwnedSchema, Array.isArray(item) ? item[0] : item);
  if (!parsed.success) return null;
  const owner = accounts.find(
    ({ connection, organization }) =>
      connection === parsed.output.connection || organization.id === parsed.output.organizationId,
  );
  return owner?.organization.id ?? null;
}
