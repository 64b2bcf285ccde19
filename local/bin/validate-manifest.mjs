// Atlassian's own validation of manifest.yml: schema and cross-checks, without a network.
import { createRequire } from 'node:module';
import { root } from './root.mjs';

const { validate } = createRequire(import.meta.url)('@forge/manifest');

// It looks for the handlers and resources from the working directory.
process.chdir(root);
const { success, errors = [] } = await validate(false, 'manifest.yml');
for (const { message, line, level } of errors)
  console.log(`manifest.yml:${line ?? 1}: ${level ?? 'error'}: ${message}`);
process.exit(success ? 0 : 1);
