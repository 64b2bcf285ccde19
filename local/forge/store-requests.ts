import * as z from 'zod';
import { defaultQueryLimit, maxOperations } from './limits';
import { ttlShape } from './store-checks';
import { StoreRefusal } from './store-refusal';

/** The requests that `@forge/kvs` makes, without custom entities and secrets. */
export const keyed = z.object({ key: z.string(), entityName: z.undefined().optional() });
const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).default([]);
const readOptions = z.object({ metadataFields }).default({ metadataFields: [] });
export const reading = keyed.extend({ options: readOptions });
const setOptions = z
  .object({
    ttl: ttlShape.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: metadataFields,
  })
  .refine(
    ({ keyPolicy, returnValue }) => keyPolicy !== 'FAIL_IF_EXISTS' || returnValue === undefined,
    'nothing is returned where the key policy is FAIL_IF_EXISTS',
  );
export const setting = keyed.extend({ value: z.unknown(), options: setOptions.optional() });
/** A transaction and a batch know no key policy. */
const plainSetting = setting.extend({
  options: z.strictObject({ ttl: ttlShape.optional() }).optional(),
});
export const querying = z.object({
  limit: z.number().int().positive().default(defaultQueryLimit),
  options: readOptions,
  after: z.string().optional(),
  where: z
    .array(
      z.object({
        property: z.literal('key'),
        condition: z.literal('BEGINS_WITH'),
        values: z.tuple([z.string()]),
      }),
    )
    .max(1)
    .default([]),
});
export const transaction = z.object({
  set: z.array(plainSetting.extend({ conditions: z.undefined().optional() })).default([]),
  delete: z.array(keyed).default([]),
  check: z.undefined().optional(),
});
/** A batch that names a key twice, or none, fails as a whole. */
const batch = <Item extends z.ZodType<{ key: string }>>(item: Item) =>
  z
    .array(item)
    .min(1)
    .max(maxOperations)
    .refine((items) => new Set(items.map(({ key }) => key)).size === items.length, 'a key occurs twice');

export const batches = { set: batch(plainSetting), get: batch(reading), delete: batch(keyed) };

/** The body of a request in its shape. Throws a StoreRefusal that names what is wrong. */
export function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw invalid(z.prettifyError(parsed.error));
  return parsed.data;
}

export const invalid = (says: string) =>
  new StoreRefusal(400, 'INVALID_REQUEST', `The storage request is not valid: ${says}.`);
