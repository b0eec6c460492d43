import type { App } from '../../utils/app/create-app.ts';
import { canTurn } from '../../utils/app/one-lead.ts';
import { shownSnapshot } from '../../utils/app/state.ts';
import { viewAt } from '../../utils/leads/saved-views.ts';
import { isComposing, keyOf } from './keys.ts';
import { onceThere } from './once-there.ts';

/** What a key does: `/`, arrows, Escape, `[`, `]`, `c`, `x`, `s`, `f`, `v`, `g`, `o`, `p`, `a`, the digits, and on an open lead `e`, `t`, `l`, `o`, `c`. Enter is the buttons' own. Returns whether it did anything. */
export function pressKey(app: App, event: KeyboardEvent): boolean {
  // While a letter is composed (Japanese, Chinese …) every key belongs to that.
  if (isComposing(event) || isDialogOpen()) return false;
  if (asksForCommands(event)) return openCommands(app);
  if (event.metaKey) return false;
  // Many keyboards have the brackets on AltGr or Option, which count as Ctrl and Alt.
  const isBracket = event.key === '[' || event.key === ']';
  if (event.ctrlKey && !(isBracket && event.altKey)) return false;
  const { screen } = app.store.get();
  if (event.key === 'Escape') return goBack(app);
  if (asksForKeys(app, event)) return showKeys(app);
  if (screen.name === 'lead') return turnLead(app, screen.id, event) || actOnLead(event);
  if (screen.name !== 'home') return false;
  // On a Mac, Option and an arrow go by words where somebody types.
  if (event.altKey && isTyping(event.target) && /^Mac/.test(navigator.platform)) return false;
  if (event.altKey && !isBracket)
    return event.key === 'ArrowLeft' ? turn(app, -1) : event.key === 'ArrowRight' && turn(app, 1);
  if (event.key === 'ArrowDown') return moveFocus(1);
  if (event.key === 'ArrowUp') return moveFocus(-1);
  if (isTyping(event.target)) return false;
  const key = keyOf(event);
  switch (key) {
    case '/':
      return focusSearch();
    case '[':
      return turn(app, -1);
    case ']':
      return turn(app, 1);
    case 'w':
      // Where there is more than one.
      return onceThere('workspaces', press);
    case 'c':
      return withRow((id) => void app.copyEmail(id));
    case 'x':
      return withRow((id) => app.select(id, event.shiftKey));
    case 's':
      return focusSort();
    case 'f':
      return openPopover('filter-panel');
    case 'v':
      return openPopover('views-menu');
    case 'g':
      app.openOverview();
      return true;
    case 'a':
      void app.addLead('here');
      return app.store.get().webhooks !== null;
    case 'o':
      return app.openBestMatch();
    case 'p':
      void app.findOnPage();
      return true;
    default:
      return showView(app, key);
  }
}

/** Ctrl or ⌘ with K, or `>` where nothing is typed yet. */
function asksForCommands({ key, code, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey !== metaKey && !altKey && (key.toLowerCase() === 'k' || (code === 'KeyK' && key > '~')))
    return true;
  return key === '>' && target instanceof HTMLInputElement && target.id === 'search' && target.value === '';
}

/** `?` wherever nobody types. */
function asksForKeys(app: App, event: KeyboardEvent): boolean {
  const { account, screen } = app.store.get();
  if (account === null || screen.name === 'connect' || event.altKey) return false;
  return keyOf(event) === '?' && !isTyping(event.target);
}

function showKeys(app: App): boolean {
  app.showShortcuts(true);
  return true;
}

function openCommands(app: App): boolean {
  const { account, screen } = app.store.get();
  if (account === null || screen.name === 'connect') return false;
  app.showCommands(true);
  return true;
}

/** Escape goes back, then clears selection and search; after that it is the browser's, which closes the popup. */
function goBack(app: App): boolean {
  const { screen, query, account, selected, onPage } = app.store.get();
  if (screen.name === 'lead' || screen.name === 'settings' || screen.name === 'add') app.openHome();
  else if (screen.name === 'connect' && screen.reason === 'replace' && account !== null) app.openSettings();
  else if (screen.name === 'connect' && screen.reason === 'add') app.openHome();
  else if (screen.name === 'home' && selected) app.clearSelection();
  else if (screen.name === 'home' && onPage !== null) app.closeOnPage();
  else if (screen.name === 'home' && query.search !== '') app.search('');
  else return false;
  return true;
}

function turn(app: App, by: number): boolean {
  const { list, query } = app.store.get();
  const page = query.page + by;
  const last = shownSnapshot(list)?.page.meta.totalPages ?? 0;
  if (page < 1 || page > last) return false;
  app.turnTo(page);
  return true;
}

/** The keys that turn the page turn from lead to lead once one is open. */
function turnLead(app: App, id: string, event: KeyboardEvent): boolean {
  // With Alt or Option a key types something else: then a bracket is one that is typed.
  const key = event.altKey ? event.key : keyOf(event);
  const isArrow = event.altKey && (key === 'ArrowLeft' || key === 'ArrowRight');
  if (!isArrow && key !== '[' && key !== ']') return false;
  const by = key === '[' || key === 'ArrowLeft' ? -1 : 1;
  const turns = canTurn(app.store.get(), id, by);
  if (turns) void app.turnLead(by);
  return turns;
}

/** The ways to an open lead, and what copies it, name their own keys. */
function actOnLead(event: KeyboardEvent): boolean {
  const key = keyOf(event);
  if (event.altKey || event.shiftKey || !/^[a-z]$/.test(key)) return false;
  const action = document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${key}"]`);
  action?.click();
  return action !== null;
}

export function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  box?.focus();
  box?.select();
  return box !== null;
}

function focusSort(): boolean {
  const select = document.querySelector<HTMLSelectElement>('.list-tools .icon-chip select');
  select?.focus();
  return select !== null && !select.disabled;
}

export function openPopover(id: string): boolean {
  return onceThere(`${id}-button`, press);
}

function press(button: HTMLElement): void {
  // It is where the focus goes back to.
  button.focus();
  button.click();
}

/** By its place in the list of views: those everybody has first, then one's own. */
function showView(app: App, digit: string): boolean {
  const query = /^[1-9]$/.test(digit) ? viewAt(app.store.get().views, Number(digit) - 1) : undefined;
  if (query !== undefined) app.showView(query);
  return query !== undefined;
}

/** From the search box into the rows, through them, and back. */
function moveFocus(by: number): boolean {
  const active = document.activeElement;
  if (active instanceof HTMLSelectElement) return false;
  const rows = [...document.querySelectorAll<HTMLElement>('button.lead')];
  const next = rows.indexOf(focusedRow() as HTMLElement) + by;
  if (next === -1 && by === -1) return focusSearch();
  const row = rows[next];
  row?.focus();
  return row !== undefined;
}

/** The row that has the focus, or holds what has it. */
function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest('li')?.querySelector<HTMLElement>('button.lead') ?? null;
}

function withRow(job: (id: string) => void): boolean {
  const id = focusedRow()?.dataset.lead;
  if (id !== undefined) job(id);
  return id !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement && target.type !== 'checkbox';
  return isField || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open], :popover-open') !== null;
}
