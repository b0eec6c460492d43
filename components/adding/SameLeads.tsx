import { i18n } from '#i18n';
import type { SameLead } from '../../utils/adding/same-leads.ts';
import type { Adding } from '../../utils/app/adding.ts';
import type { App } from '../../utils/app/create-app.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import { leadName, statusWords } from '../leads/lead-words.ts';
import { changeWords } from './adding-words.ts';

/** More are better looked at in the list. */
const MOST_SHOWN = 3;

/** Who is a lead already, before anything is sent, and what adding would do to them. */
export function SameLeads({ app, adding }: { app: App; adding: Adding }) {
  const same = adding.state.same.value;
  const { state = 'syncing', known = 0 } = app.state.sync.value ?? {};
  const isWhole = state === 'complete' || state === 'short';
  const [surest] = same ?? [];
  return (
    <>
      <p class="unseen" role="status">
        {surest && `${i18n.t('adding.same')}: ${leadName(surest.lead)}. ${whatHappens(surest.overwrites)}`}
      </p>
      {same === null && <p class="calm small">{i18n.t('adding.notYet')}</p>}
      {same !== null && same.length > 0 && (
        <section class="card same" aria-label={i18n.t('adding.same')}>
          <h2>{i18n.t('adding.same')}</h2>
          <ul>
            {same.slice(0, MOST_SHOWN).map((one) => (
              <Same key={one.lead.id} app={app} same={one} />
            ))}
          </ul>
        </section>
      )}
      {same !== null && !isWhole && (
        <p class="calm small">{i18n.t('adding.partly', { count: formatNumber(known) })}</p>
      )}
    </>
  );
}

function Same({ app, same: { lead, by, overwrites } }: { app: App; same: SameLead }) {
  const where = [lead.company, lead.campaignName, statusWords(lead.status)].filter((part) => part !== '');
  return (
    <li>
      <button type="button" class="same-lead" onClick={() => void app.openLead(lead.id)}>
        <b dir="auto">{leadName(lead)}</b>
        <span class="calm small" dir="auto">
          {where.join(' · ')}
        </span>
      </button>
      <p class="small">
        <span class="pill">{i18n.t(`adding.by.${by}`)}</span>
      </p>
      <p class={`small ${overwrites?.length ? 'warned' : ''}`}>{whatHappens(overwrites)}</p>
    </li>
  );
}

function whatHappens(overwrites: SameLead['overwrites']): string {
  if (overwrites === null) return i18n.t('adding.beside');
  if (overwrites.length === 0) return i18n.t('adding.overwritesNothing');
  return i18n.t('adding.overwrites', { changes: changeWords(overwrites) });
}
