const project = {
  rootDir: __dirname,
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: { '^.+\\.tsx?$': '<rootDir>/test/setup/strip-types.cjs' },
  setupFiles: ['<rootDir>/test/setup/short-stacks.cjs'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/end-storages.cjs'],
  cacheDirectory: '<rootDir>/.cache/jest',
};

/**
 * `unit`: everything that runs in Node. `browser`: what drives Chromium.
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
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    {
      ...project,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/test/browser/build.cjs',
    },
  ],
};
