import * as z from 'zod';
import { reportSchema } from '../../src/report/schema/report';

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
