import { fireEvent, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { bareLead } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import { viewOf } from '../../utils/leads/saved-views.ts';
import { RecentLeads } from './RecentLeads.tsx';

const ada = { ...bareLead, id: '1', name: 'Ada Lovelace', company: 'Northwind' };
const grace = { ...bareLead, id: '2', name: 'Grace Hopper', company: '' };
const northwind = { ...viewOf(FIRST_PAGE), search: 'northwind' };

function show({ leads = [ada, grace], views = [northwind] } = {}) {
  // No browser here: what is drawn counts, wherever the browser lays it.
  HTMLElement.prototype.showPopover = vi.fn();
  HTMLElement.prototype.hidePopover = vi.fn();
  const app = fakeApp({ recent: { opened: ['1', '2'], views } });
  app.recentLeads.mockResolvedValue(leads);
  render(
    <span>
      <input type="search" id="search" aria-label="Search leads" />
      <RecentLeads app={app} />
    </span>,
  );
  return { app, user: userEvent.setup(), box: screen.getByRole('searchbox') };
}
const offered = () => screen.queryAllByRole('button', { hidden: true }).map(({ textContent }) => textContent);

describe('The empty search box', () => {
  test('offers at a press the leads opened lately and what was searched', async () => {
    const { user, box } = show();
    expect(offered()).toEqual([]);
    await user.click(box);
    await vi.waitFor(() => expect(offered()).toHaveLength(3));
    expect(offered()).toEqual(['Ada LovelaceNorthwind', 'Grace Hopper', 'northwind']);
    expect(screen.getByRole('list', { name: 'Recently opened', hidden: true })).toBeTruthy();
    expect(document.activeElement).toBe(box);
  });

  test('opens a lead again, or shows what was searched', async () => {
    const { app, user, box } = show();
    await user.click(box);
    const list = await screen.findByRole('list', { name: 'Recently opened', hidden: true });
    await user.click(within(list).getByRole('button', { name: /Grace/, hidden: true }));
    expect(app.openLead).toHaveBeenCalledWith('2');
    expect(offered()).toEqual([]);
    await user.click(box);
    await user.click(await screen.findByRole('button', { name: 'northwind', hidden: true }));
    expect(app.showView).toHaveBeenCalledWith(northwind);
  });

  test('offers nothing once something is typed', async () => {
    const { user, box } = show();
    await user.click(box);
    await vi.waitFor(() => expect(offered()).toHaveLength(3));
    await user.type(box, 'a');
    expect(offered()).toEqual([]);
    await user.click(box);
    expect(offered()).toEqual([]);
  });

  test('offers nothing where nothing was done yet', async () => {
    const { app, user, box } = show({ leads: [], views: [] });
    await user.click(box);
    await app.recentLeads.mock.results[0]?.value;
    expect(screen.queryAllByRole('list', { hidden: true })).toEqual([]);
  });

  test('offers it again to Alt and ↓ that come right after Escape', async () => {
    const { box } = show();
    box.focus();
    const altDown = () => fireEvent.keyDown(box, { key: 'ArrowDown', altKey: true });
    altDown();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Ada'));
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    expect(document.activeElement).toBe(box);
    altDown();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Ada'));
  });

  test('no longer offers anything where the focus is elsewhere', async () => {
    const { user, box } = show();
    await user.click(box);
    await vi.waitFor(() => expect(offered()).toHaveLength(3));
    box.blur();
    await vi.waitFor(() => expect(offered()).toEqual([]));
  });
});
