import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoApi, startDemoApi } from './index.ts';
import { DEMO_KEY } from './key.ts';
import { ask } from './testing/ask.ts';
import { disagreements, type Schema } from './testing/schema.ts';

interface Operation {
  responses: Record<string, { $ref?: string; content?: { 'application/json': { schema: Schema } } }>;
}

const description = JSON.parse(readFileSync(new URL('./leadey-openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, { get: Operation }>;
};
const endpoints = Object.entries(description.paths).map(([path, { get }]) => ({
  path,
  responses: get.responses,
}));

function resolve<T>(ref: string): T {
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], description) as T;
}

function schemaOf(responses: Operation['responses'], status: number): Schema {
  const response = responses[status];
  const found = response?.$ref === undefined ? response : resolve<typeof response>(response.$ref);
  if (!found?.content) throw new Error(`Nothing is said about ${status}`);
  return found.content['application/json'].schema;
}

describe('every answer agrees with the description that Leadey publishes', () => {
  let api: DemoApi;
  beforeAll(async () => {
    api = await startDemoApi({
      rateLimit: false,
      workspaces: { [DEMO_KEY]: { leads: 1000, campaigns: 60 } },
    });
  });
  afterAll(() => api.close());

  it('describes nine endpoints', () => expect(endpoints).toHaveLength(9));

  for (const { path, responses } of endpoints) {
    const isItem = path.endsWith('/{id}');
    const list = path.replace('/{id}', '');

    it(`${path}: 200`, async () => {
      const paths = isItem
        ? (await ids(list)).map((id) => `${list}/${id}`)
        : [path, `${path}?pageSize=100&page=2`];
      for (const asked of paths) {
        const { status, text, headers } = await ask(api, asked);
        expect(status).toBe(200);
        expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
        expect(disagreements(JSON.parse(text), schemaOf(responses, 200), resolve)).toEqual([]);
      }
    });

    it(`${path}: 401`, async () => {
      const { status, text } = await ask(api, path.replace('{id}', 'x'), { authorization: '' });
      expect(status).toBe(401);
      expect(disagreements(JSON.parse(text), schemaOf(responses, 401), resolve)).toEqual([]);
    });

    if (isItem)
      it(`${path}: 404`, async () => {
        const { status, text } = await ask(api, `${list}/not-there`);
        expect(status).toBe(404);
        expect(disagreements(JSON.parse(text), schemaOf(responses, 404), resolve)).toEqual([]);
      });

    if ('429' in responses)
      it(`${path}: 429`, async () => {
        const recover = api.fault({ kind: 'rate-limited' });
        const { status, text } = await ask(api, path);
        recover();
        expect(status).toBe(429);
        expect(disagreements(JSON.parse(text), schemaOf(responses, 429), resolve)).toEqual([]);
      });
  }

  async function ids(list: string): Promise<string[]> {
    const { data } = JSON.parse((await ask(api, `${list}?pageSize=10`)).text) as { data: { id: string }[] };
    return data.map(({ id }) => id);
  }
});
