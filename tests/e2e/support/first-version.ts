import { DEMO_KEY } from '../../demo-api/index.ts';

const ORGANIZATION = 'org_1a4uyx91uwy29l';

/**
 * What the first version left in `storage.local`, read back from a build of it after it had been connected with the
 * demo key; the course of the credits made longer by hand. Never changed: whoever updates comes from here.
 */
export function leftByFirstVersion(now: number): Record<string, unknown> {
  const seconds = Math.round(now / 1000);
  const DAY = 86_400;
  return {
    key: DEMO_KEY,
    account: {
      asOf: now - DAY * 1000,
      connection: 'cf470ec4-c10b-4868-865d-60ed0a005f5e',
      forgetOnClose: false,
      maskedKey: 'leadey_sk_live_••••a1b2',
      organization: {
        credits: { balance: 4100, included: 10_000, used: 5900 },
        id: ORGANIZATION,
        name: 'Acme Inc',
        plan: 'growth',
        planStatus: 'active',
      },
      state: 'connected',
      version: 1,
    },
    history: {
      organizationId: ORGANIZATION,
      points: [
        [seconds - 9 * DAY, 6900, 3100, 10_000],
        [seconds - 5 * DAY, 5400, 4600, 10_000],
        [seconds - DAY, 4100, 5900, 10_000],
      ],
      version: 1,
    },
    // As it was before there were a site to ask about and several workspaces.
    settings: { alertCredits: false, alertLeads: false, badge: 'new-leads', checkEvery: 30, version: 1 },
  };
}
