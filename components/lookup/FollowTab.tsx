import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dropTabAccess, requestTabAccess, watchTabAccess } from '../../utils/browser/tab-access.ts';

/** Whether the panel knows of each tab that comes to the front. Off until somebody ticks it; the browser then asks, too. */
export function FollowTab() {
  const [follows, setFollows] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => watchTabAccess(setFollows), []);

  async function choose(wanted: boolean): Promise<void> {
    if (!wanted) await dropTabAccess();
    const allowed = wanted && (await requestTabAccess());
    setRefused(wanted && !allowed);
    setFollows(allowed);
  }

  return (
    <div class="follow">
      <label class="tick">
        <input type="checkbox" checked={follows} onChange={() => void choose(!follows)} />
        {i18n.t('panel.follow')}
      </label>
      {!follows && !refused && <p class="calm small">{i18n.t('panel.followHint')}</p>}
      {refused && <p role="alert">{i18n.t('panel.followRefused')}</p>}
    </div>
  );
}
