import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { campaignNames } from '../../utils/leads/campaign-names.ts';
import { BUILT_IN_STATUSES } from '../../utils/leads/lead-status.ts';
import { completionsOf } from '../../utils/leads/search-completions.ts';
import { parseSearch } from '../../utils/leads/search-terms.ts';
import { termWords } from '../../utils/leads/term-words.ts';
import { statusWords } from '../leads/lead-words.ts';
import { SaveView } from '../views/SaveView.tsx';
import { chipsOf } from './chips.ts';
import './filter-chips.css';

/** Without one, a search holds no terms: a letter typed then draws nothing here anew. */
const SIGN = /[:<>=]/;

/** What narrows the list, each to be taken off by itself; and what may follow a term as it is typed. */
export function FilterChips({ app }: { app: App }) {
  const words = useMemo(termWords, []);
  const { query, statuses } = app.state;
  const search = useComputed(() => (SIGN.test(query.value.search) ? query.value.search : '')).value;
  const status = useComputed(() => query.value.status).value;
  const campaignId = useComputed(() => query.value.campaignId).value;
  const filters = useComputed(() => query.value.filters).value;
  const campaigns = app.state.campaigns.value;
  const typed = parseSearch(search, words).terms;
  const chosen = chipsOf({ status, campaignId, filters }, campaignNames(campaigns), Date.now());
  const completions = completionsOf(search, words, {
    statuses: [...new Set([...BUILT_IN_STATUSES, ...statuses.value])].map(statusWords),
    campaigns: campaigns.map(({ name }) => name),
  });
  const goOn = (text: string) => {
    app.search(text);
    document.getElementById('search')?.focus();
  };
  const takeOff = (place: number) => {
    const chip = chosen[place];
    if (chip === undefined) return;
    // The button that was pressed goes: the focus would be lost.
    document.getElementById('search')?.focus();
    app.narrow(chip.without);
  };
  const isAny = typed.length + chosen.length > 0;
  if (!isAny && completions.length === 0) return null;
  return (
    <div class="terms">
      {isAny && (
        <ul aria-label={i18n.t('searchTerms.chips')}>
          {chosen.map((chip, place) => (
            <ChipButton key={chip.words} words={chip.words} onRemove={() => takeOff(place)} />
          ))}
          {typed.map(({ source, without }) => (
            <ChipButton key={source} words={source} onRemove={() => goOn(without)} />
          ))}
        </ul>
      )}
      {completions.map(({ label, text }) => (
        <button key={label} type="button" class="term completion" onClick={() => goOn(text)}>
          <bdi>{label}</bdi>
        </button>
      ))}
      {isAny && <SaveView app={app} />}
    </div>
  );
}

function ChipButton({ words, onRemove }: { words: string; onRemove: () => void }) {
  const name = i18n.t('searchTerms.remove', { term: words });
  return (
    <li>
      <button type="button" class="term" aria-label={name} title={name} onClick={onRemove}>
        <bdi>{words}</bdi> <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}
