import options from './options.css?inline';
import './screens-style.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(options);
document.adoptedStyleSheets.push(sheet);
