import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { NO_POLICY, type Policy, PolicySchema } from '../settings/policy.ts';

/** What admins decide for this browser (docs/ADMINS.md). */
export async function readPolicy(): Promise<Policy> {
  // Where nobody manages it, Firefox has no such storage and says so by failing.
  const written = await browser.storage.managed.get(null).catch(() => ({}));
  const policy = v.safeParse(PolicySchema, written);
  return policy.success ? policy.output : NO_POLICY;
}

export function watchPolicy(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}
