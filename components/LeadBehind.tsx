import { i18n } from '#i18n';
import type { BehindView } from '../utils/app/behind.ts';
import { errorWords } from './error-words.ts';
import { SiteCompany } from './SiteCompany.tsx';
import { SiteContact } from './SitePeople.tsx';
import './site-style.ts';

/** The company and the contact behind a lead. Comes last, since it comes later: nothing that is read moves. */
export function LeadBehind({ view }: { view: BehindView }) {
  if (view.state === 'failed') {
    return (
      <p role="status" class="small calm">
        {i18n.t('behind.failed')} {errorWords(view.error)}
      </p>
    );
  }
  const { company, contact } = view;
  if (company === null && contact === null) return null;
  return (
    <section class="card behind" aria-label={i18n.t('behind.region')}>
      {company !== null && (
        <div>
          <h2>{i18n.t('behind.company')}</h2>
          <SiteCompany company={company} />
        </div>
      )}
      {contact !== null && (
        <div>
          <h2>{i18n.t('behind.contact')}</h2>
          <ul>
            <SiteContact contact={contact} />
          </ul>
        </div>
      )}
    </section>
  );
}
