import type { Campaign } from '../leadey/schemas.ts';

/** How much of an id tells campaigns apart that are alike in everything else. */
const END_OF_ID = 6;

/** By id, what each campaign is called; those of one name with their status, or with the end of their id. */
export function campaignNames(campaigns: readonly Campaign[]): Map<string, string> {
  const named = campaigns.map((campaign) => ({ ...campaign, words: campaign.name || campaign.id }));
  const byStatus = tellApart(named, ({ status }) => status);
  const byId = tellApart(byStatus, ({ id }) => id.slice(-END_OF_ID));
  return new Map(byId.map(({ id, words }) => [id, words]));
}

function tellApart<T extends { readonly words: string }>(all: readonly T[], by: (one: T) => string): T[] {
  const times = new Map<string, number>();
  for (const { words } of all) times.set(words, (times.get(words) ?? 0) + 1);
  return all.map((one) => {
    const mark = by(one);
    return (times.get(one.words) ?? 0) > 1 && mark !== '' ? { ...one, words: `${one.words} (${mark})` } : one;
  });
}
