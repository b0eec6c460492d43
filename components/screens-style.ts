import { windowsStyle } from '../utils/browser/fit-window.ts';
import adapt from './adapt.css?inline';
import answers from './answers.css?inline';
import lead from './lead.css?inline';
import parts from './parts.css?inline';
import screens from './screens.css?inline';
import settings from './settings.css?inline';
import windowSizes from './window-sizes.css?inline';

/**
 * The style of the screens and parts that are loaded on demand, adopted as their code arrives. As a file of its own
 * it would bring Vite's preload helper into the first frame, which weighs as much as this style.
 */
const sheet = new CSSStyleSheet();
sheet.replaceSync(answers + parts + screens + settings + lead + adapt);
windowsStyle.replaceSync(windowSizes);
document.adoptedStyleSheets.push(sheet, windowsStyle);
