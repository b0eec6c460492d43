import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { RelatedView } from '../../utils/app/state.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { ofCampaign, ofCompany } from '../../utils/leads/related-views.ts';
import { companyFacts } from '../lookup/company-facts.ts';
import { SiteContact } from '../lookup/SiteContact.tsx';
import { Megaphone } from '../ui/deferred-icons.ts';
import { errorWords } from '../ui/error-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Building, User } from '../ui/icons.ts';
import { CampaignStatus } from './CampaignStatus.tsx';
import { LeadsOf } from './LeadsOf.tsx';
import '../lookup/site.css';

interface RelatedCardsProps {
  readonly app: App;
  readonly lead: Lead;
  readonly related: RelatedView | null;
}

/**
 * What a lead belongs to, each with a way in. What comes later has its place already, or comes last: nothing that is
 * read moves.
 */
export function RelatedCards({ app, lead, related }: RelatedCardsProps) {
  const { company = null, contact = null } = related?.state === 'known' ? related : {};
  const campaign = app.state.campaigns.value.find(({ id }) => id === lead.campaignId);
  const name = lead.company || company?.name;
  const facts = company === null ? '' : companyFacts(company);
  const isEmpty = lead.campaignName === '' && !name && contact === null && related?.state !== 'failed';
  if (isEmpty) return null;
  return (
    <section class="card related" aria-label={i18n.t('behind.region')}>
      {lead.campaignName !== '' && (
        <Card icon={Megaphone} of={i18n.t('lead.campaign')}>
          <a class="related-name" href={webApp.campaign(lead.campaignId)} target="_blank" rel="noreferrer">
            <bdi>{lead.campaignName}</bdi>
          </a>
          <span class="related-facts">
            <CampaignStatus campaign={campaign} />
          </span>
          <LeadsOf app={app} of={lead.campaignName} view={ofCampaign(lead.campaignId)} />
        </Card>
      )}
      {name && (
        <Card icon={Building} of={i18n.t('lead.company')}>
          {company === null ? (
            <bdi class="related-name">{name}</bdi>
          ) : (
            <a class="related-name" href={webApp.company(company.id)} target="_blank" rel="noreferrer">
              <bdi>{company.name || name}</bdi>
            </a>
          )}
          <span class="related-facts sub" title={facts}>
            <bdi>{facts}</bdi>
          </span>
          {lead.company !== '' && <LeadsOf app={app} of={lead.company} view={ofCompany(lead.company)} />}
        </Card>
      )}
      {contact !== null && (
        <Card icon={User} of={i18n.t('behind.contact')}>
          <ul>
            <SiteContact contact={contact} />
          </ul>
        </Card>
      )}
      {related?.state === 'failed' && (
        <p role="status" class="small calm">
          {i18n.t('behind.failed')} {errorWords(related.error)}
        </p>
      )}
    </section>
  );
}

function Card({ icon, of, children }: { icon: IconNode; of: string; children: ComponentChildren }) {
  return (
    <div class="related-card">
      <span title={of}>
        <Icon icon={icon} />
        <span class="unseen">{of}</span>
      </span>
      {children}
    </div>
  );
}
