import { writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { reportJsonSchema } from './report-json-schema';

/** `npm run report-schema`: writes the JSON Schema of the exported report. */

const file = path.join(__dirname, '../../docs/report.schema.json');

async function write(): Promise<void> {
  const options = await prettier.resolveConfig(file);
  const text = JSON.stringify(reportJsonSchema());
  writeFileSync(file, await prettier.format(text, { ...options, filepath: file }));
}

void write();
