import { i18n } from '#i18n';
import { formatExact } from '../../utils/format/dates.ts';
import type { Campaign, Lead } from '../../utils/leadey/schemas.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { leadAsLines, leadAsRow } from '../../utils/leads/lead-text.ts';
import { useCopy } from '../hooks/use-copy.ts';
import { Check, Copy } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import { CampaignStatus } from './CampaignStatus.tsx';

interface Fact {
  readonly words: string;
  readonly value: string;
  /** The name of the button that copies it, for what people copy. */
  readonly copy?: string;
  readonly href?: string;
}

interface LeadFactsProps {
  readonly lead: Lead;
  /** Those that are known, for the status of the lead's own. */
  readonly campaigns: readonly Campaign[];
}

/** Everything Leadey says of a lead; what is missing is left out, not shown empty. */
export function LeadFacts({ lead, campaigns }: LeadFactsProps) {
  const { copied, failed, copy } = useCopy();
  const shown = factsOf(lead).filter(({ value }) => value !== '');
  const texts = [
    { name: i18n.t('lead.copyAll'), text: leadAsLines(lead) },
    { name: i18n.t('lead.copyRow'), text: leadAsRow(lead) },
  ];
  return (
    <>
      <dl class="card facts">
        {shown.map((fact) => (
          <div key={fact.words}>
            <dt>{fact.words}</dt>
            <dd>
              <Value fact={fact} />
            </dd>
            {fact.href !== undefined && (
              <dd class="campaign-status">
                <CampaignStatus campaign={campaigns.find(({ id }) => id === lead.campaignId)} />
              </dd>
            )}
            {fact.copy !== undefined && (
              <dd>
                <button
                  type="button"
                  class="icon-button small"
                  aria-label={fact.copy}
                  title={fact.copy}
                  onClick={() => copy(fact.value)}
                >
                  <Icon icon={copied === fact.value ? Check : Copy} size={14} />
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <div class="actions">
        {texts.map(({ name, text }) => (
          <button key={name} type="button" class="button" onClick={() => copy(text)}>
            <Icon icon={copied === text ? Check : Copy} size={14} />
            {name}
          </button>
        ))}
        <p role="status" class="copied">
          {copied === null ? '' : i18n.t('lead.copied')}
        </p>
      </div>
      {failed && (
        <p role="alert" class="notice">
          {i18n.t('lead.copyFailed')}
        </p>
      )}
    </>
  );
}

function Value({ fact: { value, href } }: { fact: Fact }) {
  if (href === undefined) return <bdi>{value}</bdi>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      <bdi>{value}</bdi>
    </a>
  );
}

function factsOf(lead: Lead): Fact[] {
  return [
    { words: i18n.t('lead.email'), value: lead.email, copy: i18n.t('lead.copyEmail') },
    { words: i18n.t('lead.phone'), value: lead.phone, copy: i18n.t('lead.copyPhone') },
    { words: i18n.t('lead.title'), value: lead.title },
    { words: i18n.t('lead.company'), value: lead.company },
    { words: i18n.t('lead.campaign'), value: lead.campaignName, href: webApp.campaign(lead.campaignId) },
    { words: i18n.t('lead.score'), value: lead.score === null ? '' : String(lead.score) },
    { words: i18n.t('lead.source'), value: lead.source },
    { words: i18n.t('lead.created'), value: formatExact(Date.parse(lead.createdAt)) },
  ];
}
