import { DEMO_KEY, type DemoApi, type Lead, type PageMeta } from '../index.ts';

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
}

export async function ask(
  api: DemoApi,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const response = await fetch(`${api.origin}/v1${path}`, {
    headers: { authorization: `Bearer ${DEMO_KEY}`, 'accept-encoding': 'identity', ...headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export interface LeadPage {
  data: Lead[];
  meta: PageMeta;
}

/** A page of leads; the contract test is the one that doubts its shape. */
export async function leadPage(api: DemoApi, query = ''): Promise<LeadPage> {
  const { status, text } = await ask(api, `/leads${query}`);
  if (status !== 200) throw new Error(`${status}: ${text}`);
  return JSON.parse(text) as LeadPage;
}

export async function errorOf(api: DemoApi, path: string, headers?: Record<string, string>) {
  const { status, text } = await ask(api, path, headers);
  const { error } = JSON.parse(text) as { error: { message: string; details: unknown } };
  return { status, message: error.message, details: error.details };
}
