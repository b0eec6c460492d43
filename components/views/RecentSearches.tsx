import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { campaignNames } from '../../utils/leads/campaign-names.ts';
import type { ViewQuery } from '../../utils/leads/saved-views.ts';
import { viewInWords } from './view-words.ts';
import './views.css';

interface RecentSearchesProps {
  readonly app: App;
  readonly searches: readonly ViewQuery[];
  /** What its heading is, where it stands. */
  readonly heading: 'h2' | 'h3';
  readonly onShow: (view: ViewQuery) => void;
}

/** What was searched lately, in words, each one press away. */
export function RecentSearches({ app, searches, heading: Heading, onShow }: RecentSearchesProps) {
  const names = campaignNames(app.state.campaigns.value);
  const id = `lately-searched-${Heading}`;
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{i18n.t('views.recent')}</Heading>
      <ul aria-labelledby={id}>
        {searches.map((view) => {
          const words = viewInWords(view, names, Date.now());
          return (
            <li key={words}>
              <button type="button" class="view" onClick={() => onShow(view)}>
                <bdi>{words}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
