import fc from 'fast-check';

/** Any text JavaScript can hold: controls, halves of characters, marks and all (`binary` takes seconds to set up). */
export const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
