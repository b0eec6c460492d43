import { spawnSync } from 'node:child_process';
import { env } from 'node:process';
import * as v from 'valibot';
import { canInstall, install } from '../browsers/install.ts';

/** 300 KB; the Python it belongs to is Debian's own. */
const DEBIAN_PACKAGE = 'python3-vobject';
/** `PYTHON` may name it. */
const PYTHON = env.PYTHON ?? '/usr/bin/python3';

export const MISSING = `needs vobject: install ${DEBIAN_PACKAGE}, or set PYTHON to a Python that has it`;

const READ = `
import json, sys, vobject
cards = vobject.readComponents(sys.stdin.buffer.read().decode("utf-8"))
def value(name, line):
    if name == "n":
        return [line.value.family, line.value.given]
    return line.value
print(json.dumps([{name: value(name, lines[0]) for name, lines in card.contents.items()} for card in cards]))
`;

const CardsSchema = v.array(v.record(v.string(), v.union([v.string(), v.array(v.string())])));
export type Card = v.InferOutput<typeof CardsSchema>[number];

export function hasVobject(): boolean {
  return spawnSync(PYTHON, ['-c', 'import vobject'], { stdio: 'ignore' }).status === 0;
}

/** Installs it where that is ours to do; elsewhere the tests that need it say so. */
export function ensureVobject(): void {
  if (hasVobject() || !canInstall()) return;
  console.log(`Installing ${DEBIAN_PACKAGE} with apt-get, which reads exported contacts back …`);
  install([DEBIAN_PACKAGE]);
  if (!hasVobject()) throw new Error(`apt-get installed ${DEBIAN_PACKAGE}, but it cannot be used`);
}

/** What another program than the one that writes finds in vCards, by property. */
export function readCards(vcards: string): Card[] {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', READ], { input: vcards, encoding: 'utf8' });
  if (status !== 0) throw new Error(`vobject could not read it: ${stderr}`);
  return v.parse(CardsSchema, JSON.parse(stdout));
}
