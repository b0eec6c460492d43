import '../../components/styles/index.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { showFailure } from '../../components/ui/show-failure.ts';
import { WelcomeScreen } from '../../components/welcome/WelcomeScreen.tsx';
import { openApp } from '../../utils/browser/open-app.ts';

const root = document.getElementById('app') ?? document.body;
document.title = i18n.t('welcome.title');
try {
  render(<WelcomeScreen app={await openApp()} />, root);
} catch {
  // What went wrong may hold what was stored; which version it was is what helps.
  showFailure(root);
}
