import type { SessionOptions } from './session.ts';

export const firefoxExtensionId = 'browser@leadey.ai';

/** Firefox gives an extension a random origin; a known one lets tests open its pages. */
export const firefoxOrigin = '5c2a4d3e-7b1f-4c8a-9e0d-1f2a3b4c5d6e';

export function firefoxPrefs(
  { internet = false, permissionPrompts = false, fewFrames = false, lang }: SessionOptions,
  proxyPort: number,
) {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    ...(internet ? {} : { 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': proxyPort }),
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxExtensionId]: firefoxOrigin }),
    // A temporary add-on goes when Firefox quits; what it stored has to be there when it comes back.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // In most tests nobody is there to answer the prompt of permissions.request().
    'extensions.webextOptionalPermissionPrompts': permissionPrompts,
    // Firefox takes no click on a prompt in its first half second, against pages that make people click.
    'security.notification_enable_delay': 0,
    // A process for each site, and some more ahead of any, is what two cores start slowly.
    'dom.ipc.processPrelaunch.enabled': false,
    'fission.autostart': false,
    'dom.ipc.processCount': 1,
    'dom.ipc.processCount.webIsolated': 1,
    'browser.tabs.remote.separatePrivilegedContentProcess': false,
    // Without a screen each frame of the whole window is drawn by the processor.
    ...(fewFrames ? { 'layout.frame_rate': 30 } : {}),
    ...(lang === undefined ? {} : { 'intl.accept_languages': lang, 'intl.locale.requested': lang }),
  };
}
