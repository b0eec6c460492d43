import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Take half a minute and more each; begun last, one core would wait for the other. */
const LONG = [
  'tests/e2e/walk',
  'tests/e2e/export',
  'tests/e2e/every-screen',
  'tests/e2e/languages',
  'tests/e2e/faults/endurance',
  'tests/e2e/passphrase',
  'tests/e2e/faults/slow',
  'tests/e2e/workspaces',
  'tests/e2e/adding',
  'tests/spreadsheet/read-back',
  'utils/export/whole-export',
  'utils/sync/lead-sync',
];

/** Begins each project with its longest files, also where nothing is known yet of how long a file takes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at === -1 ? LONG.length : at;
    };
    return projects.flatMap((project) =>
      sorted.filter((file) => file.project === project).sort((a, b) => rank(a) - rank(b)),
    );
  }
}
