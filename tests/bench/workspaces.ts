import { DEMO_KEY, type DemoWorkspaceOptions } from '../demo-api/index.ts';

export interface Workspace {
  readonly name: string;
  readonly key: string;
  readonly options: DemoWorkspaceOptions;
}

/** Where some of the leads work. */
export const KNOWN_SITE = 'www.northwind.com';

export const usual: Workspace = { name: '134 leads', key: DEMO_KEY, options: { leads: 134 } };
export const large: readonly Workspace[] = [
  { name: '20,000 leads', key: `${DEMO_KEY}2`, options: { leads: 20_000 } },
  { name: '100,000 leads', key: `${DEMO_KEY}5`, options: { leads: 100_000 } },
  { name: '1,000,000 leads', key: `${DEMO_KEY}3`, options: { leads: 1_000_000 } },
  { name: '100 campaigns', key: `${DEMO_KEY}4`, options: { leads: 134, campaigns: 100 } },
];
