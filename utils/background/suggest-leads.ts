import { cleanText } from '../leadey/clean-text.ts';
import type { Lead } from '../leadey/schemas.ts';
import { type SearchableLead, searchLeads, toSearchable } from '../leads/lead-search.ts';
import type { Gathering } from '../storage/later-schemas.ts';
import { storedGathering } from '../storage/stored-later.ts';
import { readChunks } from './gathering/lead-index.ts';

/** What the address bar shows below what was typed. */
export interface Suggestion {
  /** What comes back when it is chosen; it is searched. */
  readonly content: string;
  readonly description: string;
}

const MOST = 6;
/** In milliseconds. Nobody types on after that. */
const KEPT_FOR = 20_000;

/**
 * Finds leads among those that are gathered, best first, without asking anybody. Unpacking 20,000 at each letter
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
    const gathering = await storedGathering.read();
    if (gathering?.connection !== connection) return [];
    const current = connection + gathering.chunks;
    if (version !== current) known = null;
    version = current;
    known ??= unpackAll(gathering);
    return searchLeads(await known, typed)
      .slice(0, MOST)
      .map(({ lead }) => lead);
  };
}

async function unpackAll(gathering: Gathering): Promise<SearchableLead[]> {
  const chunks = (await readChunks(gathering)) ?? [];
  return chunks
    .flat()
    .map(({ lead }) => toSearchable(lead))
    .sort((a, b) => (a.lead.createdAt < b.lead.createdAt ? 1 : -1));
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
