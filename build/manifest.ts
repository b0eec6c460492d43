import type { UserManifest } from 'wxt';
import { OLDEST } from './oldest-browsers.ts';

/** Scripts and styles of the package, connections to Leadey, and nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'connect-src https://backend.leadey.ai',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const gecko = {
  id: 'browser@leadey.ai',
  strict_min_version: `${OLDEST.firefox}.0`,
  // The key, and what is searched, go to Leadey, and nothing to anybody else.
  // The site somebody is on goes there by itself only for who ticks that, and is asked then.
  // A lead goes there from who adds one, and is asked then.
  data_collection_permissions: {
    required: ['authenticationInfo', 'searchTerms'],
    optional: ['browsingActivity', 'personallyIdentifyingInfo'],
  },
};

/** Android knows `data_collection_permissions` only since then; releases are for desktops (docs/RELEASING.md). */
const gecko_android = { strict_min_version: '142.0' };

/** What the extension is called, may do, and is started by, in this browser. */
export function manifestFor({ browser, mode }: { browser: string; mode: string }): UserManifest {
  return {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'activeTab', 'scripting', 'contextMenus'],
    // Each is asked for when somebody chooses what needs it, and given back with the choice.
    optional_permissions: ['notifications', 'tabs'],
    // They open the popup, and what stays open; people change them where their browser lets them.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+K' } } }
        : { panel: { description: '__MSG_panel_open__', suggested_key: { default: 'Alt+Shift+K' } } }),
    },
    omnibox: { keyword: 'leadey' },
    storage: { managed_schema: 'managed-schema.json' },
    host_permissions: ['https://backend.leadey.ai/*'],
    ...(mode === 'production' && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko, gecko_android } }
      : { minimum_chrome_version: OLDEST.chrome }),
  };
}
