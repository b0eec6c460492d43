import type { Lead } from '../leadey/schemas.ts';
import { mondayOf } from '../leads/week.ts';

/** What the pictures of a workspace are drawn from. */
export interface Figures {
  readonly total: number;
  /** The last weeks, the oldest first; each from its Monday on, in milliseconds since the epoch. */
  readonly weeks: readonly { readonly start: number; readonly count: number }[];
  /** The largest campaigns; how many of their leads have each status. */
  readonly campaigns: readonly CampaignFigures[];
  /** Tens of points: from this score to less than ten more; the last takes in 100. */
  readonly scores: readonly { readonly from: number; readonly count: number }[];
  /** How many have no score. */
  readonly unscored: number;
  /** Where leads came from, the most usual first; `''` where Leadey does not say. */
  readonly sources: readonly { readonly source: string; readonly count: number }[];
}

export interface CampaignFigures {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly statuses: ReadonlyMap<string, number>;
}

/** Half a year. */
const WEEKS = 26;
const MOST_CAMPAIGNS = 10;
const MOST_SOURCES = 10;
const STEP = 10;

/** Counts in one pass. `now` in milliseconds since the epoch; weeks begin on Monday (ISO 8601) by the clock on the wall. */
export function figuresOf(leads: Iterable<Lead>, now: number): Figures {
  const starts = weekStarts(now);
  const weeks = starts.map((start) => ({ start, count: 0 }));
  const scores = Array.from({ length: 100 / STEP }, (_, place) => ({ from: place * STEP, count: 0 }));
  const campaigns = new Map<string, { name: string; total: number; statuses: Map<string, number> }>();
  const sources = new Map<string, number>();
  let [total, unscored] = [0, 0];
  for (const lead of leads) {
    total += 1;
    const week = weeks[weekOf(starts, Date.parse(lead.createdAt))];
    if (week !== undefined) week.count += 1;
    const campaign = campaigns.get(lead.campaignId) ?? {
      name: lead.campaignName,
      total: 0,
      statuses: new Map(),
    };
    campaign.total += 1;
    add(campaign.statuses, lead.status);
    campaigns.set(lead.campaignId, campaign);
    add(sources, lead.source);
    if (lead.score === null) unscored += 1;
    else {
      const score = scores[Math.max(0, Math.min(scores.length - 1, Math.floor(lead.score / STEP)))];
      if (score !== undefined) score.count += 1;
    }
  }
  return {
    total,
    unscored,
    weeks,
    scores,
    campaigns: [...campaigns]
      .map(([id, campaign]) => ({ id, ...campaign }))
      .sort((a, b) => b.total - a.total)
      .slice(0, MOST_CAMPAIGNS),
    sources: [...sources]
      .map(([source, count]) => ({ source, count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_SOURCES),
  };
}

/** Mondays at midnight; not a week of hours apart where a clock was put forward or back. */
function weekStarts(now: number): number[] {
  const monday = mondayOf(now);
  return Array.from({ length: WEEKS }, (_, place) => {
    const start = new Date(monday);
    start.setDate(start.getDate() - 7 * (WEEKS - 1 - place));
    return start.getTime();
  });
}

/** The place of the week this is in; -1 before the first. */
function weekOf(starts: readonly number[], at: number): number {
  let [low, high] = [-1, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
