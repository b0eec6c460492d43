import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parseWebhookUrl } from '../../utils/adding/webhook-url.ts';
import type { App } from '../../utils/app/create-app.ts';
import type { Answers } from '../../utils/messages/answers.ts';
import { useAction } from '../hooks/use-action.ts';
import { errorWords } from '../ui/error-words.ts';
import { ManagedByAdmin } from '../ui/ManagedByAdmin.tsx';
import { campaignWords } from './adding-words.ts';
import { WebhookList } from './WebhookList.tsx';
import '../styles/deferred.css';
import './adding.css';

type Problem = Extract<Answers['save-webhook'], { ok: false }>['error'];

/** Which campaigns take leads from here. What was pasted stays in the field until it is stored. */
export function WebhookSettings({ app }: { app: App }) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState('');
  const { error, run } = useAction();
  const policy = app.state.policy.value;
  const isOff = policy?.addingOff ?? false;
  const webhooks = app.state.webhooks.value;

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const pasted = field.current?.value ?? '';
    const answer = await app.saveWebhook(pasted);
    setProblem(answer.ok ? null : answer.error);
    field.current?.focus();
    if (!answer.ok || field.current === null) return setSaved('');
    field.current.value = '';
    const webhook = parseWebhookUrl(pasted);
    await app.loadCampaigns();
    const campaign = webhook.ok ? campaignWords(webhook.value.campaignId, app.state.campaigns.value) : '';
    setSaved(i18n.t('webhooks.saved', { campaign }));
  }

  return (
    <section class="card" aria-label={i18n.t('webhooks.title')}>
      <h2>{i18n.t('webhooks.title')}</h2>
      <p class="calm small">{i18n.t('webhooks.intro')}</p>
      <ManagedByAdmin by={isOff || (policy?.addingCampaigns ?? null) !== null} />
      {!isOff && webhooks !== null && <WebhookList app={app} webhooks={webhooks} run={run} />}
      {!isOff && (
        <form class="add-webhook" noValidate onSubmit={(event) => void save(event)}>
          <div class="add-field">
            <label for="webhook-url">{i18n.t('webhooks.label')}</label>
            <input
              id="webhook-url"
              ref={field}
              type="text"
              class="field masked"
              placeholder="https://backend.leadey.ai/webhooks/funnels/…"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              aria-invalid={problem !== null}
              onPaste={pasteWhole}
            />
          </div>
          {problem !== null && <p role="alert">{problemWords(problem)}</p>}
          <button type="submit" class="button">
            {i18n.t('webhooks.submit')}
          </button>
        </form>
      )}
      {error !== null && <p role="alert">{errorWords(error)}</p>}
      <p role="status" class="small webhook-saved">
        {saved}
      </p>
    </section>
  );
}

/** A field of one line makes blanks of line breaks; a command or a mail with the address in it goes in whole. */
function pasteWhole(event: ClipboardEvent & { currentTarget: HTMLInputElement }): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!/[\r\n]/.test(text) || !parseWebhookUrl(text).ok) return;
  event.preventDefault();
  event.currentTarget.value = text.replace(/\s*[\r\n]\s*/g, ' ');
}

function problemWords(problem: Problem): string {
  if (problem.kind === 'not-allowed') return i18n.t('adding.problems.notAllowed');
  return problem.kind === 'webhook' ? i18n.t(`webhooks.problems.${problem.problem}`) : errorWords(problem);
}
