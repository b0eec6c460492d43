import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';

/**
 * A machine for builds often has no better font than DejaVu, which no one's browser draws an interface in. Where Inter
 * is installed (`apt-get install fonts-inter`), the system's own font is that one for as long as the pictures take.
 */
export function withBetterFont(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'leadey-fonts-'));
  const file = join(folder, 'fonts.conf');
  const prefer = ['system-ui', 'sans-serif', '-apple-system', 'Segoe UI']
    .map(
      (family) =>
        `<alias binding="strong"><family>${family}</family><prefer><family>Inter</family></prefer></alias>`,
    )
    .join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${prefer}</fontconfig>`,
  );
  env.FONTCONFIG_FILE = file;
  return () => rmSync(folder, { recursive: true, force: true });
}
