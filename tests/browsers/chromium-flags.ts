import type { SessionOptions } from './session.ts';

/** What a clean, quiet Chromium on one machine needs besides puppeteer's own flags. */
export function chromiumFlags(options: SessionOptions, relayPort: number): string[] {
  const { hosts = {}, elsewhere, internet = false, headless = true, lang, args = [] } = options;
  const rules = [
    `MAP backend.leadey.ai 127.0.0.1:${relayPort}`,
    ...Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`),
    ...(internet
      ? []
      : [
          elsewhere === undefined ? 'MAP * ~NOTFOUND' : `MAP * 127.0.0.1:${elsewhere}`,
          'EXCLUDE 127.0.0.1',
          'EXCLUDE localhost',
        ]),
  ];
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    // The servers behind the led host names sign for themselves.
    '--ignore-certificate-errors',
    '--disable-component-update',
    // Or what a test asks for right after a `500` would not reach Leadey (https://www.chromium.org/throttling/).
    '--disable-extensions-http-throttling',
    '--no-default-browser-check',
    // Room for a popup below the toolbar.
    ...(headless ? ['--disable-gpu', '--window-size=1280,900', '--screen-info={1280x1024}'] : []),
    // Chromium's sandbox refuses to start for root, which is what containers and CI run as.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(lang === undefined ? [] : [`--lang=${lang}`, `--accept-lang=${lang}`]),
    ...args,
  ];
}
