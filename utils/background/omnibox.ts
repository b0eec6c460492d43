import { cleanText } from '../leadey/clean-text.ts';
import type { Lead } from '../leadey/schemas.ts';
import { type SearchableLead, searchLeads, toSearchables } from '../leads/lead-search.ts';
import { storedSync } from '../storage/stored-sync.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { readChunks } from '../sync/lead-index.ts';

/** What the address bar shows below what was typed. */
export interface Suggestion {
  /** What comes back when it is chosen; it is searched. */
  readonly content: string;
  readonly description: string;
}

const MOST = 6;
/** In milliseconds. After that, nobody is still typing. */
const KEPT_FOR = 20_000;

/**
 * Finds leads among those that are synced, best first, without asking anybody. Unpacking 20,000 at each letter
 * would take too long: they stay in memory for as long as somebody types.
 */
export function createLeadFinder(): (connection: string, typed: string) => Promise<readonly Lead[]> {
  let known: Promise<SearchableLead[]> | null = null;
  let version = '';
  let timer: ReturnType<typeof setTimeout>;

  return async (connection, typed) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      known = null;
    }, KEPT_FOR);
    const sync = await storedSync.read();
    if (sync?.connection !== connection) return [];
    const current = connection + sync.chunks;
    if (version !== current) known = null;
    version = current;
    known ??= unpackAll(sync);
    return searchLeads(await known, typed)
      .slice(0, MOST)
      .map(({ lead }) => lead);
  };
}

async function unpackAll(sync: SyncState): Promise<SearchableLead[]> {
  const chunks = (await readChunks(sync)) ?? [];
  return chunks
    .flatMap(({ known }) => toSearchables(known.map(({ lead }) => lead)))
    .sort((a, b) => (a.lead.createdAt < b.lead.createdAt ? 1 : -1));
}

/** Each with a content of its own, by which the one that was chosen is known. */
export function suggestionsOf(leads: readonly Lead[]): Suggestion[] {
  const taken = new Set<string>();
  return leads.map((lead) => {
    const suggestion = suggestionOf(lead);
    const further = [lead.company, lead.campaignName];
    let { content } = suggestion;
    while (taken.has(content)) content = cleanText(`${content} ${further.shift() ?? '·'}`);
    taken.add(content);
    return { ...suggestion, content };
  });
}

export function suggestionOf(lead: Lead): Suggestion {
  const content = cleanText(`${lead.name} ${lead.email}`);
  return { content, description: import.meta.env.CHROME ? asXml(lead) : asText(lead) };
}

/** As Firefox reads it. */
export function asText(lead: Lead): string {
  return cleanText(`${lead.name} ${restOf(lead)}`);
}

/** As Chrome reads it. */
export function asXml(lead: Lead): string {
  return `<match>${inXml(lead.name)}</match> <dim>${inXml(restOf(lead))}</dim>`;
}

function restOf({ company, email }: Lead): string {
  return [company, email].filter((part) => part !== '').join(' · ');
}

/** Text within XML, which takes no controls and neither of the two characters that are none. */
function inXml(text: string): string {
  return cleanText(text).replace(/[&<>"'\uFFFE\uFFFF]/g, (sign) =>
    sign < '\uFFFE' ? `&#${sign.charCodeAt(0)};` : '',
  );
}
