import * as v from 'valibot';
import { expect, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { problemWords } from '../../components/adding/adding-words.ts';
import { createServices } from '../../utils/background/create-services.ts';
import { answerMessage, type Services } from '../../utils/background/message-listener.ts';
import { answerSchemas } from '../../utils/messages/answers.ts';
import type { Request } from '../../utils/messages/requests.ts';
import { removeLeftovers } from '../../utils/sync/chunk-writer.ts';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../demo-api/index.ts';
import { type HostileLeadey, hostileLeadey } from './hostile-leadey.ts';
import { type HurriedClock, hurryClock } from './hurried-clock.ts';

const OTHER_KEY = 'leadey_sk_live_other-workspace-0123456789';
const PAGE = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') };

/** The whole background, connected with two workspaces, before a Leadey that can be told to lie. */
export interface Stage {
  readonly api: DemoApi;
  readonly clock: HurriedClock;
  readonly leadey: HostileLeadey;
  readonly services: Services;
  /** Asks as a page does; the answer is one that a page can read, and an error has words. */
  ask(request: Request): Promise<{ ok: boolean }>;
}

/** In milliseconds. Any moment will do, so long as it is always the same. */
const START = Date.parse('2026-06-15T12:00:00Z');

/** One Leadey for each stage: what a hostile answer led to must not be true in the next. */
export async function hostileStage(leads = 230): Promise<Stage> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  await removeLeftovers();
  const clock = hurryClock(START);
  vi.stubGlobal('navigator', { onLine: true, language: 'en-US', userAgent: '' });
  const api = await startDemoApi({
    now: clock.now,
    workspaces: {
      [DEMO_KEY]: { leads, groupSize: 40, campaigns: 3, now: START, organization: { id: 'org_acme' } },
      [OTHER_KEY]: { leads: 3, seed: 7, now: START, organization: { id: 'org_globex', name: 'Globex' } },
    },
  });
  const leadey = hostileLeadey(api, clock);
  const services = createServices();
  const ask: Stage['ask'] = async (request) => {
    const answer = await answerMessage(services, request, PAGE);
    const parsed = v.safeParse(answerSchemas[request.type], structuredClone(answer));
    expect(parsed.success, `a page can read the answer to ${request.type}`).toBe(true);
    if (
      !answer.ok &&
      answer.error.kind !== 'paste' &&
      answer.error.kind !== 'passphrase' &&
      answer.error.kind !== 'webhook'
    ) {
      expect(problemWords(answer.error, { campaign: 'Spring', name: 'Ada' })).toMatch(/^[A-Z].{10,}[.!]$/s);
    }
    return answer;
  };
  for (const pasted of [OTHER_KEY, DEMO_KEY]) {
    expect(await ask({ type: 'connect', pasted, forgetOnClose: true, how: 'add' })).toEqual({
      ok: true,
      value: null,
    });
  }
  await ask({ type: 'save-webhook', pasted: api.webhookUrl(DEMO_KEY) });
  return { api, clock, leadey, services, ask };
}

/** Ends what a stage began. */
export async function leave({ api }: Stage): Promise<void> {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await api.close();
}
