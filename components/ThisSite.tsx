import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../utils/app/create-app.ts';
import { isAskable, type SiteView } from '../utils/app/this-site.ts';
import { afterFrame } from '../utils/browser/after-frame.ts';
import { formatNumber } from '../utils/format/numbers.ts';
import { errorWords } from './error-words.ts';
import { useOpenPanel } from './OpenPanel.tsx';
import { SiteCompany } from './SiteCompany.tsx';
import { SiteContact, SiteLead } from './SitePeople.tsx';
import './site-style.ts';
import { useFocusGoesOn } from './use-focus-goes-on.ts';

/** In milliseconds. The background would give the same answer again. */
const KEPT_FOR = 5 * 60_000;
/** More than these are better looked at in the list. */
const MOST_LEADS = 3;

/** Not among the other icons, which are drawn in the first frame. */
const PICTURES = {
  company: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  panel: 'M4 5h16v14H4zM14 5v14',
  person: 'M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4 21c0-4 4-6 8-6s8 2 8 6',
};

export interface ThisSiteProps {
  readonly app: App;
  readonly view: SiteView;
  /** Admins may have switched asking off. */
  readonly mayAsk: boolean;
  readonly now: number;
}

/** Whether the page in front is "one of ours": from memory at once, from Leadey when somebody asks. */
export function ThisSite({ app, view, mayAsk, now }: ThisSiteProps) {
  const { site, leads, answer, error } = view;
  const panel = useOpenPanel();
  const isAnswered = view.isWhole || leads.length > 0;
  useEffect(() => {
    return isAnswered ? afterFrame(() => performance.mark('site-painted')) : undefined;
  }, [isAnswered]);
  const name = site.kind === 'company' ? site.domain : site.name || `in/${site.profile}`;
  return (
    <section class="site" aria-label={i18n.t('site.region')}>
      <div class="site-head">
        <svg class="icon" aria-hidden="true" width={15} height={15} viewBox="0 0 24 24">
          <path d={PICTURES[site.kind]} />
        </svg>
        <bdi class="site-name" tabIndex={-1} title={name}>
          {name}
        </bdi>
        <span class="site-count">{countWords(view)}</span>
        {mayAsk && isWorthAsking(view, now) && <AskButton app={app} asking={view.asking} />}
        {panel !== null && (
          <button
            type="button"
            class="icon-button small"
            title={i18n.t('panel.open')}
            aria-label={i18n.t('panel.open')}
            onClick={panel.open}
          >
            <svg class="icon" aria-hidden="true" width={15} height={15} viewBox="0 0 24 24">
              <path d={PICTURES.panel} />
            </svg>
          </button>
        )}
      </div>
      {panel?.failed && <p role="alert">{i18n.t('panel.failed')}</p>}
      {error !== null && <p role="alert">{errorWords(error)}</p>}
      {answer?.companies.map((company) => (
        <SiteCompany key={company.id} company={company} />
      ))}
      {leads.length > 0 && (
        <ul>
          {leads.slice(0, MOST_LEADS).map((lead) => (
            <SiteLead key={lead.id} lead={lead} onOpen={(id) => void app.openLead(id)} />
          ))}
        </ul>
      )}
      {leads.length > MOST_LEADS && site.kind === 'company' && (
        <button type="button" class="site-more" onClick={() => app.search(`@${site.domain}`)}>
          {i18n.t('site.all', { count: formatNumber(leads.length) })}
        </button>
      )}
      {answer !== null && answer.contacts.length > 0 && (
        <>
          <h2>{i18n.t('site.contacts', answer.contacts.length, [formatNumber(answer.contacts.length)])}</h2>
          <ul>
            {answer.contacts.map((contact) => (
              <SiteContact key={contact.id} contact={contact} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What was just told is not asked again. */
function isWorthAsking({ site, answer }: SiteView, now: number): boolean {
  return isAskable(site) && (answer === null || now - answer.at >= KEPT_FOR);
}

function AskButton({ app, asking }: { app: App; asking: boolean }) {
  useFocusGoesOn('.site-name');
  return (
    <button type="button" class="button" aria-disabled={asking} onClick={() => void app.checkSite()}>
      {i18n.t(asking ? 'site.asking' : 'site.ask')}
    </button>
  );
}

function countWords({ leads, isWhole, answer, site }: SiteView): string {
  if (leads.length > 0) {
    return site.kind === 'company'
      ? i18n.t('site.leads', leads.length, [formatNumber(leads.length)])
      : i18n.t('site.isLead');
  }
  if (isWhole) return i18n.t('site.noLeads');
  return answer === null ? '' : i18n.t('site.noLeads');
}
