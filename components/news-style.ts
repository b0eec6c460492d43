import './screens-style.ts';
import style from './news.css?inline';
import tab from './tab.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(tab + style);
document.adoptedStyleSheets.push(sheet);
