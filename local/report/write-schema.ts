import { writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { z } from 'zod';
import { reportSchema } from '../../src/report/schema/report';

/** `npm run report-schema`: writes the JSON Schema of the exported report. */

const file = path.join(__dirname, '../../docs/report.schema.json');

async function write(): Promise<void> {
  const options = await prettier.resolveConfig(file);
  const text = JSON.stringify(reportJsonSchema());
  writeFileSync(file, await prettier.format(text, { ...options, filepath: file }));
}

void write();

/** The JSON Schema of the exported report, made from the schema that its types come from. Readers ignore unknown fields, so it does too. */
export const reportJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(reportSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
      // What `format` and `integer` say already.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }),
  title: 'The report that Permission Gaps exports, version 1',
});
