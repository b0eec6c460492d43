import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Double quotes, UTF-8, from the first line on: what its dialog suggests for a file that begins as ours. */
const splitBy = (sign: string) => `--infilter=Text - txt - csv (StarCalc):${sign.charCodeAt(0)},34,76,1`;

/** The file as LibreOffice writes it after it has read it: `fods` is its own format as one text. */
export function convertCsv(csv: string, to: 'fods' | 'xlsx', separator = ','): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'leadey-calc-'));
  try {
    const source = join(folder, 'leads.csv');
    writeFileSync(source, csv);
    convert(folder, source, to, [splitBy(separator)]);
    return readFileSync(join(folder, `leads.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens an Excel file as LibreOffice does, and gives it in LibreOffice's own format. */
export function convertXlsx(content: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'leadey-calc-'));
  try {
    const source = join(folder, 'leads.xlsx');
    writeFileSync(source, content);
    convert(folder, source, 'fods', []);
    return readFileSync(join(folder, 'leads.fods'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convert(folder: string, source: string, to: string, options: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const args = [profile, '--headless', ...options, '--convert-to', to, '--outdir', folder, source];
  const { status, stderr } = spawnSync(PROGRAM, args, { encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(`LibreOffice could not convert to ${to}: ${stderr}`);
}
