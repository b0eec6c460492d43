import options from './options.css?inline';
import './screens-style.ts';
import tab from './tab.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(tab + options);
document.adoptedStyleSheets.push(sheet);
