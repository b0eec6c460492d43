import workspaces from './workspaces.css?inline';
import './screens-style.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(workspaces);
document.adoptedStyleSheets.push(sheet);
