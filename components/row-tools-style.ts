import text from './row-tools.css?inline';

/** The style of what rows gain after the first frame, adopted as its code arrives. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(text);
document.adoptedStyleSheets.push(sheet);
