import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { requireBrowser } from './find.ts';
import { firefoxExtensionId } from './firefox-prefs.ts';
import type { BrowserKind } from './session.ts';

/** Whether this machine lets us speak as its administrator. */
export function canManage(): boolean {
  try {
    accessSync('/etc', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Decides for the extension as the administrator of this machine does, for browsers that start from here on. Returns
 * what takes it back. There must be no policy of the same name before. `ofBrowser` are policies of the browser itself.
 */
export function manage(
  kind: BrowserKind,
  extensionDir: string,
  policy: object,
  ofBrowser: object = {},
): () => void {
  const [file, content] =
    kind === 'firefox' ? inFirefox(policy, ofBrowser) : inChromium(extensionDir, policy, ofBrowser);
  if (existsSync(file)) throw new Error(`${file} is there already, and not ours`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
  return () => rmSync(file);
}

function inFirefox(policy: object, ofBrowser: object): [string, object] {
  const Extensions = { [firefoxExtensionId]: policy };
  return ['/etc/firefox/policies/policies.json', { policies: { ...ofBrowser, '3rdparty': { Extensions } } }];
}

function inChromium(extensionDir: string, policy: object, ofBrowser: object): [string, object] {
  const isBranded = /google|chrome-/.test(requireBrowser('chromium'));
  const folder = isBranded ? '/etc/opt/chrome' : '/etc/chromium';
  const extensions = { [unpackedId(extensionDir)]: policy };
  return [`${folder}/policies/managed/leadey-test.json`, { ...ofBrowser, '3rdparty': { extensions } }];
}

/** Chromium names an unpacked extension after its folder. */
function unpackedId(extensionDir: string): string {
  const digest = createHash('sha256').update(resolve(extensionDir)).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
