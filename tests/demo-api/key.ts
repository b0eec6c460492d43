export const KEY_PREFIX = 'leadey_sk_live_';

/** Valid-looking, and known to the demo API only. */
export const DEMO_KEY = `${KEY_PREFIX}demo-Kx7Qm2Vw9Rt4Yb6Nc8Ph3Jd5Lf_Zs0Ga1Ua1b2`;

/** As the Cockpit's list shows it; short or foreign text is hidden altogether. */
export function maskKey(key: string): string {
  const hidden = '••••';
  return key.startsWith(KEY_PREFIX) && key.length > KEY_PREFIX.length + 8
    ? `${KEY_PREFIX}${hidden}${key.slice(-4)}`
    : hidden;
}
