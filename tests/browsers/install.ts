import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { env, platform } from 'node:process';
import { findBrowser, pathVariable } from './find.ts';
import type { BrowserKind } from './session.ts';

const debianPackage: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

// A bare machine has no font at all; the second one is small and knows the scripts of China, Japan and Korea.
const fonts = ['fonts-dejavu-core', 'fonts-droid-fallback'];

/** Sees to it that the browsers are there: installs them where that is ours to do, else says how. */
export function ensureBrowsers(kinds: readonly BrowserKind[]): void {
  const missing = kinds.filter((kind) => findBrowser(kind) === undefined);
  if (missing.length === 0) return;
  if (!canInstall()) throw new Error(howToInstall(missing));

  const packages = [...missing.map((kind) => debianPackage[kind]), ...fonts];
  console.log(
    `Installing ${packages.join(', ')} with apt-get, since this machine has no ${missing.join(' and no ')} …`,
  );
  install(packages);
  for (const kind of missing) {
    if (!findBrowser(kind))
      throw new Error(`apt-get installed ${debianPackage[kind]}, but it cannot be found`);
  }
}

/** Whether it is ours to install programs here: Debian and its kin, as root. */
export function canInstall(): boolean {
  return isDebian() && process.getuid?.() === 0;
}

export function install(packages: readonly string[]): void {
  aptGet(['update']);
  aptGet(['install', '-y', '--no-install-recommends', ...packages]);
}

function aptGet(args: string[]): void {
  const { status } = spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    // What dpkg unpacks is of no interest; what goes wrong is.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed (exit code ${status})`);
}

/** Ubuntu's packages of these names only fetch snaps, which need a running snapd. */
function isDebian(): boolean {
  return osRelease('ID') === 'debian' || (osRelease('ID_LIKE').includes('debian') && !isUbuntu());
}

const isUbuntu = (): boolean => osRelease('ID') === 'ubuntu' || osRelease('ID_LIKE').includes('ubuntu');

function osRelease(field: string): string {
  try {
    const line = readFileSync('/etc/os-release', 'utf8').match(new RegExp(`^${field}="?([^"\n]*)`, 'm'));
    return line?.[1] ?? '';
  } catch {
    return '';
  }
}

function howToInstall(missing: BrowserKind[]): string {
  const variables = missing.map((kind) => pathVariable[kind]).join(' and ');
  return [
    `This machine has no ${missing.join(' and no ')}. Install with:`,
    `  ${installCommand(missing)}`,
    `or set ${variables} to the program.`,
  ].join('\n');
}

function installCommand(missing: BrowserKind[]): string {
  const debianPackages = missing.map((kind) => debianPackage[kind]).join(' ');
  if (isDebian()) return `sudo apt-get update && sudo apt-get install -y ${debianPackages}`;
  if (isUbuntu()) return missing.map((kind) => `sudo snap install ${kind}`).join(' && ');
  if (platform === 'darwin') {
    return `brew install --cask ${missing.map((kind) => (kind === 'firefox' ? kind : 'google-chrome')).join(' ')}`;
  }
  if (platform === 'win32') {
    const ids: Record<BrowserKind, string> = { chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox' };
    return missing.map((kind) => `winget install ${ids[kind]}`).join(' && ');
  }
  return `your package manager: ${missing.join(' ')}`;
}
