import '../../components/styles/index.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import changelog from '../../CHANGELOG.md?raw';
import { ChangelogScreen } from '../../components/changelog/ChangelogScreen.tsx';
import { drawIn, readTheme } from '../../utils/browser/theme.ts';
import { parseChanges } from '../../utils/changes/changes.ts';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('news.title');
drawIn(readTheme());
render(
  <ChangelogScreen releases={parseChanges(changelog)} />,
  document.getElementById('app') ?? document.body,
);
