import type { Credits } from '../leadey/schemas.ts';
import { creditsLevel, RANK } from './level.ts';

interface Workspace {
  readonly state: 'connected' | 'refused';
  readonly organization: { readonly credits: Credits };
}

/**
 * The workspace that a person has to do something about first: by how worried to be, then by the share that is left.
 * One whose key is refused comes last of those that need something: its figure is of before. Of equals, the first.
 */
export function lowestBalance<W extends Workspace>(first: W, others: readonly W[]): W {
  const need = ({ state, organization: { credits } }: W) => {
    if (state === 'refused') return 0.5;
    const share = credits.included > 0 ? credits.balance / credits.included : 1;
    return RANK[creditsLevel(credits)] + 1 - Math.min(Math.max(share, 0), 1) / 2;
  };
  return others.reduce((neediest, other) => (need(other) > need(neediest) ? other : neediest), first);
}
