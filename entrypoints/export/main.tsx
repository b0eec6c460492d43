import '../../components/styles/index.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { ExportScreen } from '../../components/export/ExportScreen.tsx';
import { showFailure } from '../../components/ui/show-failure.ts';
import { openExporter } from '../../utils/browser/open-exporter.ts';
import { showTheme } from '../../utils/browser/show-theme.ts';
import { language } from '../../utils/format/locale.ts';

const root = document.getElementById('app') ?? document.body;
showTheme();
document.documentElement.lang = language;
document.title = i18n.t('export.title');
try {
  render(<ExportScreen opened={await openExporter()} />, root);
} catch {
  // What went wrong may hold what was stored; which version it was is what helps.
  showFailure(root);
}
