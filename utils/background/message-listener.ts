import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { AddLeadService } from '../adding/add-lead-service.ts';
import type { WebhookService } from '../adding/webhook-service.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import type { SiteService } from '../lookup/lookup-service.ts';
import type { Answers } from '../messages/answers.ts';
import { type Request, RequestSchema } from '../messages/requests.ts';
import { fail, ok } from '../result.ts';
import type { Sealing } from '../security/sealing.ts';
import { keepOwn } from '../settings/policy.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { readPolicy } from '../storage/managed-policy.ts';
import { storedSettings } from '../storage/stored-settings.ts';
import type { LeadSync } from '../sync/lead-sync.ts';
import type { AccountService } from '../workspaces/account-service.ts';
import type { AccountStore } from '../workspaces/account-store.ts';
import type { CampaignsService } from './campaigns-service.ts';
import type { LeadsService } from './leads-service.ts';

export interface Services {
  readonly accounts: AccountStore;
  readonly account: AccountService;
  readonly leads: LeadsService;
  readonly campaigns: CampaignsService;
  readonly leadSync: LeadSync;
  readonly sites: SiteService;
  readonly sealing: Sealing;
  readonly adding: AddLeadService;
  readonly webhooks: WebhookService;
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
  const { sealing } = services;
  // First: a computer that slept for long has had no alarm yet.
  const isLocked = await sealing.check();
  if (request.type === 'unlock') {
    const unlocked = await sealing.unlock(request.passphrase);
    await services.account.obeyPolicy();
    return unlocked;
  }
  // Unlocked by another page meanwhile, nothing is forgotten and nothing removed.
  if (request.type === 'start-over') return isLocked ? services.account.disconnect() : ok(null);
  if (isLocked) return fail({ kind: 'no-key' });
  switch (request.type) {
    case 'connect':
      return services.account.connect(request.pasted, request.forgetOnClose, request.how ?? 'replace');
    case 'switch-workspace':
      return services.account.switchTo(request.organization);
    case 'keep-key':
      return services.account.keepKey(request.organization, request.forgetOnClose);
    case 'check-workspaces':
      await services.account.checkOthers(request.maxAge);
      return ok(null);
    case 'reconnect':
      return services.account.reconnect();
    case 'disconnect':
      return services.account.disconnect(request.organization ?? undefined);
    case 'load-organization':
      return services.account.load(request.maxAge);
    case 'load-leads':
      await services.leadSync.resume();
      return services.leads.load(request.query, request);
    case 'load-lead':
      return services.leads.lead(request.id);
    case 'check-newest':
      return services.leadSync.checkNewest(request.maxAge);
    case 'looked':
      await services.leadSync.looked();
      return ok(null);
    case 'save-settings':
      await storedSettings.write(
        keepOwn(request.settings, (await storedSettings.read()) ?? DEFAULT_SETTINGS, await readPolicy()),
      );
      await sealing.used();
      return ok(null);
    case 'clear-people':
      return services.account.clearPeople();
    case 'check-site':
      return services.sites.check(request.site);
    case 'set-passphrase':
      return sealing.set(request.passphrase, request.old ?? '');
    case 'remove-passphrase':
      return sealing.remove(request.passphrase);
    case 'lock':
      await sealing.lock();
      return ok(null);
    case 'used':
      await sealing.used();
      return ok(null);
    case 'look-related':
      return services.sites.related(request.texts);
    case 'add-lead':
      return services.adding.add(request);
    case 'look-added':
      return services.adding.look(request.id);
    case 'save-webhook':
      return services.webhooks.save(request.pasted);
    case 'remove-webhook':
      return services.webhooks.remove(request.campaignId);
    case 'prefer-webhook':
      return services.webhooks.prefer(request.campaignId);
    case 'load-campaigns':
      return services.campaigns.load(request.maxAge);
  }
}

function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}
