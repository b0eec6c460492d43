import type { PageMeta } from '../records.ts';
import { type Answer, databaseError } from './answer.ts';

export interface Paging {
  page: number;
  pageSize: number;
  offset: number;
}

const DEFAULT_SIZE = 25;
const LARGEST_SIZE = 100;
const LARGEST_BIGINT = 2 ** 63;

/** What the service makes of `page` and `pageSize`; what its database refuses to take is a 500. */
export function readPaging(query: ReadonlyMap<string, string>, table: string): Paging | Answer {
  const page = Math.max(1, Number(query.get('page')) || 1);
  const asked = Math.max(1, Number(query.get('pageSize')) || DEFAULT_SIZE);
  const pageSize = Number.isFinite(asked) ? Math.min(LARGEST_SIZE, asked) : asked;
  const offset = (page - 1) * pageSize;
  const refused = [page, pageSize].find((number) => !Number.isInteger(number));
  if (refused !== undefined) {
    return databaseError(table, `invalid input syntax for type bigint: "${refused}"`, [
      String(pageSize),
      String(offset),
    ]);
  }
  if (offset >= LARGEST_BIGINT) {
    return databaseError(table, `value "${offset}" is out of range for type bigint`, [
      String(pageSize),
      String(offset),
    ]);
  }
  return { page, pageSize, offset };
}

export function metaOf({ page, pageSize }: Paging, totalCount: number): PageMeta {
  return { page, pageSize, totalCount, totalPages: Math.ceil(totalCount / pageSize) };
}
