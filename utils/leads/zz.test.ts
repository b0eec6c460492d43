// @vitest-environment node
import * as v from 'valibot';
import { test } from 'vitest';
import { Workspace } from '../../tests/demo-api/workspace.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { LeadSchema } from '../leadey/schemas.ts';
import { createViewOf } from './lead-view.ts';
import { toSearchable } from './searchable.ts';

const t = <T>(name: string, job: () => T): T => {
  const a = performance.now();
  const r = job();
  // biome-ignore lint: x
  console.log(name, (performance.now() - a).toFixed(1));
  return r;
};
for (const n of [20_000, 100_000])
  test(`n${n}`, () => {
    const raw = [...new Workspace({ leads: n }, Date.now()).leads.all()];
    const leads = raw.map((r) => v.parse(LeadSchema, r));
    const s = t('searchable', () => leads.map(toSearchable));
    t('searchable again', () => leads.map(toSearchable));
    const view = t('view', () => createViewOf(s));
    t('prepare', () => view.prepare(() => true));
    for (const q of [
      'n',
      'no',
      'northwind',
      'nortwhind',
      'jordan',
      'jordn',
      'jrdan lee',
      'jordan lee',
      'priya niar',
      'lee',
      'zzzzqqq',
      'sales director',
      'slaes director',
      'engineer',
      'enginer',
    ]) {
      t(`${n} ${q}`, () => {
        const p = view.page({ ...FIRST_PAGE, search: q });
        return p.meta.totalCount;
      });
    }
  }, 100000);
