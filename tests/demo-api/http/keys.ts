import { KEY_PREFIX } from '../key.ts';
import type { Workspace } from '../workspace.ts';
import { type Answer, failure } from './answer.ts';

/** Who may come in: a key opens one workspace until it is revoked. */
export class Keys {
  readonly #workspaces: Map<string, Workspace>;
  readonly #revoked = new Set<string>();

  constructor(workspaces: Map<string, Workspace>) {
    this.#workspaces = workspaces;
  }

  revoke(key: string): void {
    this.#revoked.add(key);
  }

  restore(key: string): void {
    this.#revoked.delete(key);
  }

  add(key: string, besides: string): void {
    this.#workspaces.set(key, this.workspace(besides));
  }

  /** For tests that name a key themselves. */
  workspace(key: string): Workspace {
    const workspace = this.#workspaces.get(key);
    if (!workspace) throw new Error('The demo API has no workspace for this key');
    return workspace;
  }

  open(authorization: string | undefined): { key: string; workspace: Workspace } | Answer {
    const key = bearerToken(authorization);
    if (key === null) {
      return failure(401, 'Missing API key. Pass it as "Authorization: Bearer leadey_sk_live_…".');
    }
    if (!key.startsWith(KEY_PREFIX)) return failure(401, 'Invalid API key.');
    const workspace = this.#revoked.has(key) ? undefined : this.#workspaces.get(key);
    return workspace ? { key, workspace } : failure(401, 'Invalid or revoked API key.');
  }
}

export function bearerToken(authorization: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}
