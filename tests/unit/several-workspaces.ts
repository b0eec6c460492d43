import { DEMO_KEY, type DemoWorkspaceOptions } from '../demo-api/index.ts';

export const GLOBEX = 'leadey_sk_live_other-workspace-0123456789';
export const GLOBEX_AGAIN = 'leadey_sk_live_other-workspace-new-key-42';
export const INITECH = 'leadey_sk_live_third-workspace-9876543210';

const globex = { organization: { id: 'org_globex', name: 'Globex' }, seed: 7 };

/** Three workspaces, one of them with two keys, for tests of what happens between them. */
export const severalWorkspaces: Record<string, DemoWorkspaceOptions> = {
  [DEMO_KEY]: { organization: { id: 'org_acme', name: 'Acme' } },
  [GLOBEX]: globex,
  [GLOBEX_AGAIN]: globex,
  [INITECH]: { organization: { id: 'org_initech', name: 'Initech' }, seed: 9 },
};
