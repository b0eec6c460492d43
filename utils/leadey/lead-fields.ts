import type { Lead } from './schemas.ts';

/** What Leadey says of a lead, as its API names it. */
export const FIELDS = [
  'id',
  'name',
  'firstName',
  'lastName',
  'title',
  'company',
  'email',
  'phone',
  'linkedinUrl',
  'status',
  'source',
  'score',
  'campaignId',
  'campaignName',
  'createdAt',
] as const satisfies readonly (keyof Lead)[];

export type Field = (typeof FIELDS)[number];
