import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { fold, wordsOf } from '../../utils/leads/fold.ts';
import { useAction } from '../hooks/use-action.ts';
import { errorWords } from '../ui/error-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Search } from '../ui/icons.ts';
import { settingsGroups } from './settings-groups.tsx';
import '../styles/deferred.css';
import './settings.css';

/** Everything that can be chosen, and a search that leaves what fits. */
export function SettingsGroups({ app }: { app: App }) {
  const screen = app.state.screen.value;
  const [sought, setSought] = useState(screen.name === 'settings' ? (screen.sought ?? '') : '');
  const { error, run } = useAction();
  const words = wordsOf(sought);
  const fits = (group: { words: readonly string[] }) => {
    const text = fold(group.words.join(' '));
    return words.every((word) => text.includes(word));
  };
  const found = settingsGroups(app, (chosen) => void run(app.saveSettings(chosen))).filter(fits);
  return (
    <>
      <span class="search-box settings-search">
        <Icon icon={Search} size={14} />
        <input
          type="search"
          dir="auto"
          aria-label={i18n.t('settings.search')}
          placeholder={i18n.t('settings.search')}
          autocomplete="off"
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      </span>
      {error !== null && <p role="alert">{errorWords(error)}</p>}
      {found.map(({ id, part }) => (
        <Fragment key={id}>{part}</Fragment>
      ))}
      <p class="calm small" role="status">
        {found.length === 0 && i18n.t('settings.nothingFound')}
      </p>
    </>
  );
}
