import { parsePage } from '../../utils/leadey/parse-answer.ts';
import { LeadSchema } from '../../utils/leadey/schemas.ts';
import { DEMO_KEY, type DemoApi } from '../demo-api/index.ts';

interface Asked {
  readonly type: string;
  readonly query?: Record<string, string | number>;
}

/**
 * Answers the export's page in the background's place: that one keeps to 100 requests a minute, and a thousand
 * pages would take a quarter of an hour. What the page gets is the same. The answer as JSON.
 */
export function standIn(api: DemoApi): (asked: Asked) => Promise<string> {
  const get = async (path: string): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${DEMO_KEY}` };
    return (await fetch(`${api.origin}/v1${path}`, { headers })).json();
  };

  return async ({ type, query = {} }) => {
    if (type === 'load-campaigns') {
      const { data } = (await get('/campaigns?pageSize=100')) as { data: unknown[] };
      return JSON.stringify({ ok: true, value: { connection: '', campaigns: data, complete: true, at: 1 } });
    }
    if (type !== 'load-leads') return JSON.stringify({ ok: false, error: { kind: 'bad-request' } });
    const given = Object.entries(query).filter(([, value]) => value !== '');
    const parameters = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    const page = parsePage(LeadSchema, await get(`/leads?${parameters}`));
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    return JSON.stringify({ ok: true, value: { connection: '', query, page: page.value, at: 1 } });
  };
}
