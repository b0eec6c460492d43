import { FIRST_PAGE } from '../leadey/lead-query.ts';
import type { ViewQuery } from '../leads/saved-views.ts';
import { sharedView } from '../storage/shared-view.ts';

/** Goes from a page of its own to the list, narrowed to this. */
export async function showInList(connection: string, query: ViewQuery): Promise<void> {
  await sharedView.write({
    connection,
    query: { ...FIRST_PAGE, ...query },
    scrollTop: 0,
    leadId: null,
    by: '',
  });
  location.assign('/popup.html');
}
