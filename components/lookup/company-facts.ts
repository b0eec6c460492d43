import { i18n } from '#i18n';
import { formatNumber } from '../../utils/format/numbers.ts';
import type { Company } from '../../utils/leadey/company-schemas.ts';

/** What Leadey knows of a company, in one line. */
export function companyFacts({ industry, employeeCount, fundingStage, city, country }: Company): string {
  const size =
    employeeCount === null ? '' : i18n.t('site.employees', employeeCount, [formatNumber(employeeCount)]);
  const place = [city, country].filter((part) => part !== '').join(', ');
  return [industry, size, fundingStage, place].filter((part) => part !== '').join(' · ');
}
