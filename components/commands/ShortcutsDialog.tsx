import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { useModal } from '../hooks/use-modal.ts';
import { type Command, commandsOf, PLACES, type Place } from './commands.ts';
import '../styles/deferred.css';
import './shortcuts-dialog.css';

/** In the person's own words; English ones are understood as well. */
const TERMS = [
  { words: 'status', example: () => `${i18n.t('terms.status')}:${i18n.t('statuses.replied').toLowerCase()}` },
  { words: 'campaign', example: () => `${i18n.t('terms.campaign')}:"Q3 …"` },
  { words: 'company', example: () => `${i18n.t('terms.company')}:northwind` },
  { words: 'score', example: () => `${i18n.t('terms.score')}>80` },
  { words: 'has', example: () => `${i18n.t('terms.has')}:${i18n.t('terms.phone')}` },
] as const;

/** Every key the pages know, and what narrows a search. */
export function ShortcutsDialog({ app, onClose }: { app: App; onClose: () => void }) {
  const { dialog, closed } = useModal(onClose);
  const [commands] = useState(() => commandsOf(app).filter(({ keys }) => keys.length > 0));
  return (
    <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title" onClose={closed}>
      {/* At the top: a list that is longer than the popup would be shown from its end. */}
      <form method="dialog" class="shortcuts-head">
        <h2 id="shortcuts-title">{i18n.t('shortcuts.title')}</h2>
        <button type="submit" class="button">
          {i18n.t('common.close')}
        </button>
      </form>
      {PLACES.map((place) => (
        <Keys key={place} place={place} commands={commands} />
      ))}
      <h3>{i18n.t('searchTerms.words')}</h3>
      <dl>
        {TERMS.map(({ words, example }) => (
          <div key={words}>
            <dt>
              <kbd>{example()}</kbd>
            </dt>
            <dd>{i18n.t(`searchTerms.${words}`)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

function Keys({ place, commands }: { place: Place; commands: readonly Command[] }) {
  const here = commands.filter((command) => (command.place ?? 'anywhere') === place);
  if (here.length === 0) return null;
  return (
    <>
      <h3>{place === 'views' ? i18n.t('views.title') : i18n.t(`shortcuts.${place}`)}</h3>
      <dl>
        {here.map(({ keys, words }) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
