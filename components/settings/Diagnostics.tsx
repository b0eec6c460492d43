import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { diagnosticsReport } from '../../utils/app/diagnostics.ts';
import { readSurroundings } from '../../utils/browser/read-surroundings.ts';
import { useCopy } from '../hooks/use-copy.ts';

/** What helps to find a fault, to look at before it is copied. */
export function Diagnostics({ app }: { app: App }) {
  const [report, setReport] = useState('');
  const { copied, failed, copy } = useCopy();
  const make = async () => setReport(diagnosticsReport(app.store.get(), await readSurroundings()));
  return (
    <section class="card" aria-label={i18n.t('diagnostics.title')}>
      <h2>{i18n.t('diagnostics.title')}</h2>
      <p class="calm small">{i18n.t('diagnostics.hint')}</p>
      {report !== '' && <pre class="report">{report}</pre>}
      <div class="actions">
        {report === '' ? (
          <button type="button" class="button" onClick={() => void make()}>
            {i18n.t('diagnostics.show')}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => copy(report)}>
            {i18n.t('diagnostics.copy')}
          </button>
        )}
        <p class="copied" role="status">
          {copied !== null && i18n.t('diagnostics.copied')}
        </p>
      </div>
      {failed && <p role="alert">{i18n.t('lead.copyFailed')}</p>}
    </section>
  );
}
