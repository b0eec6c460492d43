import type { ReadonlySignal } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { OnPageView } from '../../utils/app/state.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { AddButton } from '../adding/AddButton.tsx';
import { LeadRow } from '../leads/LeadRow.tsx';
import { RowTools } from '../leads/RowActions.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { X } from '../ui/icons.ts';
import '../styles/deferred.css';
import './on-this-page.css';

interface OnThisPageProps {
  readonly app: App;
  readonly view: OnPageView;
  readonly clock: ReadonlySignal<number>;
}

/** Which leads are on the page in front, in the place of the list: opened, picked and copied as there. */
export function OnThisPage({ app, view, clock }: OnThisPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const tools = useCallback((lead: Lead) => <RowTools app={app} lead={lead} />, [app]);
  const isRead = view.state !== 'reading';
  // Who asked by key or button hears and sees the answer first.
  useEffect(() => (isRead ? heading.current?.focus() : undefined), [isRead]);
  const close = () => {
    app.closeOnPage();
    document.getElementById('search')?.focus();
  };
  const row = { clock, mark: plain, onOpen: app.openLead, tools };
  return (
    <section class="on-page" aria-label={i18n.t('onPage.region')}>
      <div class="on-page-head">
        <h2 ref={heading} tabIndex={-1}>
          {i18n.t('onPage.region')}
        </h2>
        {view.state === 'found' && view.sure.length + view.perhaps.length > 0 && (
          <button type="button" class="button" onClick={app.selectOnPage}>
            {i18n.t('onPage.selectAll')}
          </button>
        )}
        {view.state !== 'reading' && <AddButton app={app} from="site" small />}
        <IconButton icon={X} name={i18n.t('onPage.close')} onClick={close} />
      </div>
      <p role="status">{statusWords(view)}</p>
      {view.state === 'closed' && <p role="alert">{i18n.t(`onPage.${view.why}`)}</p>}
      {view.state === 'found' && (
        <div class="scroll">
          {view.sure.length > 0 && (
            <ul class="leads" aria-label={i18n.t('onPage.list')}>
              {view.sure.map((lead) => (
                <LeadRow key={lead.id} lead={lead} {...row} />
              ))}
            </ul>
          )}
          {view.perhaps.length > 0 && (
            <>
              <h3>{i18n.t('onPage.perhaps')}</h3>
              <ul class="leads" aria-label={i18n.t('onPage.perhaps')}>
                {view.perhaps.map((lead) => (
                  <LeadRow key={lead.id} lead={lead} {...row} />
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </section>
  );
}

/** Nothing was searched, so nothing is marked. */
const plain = (text: string) => text;

function statusWords(view: OnPageView): string {
  switch (view.state) {
    case 'reading':
      return i18n.t('onPage.reading');
    case 'closed':
      return '';
    case 'found': {
      const count = view.sure.length + view.perhaps.length;
      const words =
        count === 0 ? i18n.t('onPage.none') : i18n.t('onPage.count', count, [formatNumber(count)]);
      const compared = view.isWhole
        ? ''
        : ` ${i18n.t('onPage.partly', { count: formatNumber(view.compared) })}`;
      return words + compared + (view.isCut ? ` ${i18n.t('onPage.cut')}` : '');
    }
  }
}
