import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeOpeningKey, openingKey } from '../../utils/browser/opening-key.ts';

/** Which keys open the popup, and the way to change them. */
export function OpeningKey() {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => void openingKey().then(setKeys), []);
  return (
    <section class="card" aria-label={i18n.t('settings.openingKey')}>
      <h2>{i18n.t('settings.openingKey')}</h2>
      <div class="actions">
        <p>{keys === '' ? i18n.t('settings.noOpeningKey') : keys !== null && <kbd>{keys}</kbd>}</p>
        <button type="button" class="button" onClick={() => void changeOpeningKey()}>
          {i18n.t('settings.changeOpeningKey')}
        </button>
      </div>
    </section>
  );
}
