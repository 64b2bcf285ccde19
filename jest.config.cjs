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

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform,
  cacheDirectory: '<rootDir>/.cache/jest',
};
