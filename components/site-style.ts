import text from './site.css?inline';

/** The style of *On this site*, adopted as its code arrives: most openings of the popup never need it. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(text);
document.adoptedStyleSheets.push(sheet);
