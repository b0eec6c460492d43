import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dropTabAccess, requestTabsForMark, watchTabAccess } from '../../utils/browser/tab-access.ts';
import { followsTabs, needsTabs } from '../../utils/settings/tab-use.ts';
import type { SettingsChoicesProps } from '../settings/SettingsChoices.tsx';

/** Whether the icon is marked over the pages of one's own leads. Off until somebody ticks it; the browser then asks, too. */
export function MarkChoice({ settings, onSave }: SettingsChoicesProps) {
  const [isAllowed, setAllowed] = useState(false);
  const [refused, setRefused] = useState(false);
  const isOn = settings.markSites && isAllowed;
  useEffect(() => watchTabAccess(setAllowed), []);

  async function choose(markSites: boolean): Promise<void> {
    // Who was followed before is followed after, whatever becomes of this.
    const followTabs = followsTabs(settings, isAllowed);
    const allowed = markSites && (await requestTabsForMark());
    setRefused(markSites && !allowed);
    if (allowed !== markSites) return;
    const next = { ...settings, markSites, followTabs };
    if (!needsTabs(next)) await dropTabAccess();
    onSave(next);
  }

  return (
    <>
      <label class="tick">
        <input type="checkbox" checked={isOn} onChange={() => void choose(!isOn)} />
        {i18n.t('choices.markSites')}
      </label>
      <p class="calm small">{i18n.t('choices.markSitesHint')}</p>
      {refused && <p role="alert">{i18n.t('choices.markRefused')}</p>}
    </>
  );
}
