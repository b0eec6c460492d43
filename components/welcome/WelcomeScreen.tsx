import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { watchToolbar } from '../../utils/browser/toolbar-place.ts';
import { ConnectForm } from '../connect/ConnectForm.tsx';
import { KeyPromises } from '../connect/KeyPromises.tsx';
import { useLock } from '../hooks/use-lock.ts';
import { UnlockForm } from '../passphrase/UnlockForm.tsx';
import { Check } from '../ui/deferred-icons.ts';
import { Icon, Mark } from '../ui/Icon.tsx';
import { PinPath } from './PinPath.tsx';
import { WelcomeLeads } from './WelcomeLeads.tsx';
import '../styles/deferred.css';
import '../styles/tab.css';
import './welcome.css';

/** The way in, once after installing: pin, connect, and there are the leads. */
export function WelcomeScreen({ app }: { app: App }) {
  const known = app.state.account.value;
  const account = known?.state === 'connected' ? known : null;
  const isLocked = useLock() === 'locked';
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => watchToolbar(setPinned), []);
  return (
    <main class="welcome">
      <header>
        <Mark size={40} />
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="calm">{i18n.t('welcome.intro')}</p>
      </header>
      <ol>
        <Step number={1} title={i18n.t('welcome.pin')} done={pinned === true}>
          {pinned !== true && <PinPath />}
          <p class="calm" role="status">
            {pinned === true
              ? i18n.t('welcome.pinned')
              : i18n.t(import.meta.env.FIREFOX ? 'welcome.pinFirefox' : 'welcome.pinChrome')}
          </p>
        </Step>
        <Step number={2} title={i18n.t('welcome.key')} done={account !== null}>
          {account === null && isLocked ? (
            <UnlockForm />
          ) : account === null ? (
            <>
              <ConnectForm app={app} forgets={false} first={false} />
              <KeyPromises />
            </>
          ) : (
            <p class="calm">{i18n.t('welcome.connected', { name: account.organization.name || 'Leadey' })}</p>
          )}
        </Step>
        <Step number={3} title={i18n.t('welcome.leads')} done={false}>
          {account === null ? (
            <p class="calm">{i18n.t('welcome.later')}</p>
          ) : (
            <WelcomeLeads account={account} list={app.state.list.value} />
          )}
        </Step>
      </ol>
    </main>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  readonly children: ComponentChildren;
}

function Step({ number, title, done, children }: StepProps) {
  return (
    <li class={done ? 'step done' : 'step'}>
      <span class="step-number" aria-hidden="true">
        {done ? <Icon icon={Check} size={14} /> : number}
      </span>
      <div class="step-body">
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}
