import axe from 'axe-core';

/** What stands in the way of people who cannot see or point, as lines; what needs a layout is asked of real browsers. */
export async function barriersIn(element: Element): Promise<string[]> {
  const off = { enabled: false };
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': off, 'target-size': off, region: off, 'scrollable-region-focusable': off },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
