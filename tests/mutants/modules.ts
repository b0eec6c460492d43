/** One part of the code, and the unit tests that are to notice a change in it. */
export interface Module {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

/** Tests that lie elsewhere than beside the code they are about. */
const FURTHER_TESTS: Readonly<Record<string, readonly string[]>> = {
  'utils/adding': ['utils/app/adding.test.ts'],
  'utils/leadey': ['utils/leads/leadey-search.test.ts'],
  'utils/leads': ['utils/app/{leads-list,narrowing,so-far}.test.ts', 'utils/sync/meanwhile.test.ts'],
  'utils/lookup': [
    'utils/{adding/about-site,app/dismissing,app/this-site,leads/site-term}.test.ts',
    'utils/sync/lookup-writer.test.ts',
  ],
  'utils/messages': ['utils/background/message-listener.test.ts'],
  'utils/storage': ['utils/{sync,security,workspaces}/*.test.ts', 'utils/credits/view-gains.test.ts'],
  'utils/sync': ['utils/app/so-far.test.ts'],
};

/** What is looked through where nobody names a module, the most important first. */
export const MODULES = [
  'utils/background/request-budget.ts',
  'utils/security',
  'utils/sync',
  'utils/credits',
  'utils/messages',
  'utils/storage',
  'utils/leadey',
  'utils/lookup',
  'utils/leads',
  'utils/adding',
];

/** A folder with the tests in it, or a single file with its own. */
export function moduleOf(path: string): Module {
  const isFile = path.endsWith('.ts');
  if (isFile) return { mutate: [path], tests: [path.replace(/\.ts$/, '.test.ts')] };
  return {
    mutate: [`${path}/**/*.ts`, `!${path}/**/*.test.ts`],
    tests: [`${path}/**/*.test.ts`, ...(FURTHER_TESTS[path] ?? [])],
  };
}
