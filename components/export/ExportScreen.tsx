import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenedExport } from '../../utils/browser/open-exporter.ts';
import { whichLeads } from '../../utils/export/file-words.ts';
import { ExportProgress } from './ExportProgress.tsx';
import '../styles/deferred.css';
import '../styles/tab.css';
import './export.css';
import { useLock } from '../hooks/use-lock.ts';
import { UnlockForm } from '../passphrase/UnlockForm.tsx';
import { Icon, Mark } from '../ui/Icon.tsx';
import { Download } from '../ui/icons.ts';
import { FileChoiceForm } from './FileChoiceForm.tsx';

/** Every lead that is listed, as a file. */
export function ExportScreen({ opened }: { opened: OpenedExport | 'off' | null }) {
  const isLocked = useLock() === 'locked';
  return (
    <main class="export">
      <header>
        <Mark size={28} />
        <h1>{i18n.t(isLocked ? 'unlock.title' : 'export.title')}</h1>
      </header>
      {isLocked ? (
        <UnlockForm />
      ) : opened === 'off' ? (
        <p class="card">{i18n.t('errors.notAllowed')}</p>
      ) : opened === null ? (
        <Nothing />
      ) : (
        <Ordered opened={opened} />
      )}
    </main>
  );
}

/** What was chosen stays while the form is away. */
function Ordered({ opened }: { opened: OpenedExport }) {
  const [choice, setChoice] = useState(opened.choice);
  return (
    <section class="card" aria-label={i18n.t('export.title')}>
      <What opened={opened} />
      <ExportProgress exporter={opened.exporter}>
        <FileChoiceForm exporter={opened.exporter} choice={choice} onChange={setChoice} />
      </ExportProgress>
    </section>
  );
}

/** Nothing was ordered, or nobody is connected: the way back to where it is. */
function Nothing() {
  return (
    <div class="card nothing">
      <span class="picture-tile">
        <Icon icon={Download} size={24} />
      </span>
      <p>{i18n.t('export.nothing')}</p>
      <a class="button" href="/welcome.html">
        {i18n.t('welcome.show')}
      </a>
    </div>
  );
}

/** Which leads: all, or what was searched and filtered. */
function What({ opened: { account, order } }: { opened: OpenedExport }) {
  const search = order.leads === null ? order.query.search : '';
  return (
    <div>
      <h2 dir="auto">{account.organization.name || 'Leadey'}</h2>
      <p class="calm">
        {whichLeads(order)}
        {search.trim() !== '' && <bdi>: “{search.trim()}”</bdi>}
      </p>
    </div>
  );
}
