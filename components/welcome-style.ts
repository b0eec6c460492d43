import './screens-style.ts';
import tab from './tab.css?inline';
import style from './welcome.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(tab + style);
document.adoptedStyleSheets.push(sheet);
