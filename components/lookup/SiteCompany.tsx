import type { Company } from '../../utils/leadey/company-schemas.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { companyFacts } from './company-facts.ts';
import './site-company.css';

/** The company as Leadey knows it, and the way to it. */
export function SiteCompany({ company }: { company: Company }) {
  const { id, name, domain } = company;
  const facts = companyFacts(company);
  return (
    <a class="site-company" href={webApp.company(id)} target="_blank" rel="noreferrer">
      <b dir="auto">{name || domain}</b>
      {facts !== '' && (
        <span class="sub" dir="auto" title={facts}>
          {facts}
        </span>
      )}
    </a>
  );
}
