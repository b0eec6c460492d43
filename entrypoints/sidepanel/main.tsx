import '../../components/styles/index.css';
import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import { showFailure } from '../../components/ui/show-failure.ts';
import { openApp } from '../../utils/browser/open-app.ts';
import { stayOpen } from '../../utils/browser/side-panel.ts';

const root = document.getElementById('app') ?? document.body;
try {
  const app = await openApp();
  render(<Panel app={app} />, root);
  stayOpen(app);
} catch {
  // What went wrong may hold what was stored; which version it was is what helps.
  showFailure(root);
}
