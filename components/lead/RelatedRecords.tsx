import { i18n } from '#i18n';
import type { RelatedView } from '../../utils/app/state.ts';
import { SiteCompany } from '../lookup/SiteCompany.tsx';
import { SiteContact } from '../lookup/SiteContact.tsx';
import { errorWords } from '../ui/error-words.ts';
import '../lookup/site.css';

/** The company and the contact behind a lead. Comes last, since it comes later: nothing that is read moves. */
export function RelatedRecords({ view }: { view: RelatedView }) {
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
    <section class="card related" aria-label={i18n.t('behind.region')}>
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
