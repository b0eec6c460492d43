// @vitest-environment node
import { expect, test } from 'vitest';
import { unicodeHost } from './unicode-host.ts';

test.each(['münchen.de', 'bücher.example', 'пример.рф', '例え.jp', '日本語.jp', 'café.fr', 'straße.de'])(
  '%s is read back from what a browser makes of it',
  (host) => {
    const { hostname } = new URL(`https://${host}`);
    expect(hostname).toContain('xn--');
    expect(unicodeHost(hostname)).toBe(host);
  },
);

test.each(['northwind.com', 'xn--.com', 'xn--a!b.com', 'xn--99999999.com'])(
  '%s, which encodes nothing, stays',
  (host) => {
    expect(unicodeHost(host)).toBe(host);
  },
);
