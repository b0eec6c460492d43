import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { BUILT_IN_STATUSES } from '../../utils/leads/lead-status.ts';
import { completionsOf } from '../../utils/leads/search-completions.ts';
import { parseSearch } from '../../utils/leads/search-terms.ts';
import { termWords } from '../../utils/leads/term-words.ts';
import { statusWords } from './lead-words.ts';
import './search-terms.css';

/** What was typed to narrow the search, each to be taken off by itself, and what may follow as it is typed. */
export function SearchTerms({ app }: { app: App }) {
  const words = useMemo(termWords, []);
  const search = useComputed(() => app.state.query.value.search).value;
  const { terms } = parseSearch(search, words);
  const choices = {
    statuses: [...new Set([...BUILT_IN_STATUSES, ...app.state.statuses.value])].map(statusWords),
    campaigns: app.state.campaigns.value.map(({ name }) => name),
  };
  const completions = completionsOf(search, words, choices);
  const choose = (text: string) => {
    app.search(text);
    document.getElementById('search')?.focus();
  };
  if (terms.length === 0 && completions.length === 0) return null;
  return (
    <div class="terms">
      {terms.length > 0 && (
        <ul aria-label={i18n.t('searchTerms.chips')}>
          {terms.map(({ source, without }) => (
            <li key={source}>
              <button
                type="button"
                class="term"
                aria-label={i18n.t('searchTerms.remove', { term: source })}
                title={i18n.t('searchTerms.remove', { term: source })}
                onClick={() => choose(without)}
              >
                <bdi>{source}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {completions.map(({ label, text }) => (
        <button key={label} type="button" class="term completion" onClick={() => choose(text)}>
          <bdi>{label}</bdi>
        </button>
      ))}
    </div>
  );
}
