import type { CampaignsService } from '../background/campaigns-service.ts';
import type { InFlightRequests } from '../background/in-flight-requests.ts';
import type { LeadeyAccess } from '../background/leadey-access.ts';
import type { AccountStore } from '../workspaces/account-store.ts';

/** What syncing needs of the background around it. */
export interface LeadSyncParts {
  readonly access: LeadeyAccess;
  readonly accounts: AccountStore;
  readonly campaigns: CampaignsService;
  readonly flights: InFlightRequests;
  /** How many leads are kept of a workspace. */
  readonly mostLeads: () => Promise<number>;
  readonly now: () => number;
  /** Waits between two requests, in milliseconds, so that a minute's share is spread over the minute. */
  readonly pause: (ms: number) => Promise<void>;
}
