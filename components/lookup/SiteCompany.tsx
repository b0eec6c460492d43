import { i18n } from '#i18n';
import { formatNumber } from '../../utils/format/numbers.ts';
import type { Company } from '../../utils/leadey/company-schemas.ts';
import { webApp } from '../../utils/leadey/web-app.ts';

/** The company as Leadey knows it, and the way to it. */
export function SiteCompany({ company }: { company: Company }) {
  const { id, name, domain, industry, employeeCount, fundingStage, city, country } = company;
  const size =
    employeeCount === null ? '' : i18n.t('site.employees', employeeCount, [formatNumber(employeeCount)]);
  const place = [city, country].filter((part) => part !== '').join(', ');
  const facts = [industry, size, fundingStage, place].filter((part) => part !== '').join(' · ');
  return (
    <a
      class="site-company"
      href={`${webApp.home}/dashboard/companies/${encodeURIComponent(id)}`}
      target="_blank"
      rel="noreferrer"
    >
      <b dir="auto">{name || domain}</b>
      {facts !== '' && (
        <span class="sub" dir="auto" title={facts}>
          {facts}
        </span>
      )}
    </a>
  );
}
