import { formatNumber } from '../../utils/format/numbers.ts';
import type { Campaign } from '../../utils/leadey/schemas.ts';
import { campaignNames } from '../../utils/leads/campaign-names.ts';
import { BUILT_IN_STATUSES } from '../../utils/leads/lead-status.ts';
import { statusWords } from '../leads/lead-words.ts';
import type { Option } from './FilterSelect.tsx';

/** With how many leads each would show; without, as long as that is not known. */
export function withCounts(options: Option[], counts: ReadonlyMap<string, number> | undefined): Option[] {
  if (counts === undefined) return options;
  return options.map((option) => ({ ...option, count: formatNumber(counts.get(option.value) ?? 0) }));
}

export function campaignOptions(campaigns: readonly Campaign[]): Option[] {
  return [...campaignNames(campaigns)].map(([value, words]) => ({ value, words }));
}

/** Leadey's own statuses in the order a lead meets them, then the workspace's, by name. */
export function statusOptions(met: readonly string[], chosen: readonly string[]): Option[] {
  const own = new Set([...met, ...chosen].filter((status) => status !== ''));
  for (const status of BUILT_IN_STATUSES) own.delete(status);
  return [...BUILT_IN_STATUSES, ...[...own].sort()].map((value) => ({ value, words: statusWords(value) }));
}
