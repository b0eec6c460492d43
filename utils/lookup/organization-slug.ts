import { isLinkedIn } from './linkedin-address.ts';
import { COMPANY_PAGE, slugOf } from './linkedin-pages.ts';

/** What a company's LinkedIn address calls it (`linkedin.com/company/northwind/about`); `''` for other addresses. */
export function organizationSlug(address: string): string {
  const whole = `https://${address.trim().replace(/^(?:https?:\/*)+/i, '')}`;
  if (!URL.canParse(whole)) return '';
  const { hostname, pathname } = new URL(whole);
  const called = isLinkedIn(hostname) ? COMPANY_PAGE.exec(pathname)?.[1] : undefined;
  return called === undefined ? '' : slugOf(called);
}
