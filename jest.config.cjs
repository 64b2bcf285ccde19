/** Types are checked by `npm run types`; here TypeScript is only stripped: 10 seconds of the processor for all files. */
const transform = {
  '^.+\\.tsx?$': [
    '<rootDir>/test/setup/typescript.cjs',
    {
      tsconfig: {
        ...require('./tsconfig.json').compilerOptions,
        module: 'CommonJS',
        moduleResolution: 'Node10',
        isolatedModules: true,
        lib: undefined,
      },
      diagnostics: false,
    },
  ],
};

const project = {
  // one name, so that both projects have one cache
  id: 'permission-gaps',
  rootDir: __dirname,
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform,
  setupFiles: ['<rootDir>/test/setup/short-stacks.cjs'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/end-storages.cjs'],
  cacheDirectory: '<rootDir>/.cache/jest',
  // Tests run in a context of node:vm, where each look at a global is a call: every module is handed what the language itself has, as
  // far as no package calls something of its own so and no fake timer stands in for it.
  sandboxInjectedGlobals: (
    'Array Boolean Error JSON Map Math Number Object Promise Reflect RegExp Set String Symbol TypeError ' +
    'Uint8Array Uint32Array WeakMap'
  ).split(' '),
};

/**
 * `unit`: everything that runs in Node, each suite by itself. `rooms`: the same, each room as one suite (`npm test`). `browser`: what
 * drives Chromium.
 * @type {import('jest').Config}
 */
module.exports = {
  // A test that waits for the processor, because all cores are at work, is no slow one.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/setup/longest-first.cjs',
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/rooms/'],
    },
    {
      ...project,
      displayName: 'rooms',
      // the bridge takes so many calls of a page within a time, and a page is what its modules are loaded for
      testMatch: ['<rootDir>/test/rooms/*.test.ts', '<rootDir>/test/frontend/**/*.test.{ts,tsx}'],
    },
    {
      ...project,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.{ts,tsx}'],
      testEnvironment: '<rootDir>/test/browser/environment.cjs',
      globalSetup: '<rootDir>/test/browser/build.cjs',
      globalTeardown: '<rootDir>/test/browser/close.cjs',
    },
  ],
};
