const { createHash } = require('node:crypto');
const { version: ofTsJest } = require('ts-jest/package.json');
const { default: tsJest } = require('ts-jest');
const { version } = require('typescript');

/**
 * ts-jest under a key without the project that a test belongs to: `unit` and `browser` load the same files of src, local and test, and
 * each of them is transformed for both.
 */
exports.createTransformer = (options) => {
  const transformer = tsJest.createTransformer(options);
  const made = JSON.stringify({ options, ofTsJest, version });
  transformer.getCacheKey = (text, file, { instrument }) =>
    createHash('sha1')
      .update([made, String(instrument), file, text].join('\0'))
      .digest('hex');
  return transformer;
};
