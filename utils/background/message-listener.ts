import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { LeadeyError } from '../leadey/errors.ts';
import type { Answers } from '../messages/answers.ts';
import { type Request, RequestSchema } from '../messages/requests.ts';
import { fail, ok } from '../result.ts';
import { storedSettings } from '../storage/stored-later.ts';
import type { AccountService } from './account-service.ts';
import type { AccountStore } from './account-store.ts';
import type { CampaignsService } from './campaigns-service.ts';
import type { Gatherer } from './gathering/gatherer.ts';
import type { LeadsService } from './leads-service.ts';
import type { SiteService } from './site-service.ts';

export interface Services {
  readonly accounts: AccountStore;
  readonly account: AccountService;
  readonly leads: LeadsService;
  readonly campaigns: CampaignsService;
  readonly gatherer: Gatherer;
  readonly sites: SiteService;
}

/** What the listener needs to know of who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

const REFUSED = fail<LeadeyError>({ kind: 'bad-request' });

/** Answers the extension's own pages, and nobody else; a message of unknown shape gets an error. */
export async function answerMessage(
  services: Services,
  message: unknown,
  sender: Sender,
): Promise<Answers[keyof Answers]> {
  const parsed = v.safeParse(RequestSchema, message);
  if (!isOwnPage(sender) || !parsed.success) return REFUSED;
  try {
    return await answer(services, parsed.output);
  } catch {
    // Only storage is left to fail here (full, or its file damaged); its message may hold what was stored.
    return fail({ kind: 'storage' });
  }
}

async function answer(services: Services, request: Request): Promise<Answers[keyof Answers]> {
  switch (request.type) {
    case 'connect':
      return services.account.connect(request.pasted, request.forgetOnClose, request.how ?? undefined);
    case 'switch-workspace':
      return services.account.switchTo(request.organization);
    case 'reconnect':
      return services.account.reconnect();
    case 'disconnect':
      return services.account.disconnect(request.organization ?? undefined);
    case 'load-organization':
      return services.account.load(request.maxAge);
    case 'load-leads':
      await services.gatherer.resume();
      return services.leads.load(request.query, request);
    case 'load-lead':
      return services.leads.lead(request.id);
    case 'check-newest':
      return services.gatherer.checkNewest(request.maxAge);
    case 'looked':
      await services.gatherer.looked();
      return ok(null);
    case 'save-settings':
      await storedSettings.write(request.settings);
      return ok(null);
    case 'clear-people':
      return services.account.clearPeople();
    case 'check-site':
      return services.sites.check(request.site);
    case 'load-campaigns':
      return services.campaigns.load(request.maxAge);
  }
}

function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}
