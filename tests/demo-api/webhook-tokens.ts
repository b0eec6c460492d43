import { hash } from './random.ts';
import type { Campaign } from './records.ts';
import type { Workspace } from './workspace.ts';

/** The secrets of the campaigns' inbound webhooks: made from nothing but the campaign, until they are rotated. */
export class WebhookTokens {
  readonly #workspaces: readonly Workspace[];
  readonly #rotations = new Map<string, number>();

  constructor(workspaces: readonly Workspace[]) {
    this.#workspaces = workspaces;
  }

  of(campaign: string): string {
    const seed = [...campaign].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
    const part = (salt: number) => hash(seed, this.#rotations.get(campaign) ?? 0, salt).toString(36);
    return `whk_${part(1)}${part(2)}${part(3)}${part(4)}`;
  }

  /** Makes the old one useless. */
  rotate(campaign: string): void {
    this.#rotations.set(campaign, (this.#rotations.get(campaign) ?? 0) + 1);
  }

  /** Whose campaign it is; `null` for a wrong token and an unknown campaign alike. */
  open(id: string, token: string | null): { workspace: Workspace; campaign: Campaign } | null {
    for (const workspace of this.#workspaces) {
      const campaign = workspace.campaigns.find((one) => one.id === id);
      if (campaign && token === this.of(id)) return { workspace, campaign };
    }
    return null;
  }
}
