import { i18n } from '#i18n';
import type { Release, Words } from '../../utils/changes/changes.ts';
import { Mark } from '../ui/Icon.tsx';
import '../styles/deferred.css';
import '../styles/tab.css';
import './changelog.css';

/** All versions with what came with them, the newest first. They are written in English only. */
export function ChangelogScreen({ releases }: { releases: readonly Release[] }) {
  return (
    <main class="changes">
      <header>
        <Mark size={32} />
        <h1>{i18n.t('news.title')}</h1>
      </header>
      {releases.map(({ version, lines }) => (
        <section key={version} class="card">
          <h2>{i18n.t('settings.version', { version })}</h2>
          <ul lang="en">
            {lines.map((line, index) => (
              <li key={index}>{line.map(drawn)}</li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

function drawn({ kind, text }: Words) {
  switch (kind) {
    case 'plain':
      return text;
    case 'name':
      return <em>{text}</em>;
    case 'typed':
      return <kbd>{text}</kbd>;
  }
}
