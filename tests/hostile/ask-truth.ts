import { request } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * What the demo API says. By Node's own client: `fetch` waits by the global `setTimeout`, which does not wait here, and
 * a test's page has a `fetch` of its own that asks no other origin.
 */
export function askTruth(
  url: string,
  { method = 'GET', headers, body }: RequestInit = {},
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const given = { method, headers: Object.fromEntries(new Headers(headers)), agent: false };
    const asking = request(url, given, async (answer) => {
      const told = new Headers(answer.headers as Record<string, string>);
      resolve(new Response(await text(answer), { status: answer.statusCode ?? 0, headers: told }));
    });
    asking.on('error', reject);
    asking.end(typeof body === 'string' ? body : undefined);
  });
}
