const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

/** `import()` becomes a `require`, because Jest's rooms of modules know no other. */
const settings = {
  format: 'cjs',
  target: 'es2022',
  jsx: 'transform',
  sourcemap: 'external',
  sourcesContent: false,
  supported: { 'dynamic-import': false },
  tsconfigRaw: {},
};
const own = [readFileSync(__filename), version];

/** Types are checked by `npm run types`; here esbuild takes them away: half a second of the processor for all files. */
module.exports = {
  process(text, file) {
    const { code, map } = transformSync(text, {
      ...settings,
      sourcefile: file,
      loader: file.endsWith('x') ? 'tsx' : 'ts',
    });
    return { code, map };
  },
  getCacheKey(text, file) {
    const key = createHash('sha256');
    for (const part of [...own, file, text]) key.update(part).update('\0');
    return key.digest('hex');
  },
};
