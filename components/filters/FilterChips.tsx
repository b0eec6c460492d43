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
import { isToBeSaved, SaveView } from '../views/SaveView.tsx';
import { chipsOf } from './chips.ts';
import './filter-chips.css';

/** What narrows the list, each to be taken off by itself; and what may follow a term as it is typed. */
export function FilterChips({ app }: { app: App }) {
  const words = useMemo(termWords, []);
  const query = app.state.query.value;
  const { search } = query;
  const campaigns = app.state.campaigns.value;
  const typed = useComputed(() => parseSearch(app.state.query.value.search, words).terms).value;
  const chosen = chipsOf(query, campaignNames(campaigns), Date.now());
  const completions = completionsOf(search, words, {
    statuses: [...new Set([...BUILT_IN_STATUSES, ...app.state.statuses.value])].map(statusWords),
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
  if (!isAny && completions.length === 0 && !isToBeSaved(query, app.state.views.value)) return null;
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
      <SaveView app={app} />
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
