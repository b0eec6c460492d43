import { type DemoApi, type DemoWorkspaceOptions, startDemoApi } from '../../demo-api/index.ts';

export type Workspaces = Record<string, DemoWorkspaceOptions>;

/** Those that nobody uses now, by what was ordered of them. */
const free = new Map<string, DemoApi>();

export async function borrowApi(workspaces: Workspaces): Promise<DemoApi> {
  const order = JSON.stringify(workspaces);
  const there = free.get(order);
  free.delete(order);
  // The extension keeps a budget of its own below Leadey's limit; what it does at the limit is ordered as a fault.
  return there ?? startDemoApi({ tls: true, rateLimit: false, workspaces });
}

/** With no fault in force any more. */
export async function giveBackApi(api: DemoApi, workspaces: Workspaces): Promise<void> {
  const order = JSON.stringify(workspaces);
  if (free.has(order)) return api.close();
  api.startAfresh();
  api.clearFaults();
  api.setLatency(0);
  api.clearRequests();
  free.set(order, api);
}

/** At the end of a worker's life. */
export async function closeFreeApis(): Promise<void> {
  const all = [...free.values()];
  free.clear();
  await Promise.all(all.map((api) => api.close()));
}
