import { join, relative } from 'node:path';
import { cwd } from 'node:process';
import type { Page } from 'puppeteer-core';
import { screenshot } from '../browsers/screenshot.ts';
import type { BrowserSession } from '../browsers/session.ts';

/** Carries out the steps of a walk one after the other, takes a picture of each, and tells how it went. */
export class WalkLog {
  readonly #session: BrowserSession;
  readonly #folder: string;
  #pictures = 0;
  #steps = 0;

  constructor(session: BrowserSession, folder: string) {
    this.#session = session;
    this.#folder = folder;
  }

  /** A step that fails ends the walk, since the ones behind it stand on it. */
  async step(words: string, page: Page, picture: string | null, act: () => Promise<void>): Promise<void> {
    const began = performance.now();
    try {
      await act();
    } catch (error) {
      console.log(`  ✗ ${words}`);
      await this.#picture(page, 'failed').catch(() => {});
      throw error;
    }
    this.#steps += 1;
    console.log(`  ✓ ${words} (${Math.round(performance.now() - began)} ms)`);
    if (picture !== null) await this.#picture(page, picture);
  }

  passOver(words: string, why: string): void {
    console.log(`  – ${words}: ${why}`);
  }

  get summary(): string {
    const place = relative(cwd(), this.#folder) || '.';
    return `${this.#steps} steps, ${this.#pictures} screenshots in ${place}`;
  }

  async #picture(page: Page, name: string): Promise<void> {
    const number = String(this.#steps).padStart(2, '0');
    const files = await screenshot(this.#session, page, join(this.#folder, `${number}-${name}`));
    this.#pictures += files.length;
  }
}
