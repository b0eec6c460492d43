import '../../components/styles/index.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { OverviewScreen } from '../../components/overview/OverviewScreen.tsx';
import { showFailure } from '../../components/ui/show-failure.ts';
import { openApp } from '../../utils/browser/open-app.ts';

const root = document.getElementById('app') ?? document.body;
document.title = `${i18n.t('overview.title')} · Leadey`;
try {
  render(<OverviewScreen app={await openApp()} />, root);
} catch {
  // What went wrong may hold what was stored; which version it was is what helps.
  showFailure(root);
}
