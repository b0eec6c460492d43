import type { AppState } from './app/state.ts';
import { shownSnapshot } from './app/state.ts';

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

/** A report for whoever looks for a fault: figures and words of ours, no key, no name, no lead, no search. */
export function diagnosticsReport(state: AppState, around: Surroundings): string {
  const { account, workspaces, settings, policy, gathering, list, accountError } = state;
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
    ['gathering', gathering && `${gathering.state}, ${gathering.known} of ${gathering.total}`],
    ['campaigns', state.campaigns.length],
    ['settings', JSON.stringify(settings)],
    ['policy', policy && JSON.stringify({ ...policy, allowedWorkspaces: policy.allowedWorkspaces?.length })],
  ];
  return lines.map(([name, value]) => `${name}: ${value ?? '-'}`).join('\n');
}
