import '../../components/styles/index.css';
import { render } from 'preact';
import { App } from '../../components/App.tsx';
import { showFailure } from '../../components/ui/show-failure.ts';
import { openApp } from '../../utils/browser/open-app.ts';

const root = document.getElementById('app') ?? document.body;
try {
  render(<App app={await openApp()} />, root);
} catch {
  // What went wrong may hold what was stored; which version it was is what helps.
  showFailure(root);
}
