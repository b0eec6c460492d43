import { createAddLeadService } from '../adding/add-lead-service.ts';
import { createWebhookService } from '../adding/webhook-service.ts';
import { hasHostAccess } from '../browser/host-access.ts';
import { createSiteService } from '../lookup/lookup-service.ts';
import { createKeyVault, sendWith } from '../security/key-vault.ts';
import { createSealing } from '../security/sealing.ts';
import { createWebhookVault } from '../security/webhook-vault.ts';
import { isDiskAllowed } from '../storage/disk-allowed.ts';
import { readPolicy } from '../storage/managed-policy.ts';
import { MOST_IN_MEMORY, MOST_LEADS } from '../sync/ask-page.ts';
import { createLeadSync } from '../sync/lead-sync.ts';
import { createAccountService } from '../workspaces/account-service.ts';
import { createAccountStore } from '../workspaces/account-store.ts';
import { createCampaignsService } from './campaigns-service.ts';
import { createInFlightRequests } from './in-flight-requests.ts';
import { createKnownStatuses } from './known-statuses.ts';
import { createLeadeyAccess } from './leadey-access.ts';
import { createLeadsService } from './leads-service.ts';
import type { Services } from './message-listener.ts';
import { createRequestBudget } from './request-budget.ts';

/** Builds the background's parts and hands them to each other. */
export function createServices(): Services {
  const now = Date.now;
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const vault = createKeyVault();
  const accounts = createAccountStore();
  const flights = createInFlightRequests();
  const budget = createRequestBudget(now);
  const isOnline = () => navigator.onLine;
  const access = createLeadeyAccess({ vault, accounts, budget, flights, hasHostAccess, isOnline, now });
  const campaigns = createCampaignsService({ access, accounts, now });
  const leadSync = createLeadSync({
    access,
    accounts,
    campaigns,
    flights,
    mostLeads: async () => ((await isDiskAllowed()) ? MOST_LEADS : MOST_IN_MEMORY),
    now,
    pause,
  });
  const webhooks = createWebhookVault();
  const leads = createLeadsService({ access, accounts, statuses: createKnownStatuses(), leadSync, now });
  return {
    accounts,
    account: createAccountService({ access, accounts, budget, vault, flights, sendWith, readPolicy, now }),
    leads,
    campaigns,
    leadSync,
    sites: createSiteService({ access, accounts, readPolicy, now }),
    sealing: createSealing({ accounts, vault, flights, now }),
    webhooks: createWebhookService({ accounts, webhooks, readPolicy }),
    adding: createAddLeadService({
      access,
      accounts,
      webhooks,
      leadSync,
      leads,
      readPolicy,
      hasHostAccess,
      isOnline,
      now,
      pause,
    }),
  };
}
