const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const own = readFileSync(__filename);

/** Strips the types of a TypeScript file; `npm run types` checks them. */
module.exports = {
  getCacheKey: (source, file, { instrument }) =>
    createHash('sha1')
      .update([version, file, String(instrument)].join('\0'))
      .update(own)
      .update(source)
      .digest('hex'),
  process: (source, file) =>
    transformSync(source, {
      sourcefile: file,
      sourcemap: 'inline',
      sourcesContent: false,
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      // Jest's modules know no `import()`.
      supported: { 'dynamic-import': false },
      tsconfigRaw: { compilerOptions: { jsx: 'react', target: 'ES2022', esModuleInterop: true } },
    }),
};
