import { vi } from 'vitest';
import { stateOf } from '../../utils/app/read-stored-state.ts';
import { createStore } from '../../utils/app/store.ts';
import { createThisSite } from '../../utils/app/this-site.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { type Directory, NO_DIRECTORY } from '../../utils/lookup/directory.ts';
import type { Site } from '../../utils/lookup/site.ts';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings.ts';
import type { SiteAnswer } from '../../utils/storage/site-schemas.ts';
import type { Dismissed } from '../../utils/storage/stored-dismissed.ts';
import { fakeBackground } from './fake-background.ts';
import { account, lead, snapshotOf } from './samples.ts';

export const northwind: Site = { kind: 'company', domain: 'northwind.com', host: 'www.northwind.com' };
export const answered: SiteAnswer = {
  connection: account.connection,
  key: 'northwind.com',
  companies: [],
  contacts: [],
  moreContacts: false,
  leads: [],
  moreLeads: false,
  at: 1,
};

export const writeDismissed = vi.fn(async () => {});

interface Given {
  dismissed?: Dismissed;
  site?: Site | null;
  checkSite?: boolean;
  answers?: readonly SiteAnswer[];
  /** All leads of the workspace; `null` while they are not all here. */
  synced?: readonly Lead[] | null;
  /** Whether these are all: there may be more than are kept. */
  isWhole?: boolean;
  directory?: Directory;
}

/** The popup opened over a page, and what was asked of the background. */
export async function over({
  site = northwind,
  checkSite = false,
  answers = [],
  synced = [lead],
  isWhole = synced !== null,
  dismissed = [],
  directory = NO_DIRECTORY,
}: Given = {}) {
  const background = fakeBackground();
  const settings = { ...DEFAULT_SETTINGS, checkSite };
  const store = createStore({ ...stateOf(account, { leads: snapshotOf() }), settings });
  const filter = (fits: (lead: Lead) => boolean) => synced?.filter(fits) ?? null;
  const thisSite = createThisSite({
    store,
    send: background.send,
    all: { filter, isWhole: () => isWhole },
    directory: () => directory,
    readSite: async () => site,
    readAnswers: async () => answers,
    readDismissed: async () => dismissed,
    writeDismissed,
  });
  await thisSite.look();
  thisSite.renew();
  return { thisSite, background, store, shown: () => store.get().site ?? null };
}
