import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { pathToFileURL } from 'node:url';
import { canInstall, install } from '../browsers/install.ts';

/** 90 MB to fetch, 280 MB on the disk. */
const DEBIAN_PACKAGE = 'libreoffice-calc-nogui';
/** `SOFFICE` may name it. */
const PROGRAM = env.SOFFICE ?? 'soffice';

export const MISSING = `needs LibreOffice: install ${DEBIAN_PACKAGE}, or set SOFFICE to the program`;

export function hasLibreOffice(): boolean {
  return spawnSync(PROGRAM, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Installs it where that is ours to do; elsewhere the tests that need it say so. */
export function ensureLibreOffice(): void {
  if (hasLibreOffice() || !canInstall()) return;
  console.log(`Installing ${DEBIAN_PACKAGE} with apt-get, which reads exported files back …`);
  install([DEBIAN_PACKAGE]);
  if (!hasLibreOffice()) throw new Error(`apt-get installed ${DEBIAN_PACKAGE}, but it does not start`);
}

/** Whose customs it reads by, with Windows' number for them: which texts are numbers or days depends on it. */
const CUSTOMS = { 'en-US': 1033, 'de-DE': 1031 } as const;
type Customs = keyof typeof CUSTOMS;

/** Double quotes, UTF-8, from the first line on: what its dialog suggests for a file that begins as ours. */
const splitBy = (sign: string, customs: Customs) =>
  `--infilter=Text - txt - csv (StarCalc):${sign.charCodeAt(0)},34,76,1,,${CUSTOMS[customs]}`;

/** The file as LibreOffice writes it after it has read it: `fods` is its own format as one text. */
export function convertCsv(
  csv: string,
  to: 'fods' | 'xlsx',
  separator = ',',
  customs: Customs = 'en-US',
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'leadey-calc-'));
  try {
    const source = join(folder, 'leads.csv');
    writeFileSync(source, csv);
    convert(folder, source, to, customs, [splitBy(separator, customs)]);
    return readFileSync(join(folder, `leads.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens an Excel file as LibreOffice does, and gives it in LibreOffice's own format. */
export function convertXlsx(content: Buffer, customs: Customs = 'en-US'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'leadey-calc-'));
  try {
    const source = join(folder, 'leads.xlsx');
    writeFileSync(source, content);
    convert(folder, source, 'fods', customs, []);
    return readFileSync(join(folder, 'leads.fods'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convert(
  folder: string,
  source: string,
  to: string,
  customs: Customs,
  options: readonly string[],
): void {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settingsFor(customs));
  const own = `-env:UserInstallation=${pathToFileURL(profile)}`;
  const args = [own, '--headless', ...options, '--convert-to', to, '--outdir', folder, source];
  const { status, stderr } = spawnSync(PROGRAM, args, { encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(`LibreOffice could not convert to ${to}: ${stderr}`);
}

/** What its settings store for *Locale* under *Languages and Locales*. */
function settingsFor(customs: Customs): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${customs}</value></prop></item>
</oor:items>
`;
}
