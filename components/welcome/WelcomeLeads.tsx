import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ListState, shownSnapshot } from '../../utils/app/state.ts';
import { openPopup } from '../../utils/browser/open-popup.ts';
import { openingKey } from '../../utils/browser/opening-key.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import type { Account } from '../../utils/storage/schemas.ts';

/** What there is now, and how to come to it from any page. Takes the focus from the form that has gone. */
export function WelcomeLeads({ account, list }: { account: Account; list: ListState }) {
  const button = useRef<HTMLButtonElement>(null);
  const [keys, setKeys] = useState('');
  useEffect(() => {
    button.current?.focus();
    void openingKey().then(setKeys);
  }, []);
  const { balance } = account.organization.credits;
  const total = shownSnapshot(list)?.page.meta.totalCount ?? null;
  return (
    <>
      <p role="status" class="there">
        <b>{i18n.t('credits.left', balance, [formatNumber(balance)])}</b>
        {total !== null && <b>{i18n.t('welcome.count', total, [formatNumber(total)])}</b>}
      </p>
      <div class="actions">
        <button ref={button} type="button" class="button primary" onClick={() => void openPopup()}>
          {i18n.t('welcome.show')}
        </button>
      </div>
      <p class="calm">{i18n.t('welcome.icon')}</p>
      {keys !== '' && (
        <p class="calm">
          {i18n.t('welcome.keys')} <kbd>{keys}</kbd>
        </p>
      )}
    </>
  );
}
