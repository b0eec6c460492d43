import type { IconNode } from 'lucide';
import { i18n } from '#i18n';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { leadAsLines, leadAsRow } from '../../utils/leads/lead-text.ts';
import { shownAddress } from '../../utils/leads/shown-address.ts';
import { useCopy } from '../hooks/use-copy.ts';
import { Check, Copy, Link2, Mail, Phone } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import { LocalTime } from './LocalTime.tsx';

interface ContactFactsProps {
  readonly lead: Lead;
  /** The country of the lead's company, in English; empty as long as it is not known. */
  readonly companyCountry: string;
}

interface Fact {
  readonly icon: IconNode;
  readonly words: string;
  readonly value: string;
  /** What is copied, where it is drawn shorter. */
  readonly text?: string;
  readonly copy: string;
  readonly key?: string;
}

/** How a lead is reached, each copied at one press; and where and when that would be. What is missing is left out. */
export function ContactFacts({ lead, companyCountry }: ContactFactsProps) {
  const { copied, failed, copy } = useCopy();
  const texts = [
    { name: i18n.t('lead.copyAll'), text: leadAsLines(lead) },
    { name: i18n.t('lead.copyRow'), text: leadAsRow(lead) },
  ];
  return (
    <section class="card contact-facts" aria-label={i18n.t('lead.ways')}>
      <dl>
        {factsOf(lead).map(({ icon, words, value, text = value, copy: name, key }) => (
          <div key={words}>
            <dt title={words}>
              <Icon icon={icon} />
              <span class="unseen">{words}</span>
            </dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
            <dd>
              <button
                type="button"
                class="icon-button small"
                aria-label={name}
                aria-keyshortcuts={key}
                title={key === undefined ? name : `${name} (${key.toUpperCase()})`}
                onClick={() => copy(text)}
              >
                <Icon icon={copied === text ? Check : Copy} size={14} />
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <LocalTime lead={lead} companyCountry={companyCountry} />
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
    </section>
  );
}

function factsOf({ email, phone, linkedinUrl }: Lead): Fact[] {
  const facts: Fact[] = [
    { icon: Mail, words: i18n.t('lead.email'), value: email, copy: i18n.t('lead.copyEmail'), key: 'c' },
    { icon: Phone, words: i18n.t('lead.phone'), value: phone, copy: i18n.t('lead.copyPhone') },
    {
      icon: Link2,
      words: i18n.t('lead.linkedin'),
      value: shownAddress(linkedinUrl),
      text: linkedinUrl,
      copy: i18n.t('lead.copyLinkedin'),
    },
  ];
  return facts.filter(({ value }) => value !== '');
}
