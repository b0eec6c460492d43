import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { useAction } from '../hooks/use-action.ts';
import { errorWords } from '../ui/error-words.ts';

/** Every lead out of this browser, at one press. */
export function ClearPeople({ app }: { app: App }) {
  const { error, run } = useAction();
  const [cleared, setCleared] = useState(false);
  const clear = async () => setCleared(await run(app.clearPeople()));
  return (
    <section class="card" aria-label={i18n.t('settings.stored')}>
      <h2>{i18n.t('settings.stored')}</h2>
      <p class="calm small">{i18n.t('settings.clearHint')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => void clear()}>
          {i18n.t('settings.clear')}
        </button>
        <p class="copied" role="status">
          {cleared && i18n.t('settings.cleared')}
        </p>
      </div>
      {error !== null && <p role="alert">{errorWords(error)}</p>}
    </section>
  );
}
