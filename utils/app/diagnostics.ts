import type { AppState } from './state.ts';
import { shownSnapshot } from './state.ts';

/** What the browser says of itself and of this extension in it. */
export interface Surroundings {
  readonly version: string;
  readonly browser: string;
  readonly language: string;
  readonly permissions: readonly string[];
  /** Characters in memory-only and in lasting storage. */
  readonly stored: { readonly session: number; readonly local: number };
  readonly at: number;
}

/** A report for debugging: numbers and our own words only; no key, name, lead or search. */
export function diagnosticsReport(state: AppState, around: Surroundings): string {
  const { account, workspaces, settings, policy, sync, list, accountError } = state;
  const snapshot = shownSnapshot(list);
  const lines: [string, unknown][] = [
    ['Leadey for the browser', around.version],
    ['browser', around.browser],
    ['language', around.language],
    ['time', new Date(around.at).toISOString()],
    ['permissions', around.permissions.join(' ')],
    ['stored', `${around.stored.session} characters in memory, ${around.stored.local} on disk`],
    ['workspaces', account === null ? 0 : workspaces.length + 1],
    ['key', account === null ? 'none' : `${account.state}, ${account.forgetOnClose ? 'memory' : 'disk'}`],
    ['credits asked', account && new Date(account.asOf).toISOString()],
    ['credits error', accountError?.kind],
    ['list', `${list.state}${list.state === 'failed' ? ` ${list.error.kind}` : ''}`],
    ['leads asked', snapshot && new Date(snapshot.at).toISOString()],
    ['leads', snapshot?.page.meta.totalCount],
    ['unreadable', snapshot?.page.unreadable],
    ['sync', sync && `${sync.state}, ${sync.known} of ${sync.total}`],
    ['campaigns', state.campaigns.length],
    ['settings', JSON.stringify(settings)],
    ['policy', policy && JSON.stringify({ ...policy, allowedWorkspaces: policy.allowedWorkspaces?.length })],
  ];
  return lines.map(([name, value]) => `${name}: ${value ?? '-'}`).join('\n');
}
