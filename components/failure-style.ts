import { fitWindow } from '../utils/browser/fit-window.ts';
import './screens-style.ts';

await fitWindow();
