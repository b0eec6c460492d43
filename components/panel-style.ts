import panel from './panel.css?inline';
import './screens-style.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(panel);
document.adoptedStyleSheets.push(sheet);
