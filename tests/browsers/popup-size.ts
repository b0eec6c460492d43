/** As large as Chrome and Firefox let a popup grow without scrolling as a whole (Chrome: 800 × 600). */
export const popupSize = { width: 400, height: 600 };
