import * as v from 'valibot';
import { storedValue } from './stored-value.ts';

/** Of pages that by name alone seemed to be somebody's: who it is not, as people said. */
const DismissedSchema = v.array(
  v.object({
    connection: v.string(),
    /** `siteKey` of the page. */
    key: v.string(),
    ids: v.array(v.string()),
  }),
);

export type Dismissed = v.InferOutput<typeof DismissedSchema>;

export const storedDismissed = storedValue('session', 'dismissed', DismissedSchema);

/** Removes what was said in the workspace of this connection; what was said in others stays. */
export async function removeDismissedOf(connection: string | null): Promise<void> {
  const all = await storedDismissed.read();
  const kept = all?.filter((one) => one.connection !== connection) ?? [];
  await (kept.length === 0 ? storedDismissed.remove() : storedDismissed.write(kept));
}
