/** Types are checked by `npm run types`; here TypeScript is only stripped, so that a test starts in a second. */
const transform = {
  '^.+\\.tsx?$': [
    'ts-jest',
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
  rootDir: __dirname,
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform,
  cacheDirectory: '<rootDir>/.cache/jest',
};

/**
 * `unit`: everything that runs in Node. `browser`: what drives Chromium; `npm test` runs it by itself, one file after the other.
 * @type {import('jest').Config}
 */
module.exports = {
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
