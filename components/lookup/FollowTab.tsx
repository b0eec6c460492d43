import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { dropTabAccess, requestTabAccess, watchTabAccess } from '../../utils/browser/tab-access.ts';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings.ts';
import { followsTabs, needsTabs } from '../../utils/settings/tab-use.ts';

/** Whether the panel knows of each tab that comes to the front. Off until somebody ticks it; the browser then asks, too. */
export function FollowTab({ app }: { app: App }) {
  const [isAllowed, setAllowed] = useState(false);
  const [refused, setRefused] = useState(false);
  const settings = app.state.settings.value;
  const follows = followsTabs(settings, isAllowed);
  useEffect(() => watchTabAccess(setAllowed), []);

  async function choose(wanted: boolean): Promise<void> {
    const allowed = wanted && (await requestTabAccess());
    setRefused(wanted && !allowed);
    if (allowed !== wanted) return;
    setAllowed(allowed || isAllowed);
    const next = { ...(app.store.get().settings ?? DEFAULT_SETTINGS), followTabs: wanted };
    if (!needsTabs(next)) await dropTabAccess();
    await app.saveSettings(next);
  }

  return (
    <section class="follow" aria-label={i18n.t('panel.follow')}>
      <label class="tick">
        <input type="checkbox" checked={follows} onChange={() => void choose(!follows)} />
        {i18n.t('panel.follow')}
      </label>
      {!follows && !refused && <p class="calm small">{i18n.t('panel.followHint')}</p>}
      {refused && <p role="alert">{i18n.t('panel.followRefused')}</p>}
    </section>
  );
}
