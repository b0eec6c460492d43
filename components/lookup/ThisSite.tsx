import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { SiteView } from '../../utils/app/state.ts';
import { afterFrame } from '../../utils/browser/after-frame.ts';
import { isAskable } from '../../utils/lookup/site.ts';
import { useOpenPanel } from '../panel/use-open-panel.ts';
import { Icon } from '../ui/Icon.tsx';
import { Building, Globe, PanelRight, User } from '../ui/icons.ts';
import { SiteLead } from './SiteLead.tsx';
import { allWords, contactWords, countWords, siteName } from './site-words.ts';
import './site.css';
import { useFocusGoesOn } from '../hooks/use-focus-goes-on.ts';
import { useUnicodeHost } from '../hooks/use-unicode-host.ts';
import { deferred, lazy } from '../ui/lazy.tsx';

const SiteError = lazy(async () => (await import('../home/after-first-frame.ts')).SiteError);
const SiteContact = lazy(async () => (await import('../home/after-first-frame.ts')).SiteContact);
const AddButton = deferred(async () => (await import('../home/after-first-frame.ts')).AddButton);
const SiteCompany = lazy(async () => (await import('../home/after-first-frame.ts')).SiteCompany);

/** In milliseconds. The background would give the same answer again. */
const KEPT_FOR = 5 * 60_000;
/** More than these are better looked at in the list. */
const MOST_LEADS = 3;

const ICONS = { company: Globe, organization: Building, person: User, named: User };

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
  const dismiss = (id: string) => {
    // The button that was pressed goes with its row: the focus would be lost.
    document.querySelector<HTMLElement>('.site-name')?.focus();
    void app.dismiss(id);
  };
  const name = useUnicodeHost(siteName(site));
  return (
    <section class="site" aria-label={i18n.t('site.region')}>
      <div class="site-head">
        <Icon icon={ICONS[site.kind]} size={15} />
        <bdi class="site-name" tabIndex={-1} title={site.kind === 'company' ? site.domain : name}>
          {name}
        </bdi>
        <span class="site-count">{countWords(view)}</span>
        {app.state.webhooks.value !== null && <AddButton app={app} from="site" small />}
        {mayAsk && isWorthAsking(view, now) && <AskButton app={app} asking={view.asking} />}
        {panel !== null && (
          <button
            type="button"
            class="icon-button small"
            title={i18n.t('panel.open')}
            aria-label={i18n.t('panel.open')}
            onClick={panel.open}
          >
            <Icon icon={PanelRight} size={15} />
          </button>
        )}
      </div>
      {panel?.failed && <p role="alert">{i18n.t('panel.failed')}</p>}
      {error !== null && <SiteError error={error} />}
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
      {view.perhaps.count > 0 && (
        <>
          <h2>{i18n.t('site.perhaps')}</h2>
          <ul aria-label={i18n.t('site.perhaps')}>
            {view.perhaps.leads.slice(0, MOST_LEADS).map((lead) => (
              <SiteLead
                key={lead.id}
                lead={lead}
                withCompany
                onOpen={(id) => void app.openLead(id)}
                onDismiss={dismiss}
              />
            ))}
          </ul>
          {view.perhaps.count > MOST_LEADS && (
            <button type="button" class="site-more" onClick={() => app.showSite('perhaps')}>
              {allWords(view, view.perhaps.count)}
            </button>
          )}
        </>
      )}
      {view.count > MOST_LEADS && (
        <button type="button" class="site-more" onClick={() => app.showSite('sure')}>
          {allWords(view, view.count)}
        </button>
      )}
      {answer !== null && answer.contacts.length > 0 && (
        <>
          <h2>{contactWords(answer)}</h2>
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
function isWorthAsking({ site, answer, isAboutToAsk }: SiteView, now: number): boolean {
  return !isAboutToAsk && isAskable(site) && (answer === null || now - answer.at >= KEPT_FOR);
}

function AskButton({ app, asking }: { app: App; asking: boolean }) {
  useFocusGoesOn('.site-name');
  return (
    <button type="button" class="button" aria-disabled={asking} onClick={() => void app.checkSite()}>
      {i18n.t(asking ? 'site.asking' : 'site.ask')}
    </button>
  );
}
