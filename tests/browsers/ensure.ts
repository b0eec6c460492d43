import { ensureBrowsers } from './install.ts';
import { browserKinds } from './launch.ts';

try {
  ensureBrowsers(browserKinds);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
