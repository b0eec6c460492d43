import { render } from 'preact';
import { i18n } from '#i18n';
import changelog from '../../CHANGELOG.md?raw';
import { ChangesScreen } from '../../components/ChangesScreen.tsx';
import '../../components/styles.css';
import { drawIn, readTheme } from '../../utils/browser/theme.ts';
import { parseChanges } from '../../utils/changes/changes.ts';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('news.title');
drawIn(readTheme());
render(<ChangesScreen releases={parseChanges(changelog)} />, document.getElementById('app') ?? document.body);
