import style from './export.css?inline';
import './screens-style.ts';
import tab from './tab.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(tab + style);
document.adoptedStyleSheets.push(sheet);
