import { useEffect, useState } from 'preact/hooks';
import { newsSeen, unseenNews } from '../../utils/browser/news.ts';

/** What is new after an update, between the list and its foot, where it moves no lead. */
export function UpdateNotice() {
  const [news, setNews] = useState<Awaited<ReturnType<typeof loadNews>>>(null);
  useEffect(() => void loadNews().then(setNews), []);
  const seen = () => {
    // What was pressed goes with the line: the focus would be lost.
    document.getElementById('search')?.focus();
    setNews(null);
    void newsSeen();
  };
  return news === null ? null : <news.Line version={news.version} onSeen={seen} />;
}

/** Hardly ever is there any; so its code is loaded only then. */
async function loadNews() {
  const version = await unseenNews();
  return version === null ? null : { version, Line: (await import('./WhatsNew.tsx')).WhatsNew };
}
