import { hasHostAccess } from '../browser/host-access.ts';
import { readPolicy } from '../storage/managed-policy.ts';
import { createAccountService } from './account-service.ts';
import { createAccountStore } from './account-store.ts';
import { createCampaignsService } from './campaigns-service.ts';
import { createFlights } from './flights.ts';
import { createGatherer } from './gathering/gatherer.ts';
import { createKeyVault, sendWith } from './key-vault.ts';
import { createLeadeyAccess } from './leadey-access.ts';
import { createLeadsService } from './leads-service.ts';
import type { Services } from './message-listener.ts';
import { createRequestBudget } from './request-budget.ts';
import { createSealing } from './sealing.ts';
import { createSiteService } from './site-service.ts';
import { createStatusesMet } from './statuses-met.ts';

/** Builds the background's parts and hands them to each other. */
export function createServices(): Services {
  const now = Date.now;
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const vault = createKeyVault();
  const accounts = createAccountStore();
  const flights = createFlights();
  const budget = createRequestBudget(now);
  const isOnline = () => navigator.onLine;
  const access = createLeadeyAccess({ vault, accounts, budget, flights, hasHostAccess, isOnline, now });
  const campaigns = createCampaignsService({ access, accounts, now });
  const gatherer = createGatherer({ access, accounts, campaigns, flights, now, pause });
  return {
    accounts,
    account: createAccountService({ access, accounts, vault, flights, sendWith, readPolicy, now }),
    leads: createLeadsService({ access, accounts, statuses: createStatusesMet(), gatherer, now }),
    campaigns,
    gatherer,
    sites: createSiteService({ access, accounts, readPolicy, now }),
    sealing: createSealing({ accounts, vault, flights, now }),
  };
}
