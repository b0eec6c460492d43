import type { DemoApi } from '../index.ts';
import { leadPage } from './ask.ts';

export interface Crawl {
  requests: number;
  rows: number;
  totalCount: number;
}

/** Asks for page after page, as a client does, and adds every id it meets to `seen`. */
export async function walk(api: DemoApi, pageSize: number, seen: Set<string>, filter = ''): Promise<Crawl> {
  let rows = 0;
  for (let page = 1; ; page++) {
    const { data, meta } = await leadPage(api, `?page=${page}&pageSize=${pageSize}${filter}`);
    rows += data.length;
    for (const { id } of data) seen.add(id);
    if (page >= meta.totalPages) return { requests: page, rows, totalCount: meta.totalCount };
  }
}

export async function hiddenAt(api: DemoApi, pageSize: number): Promise<number> {
  const seen = new Set<string>();
  const { totalCount } = await walk(api, pageSize, seen);
  return totalCount - seen.size;
}
