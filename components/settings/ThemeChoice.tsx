import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { chooseTheme, readTheme, THEMES, type Theme } from '../../utils/browser/theme.ts';

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(readTheme);
  const choose = (chosen: Theme) => {
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <fieldset class="card choices">
      <legend>{i18n.t('settings.appearance')}</legend>
      {THEMES.map((name) => (
        <label key={name} class="tick">
          <input type="radio" name="theme" checked={theme === name} onChange={() => choose(name)} />
          {themeWords(name)}
        </label>
      ))}
    </fieldset>
  );
}

function themeWords(theme: Theme): string {
  switch (theme) {
    case 'system':
      return i18n.t('settings.themeSystem');
    case 'light':
      return i18n.t('settings.themeLight');
    case 'dark':
      return i18n.t('settings.themeDark');
  }
}
