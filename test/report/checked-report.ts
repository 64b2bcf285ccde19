import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import * as report from '../../src/report/output/assemble';
import type { Report } from '../../src/report/report';

/** The one way by which tests take an exported report: each is held against the schema that is published. */

export const schemaFile = path.join(__dirname, '../../docs/report.schema.json');

type JsonSchema = Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>;

/** Readers ignore fields that they do not know; a test takes none that the schema does not tell of. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part)]));
  return 'properties' in schema && schema.properties instanceof Object && 'type' in schema
    ? { ...parts, additionalProperties: false }
    : parts;
}

const published = z.fromJSONSchema(closed(JSON.parse(readFileSync(schemaFile, 'utf8'))) as JsonSchema);

/** What the schema has against a report, a line each. */
export function faultsOf(value: unknown): readonly string[] {
  // As a file has it: without fields that are undefined.
  const { error } = published.safeParse(JSON.parse(JSON.stringify(value)));
  return (error?.issues ?? []).map(({ path: place, message }) => `${place.join('.')}: ${message}`);
}

/** The report, where the published schema has nothing against it. */
export function checkedReport(value: unknown): Report {
  const faults = faultsOf(value);
  if (faults.length > 0)
    throw new Error(`docs/report.schema.json refuses this report: ${faults.slice(0, 5).join(' · ')}`);
  return value as Report;
}

export const assembleReport: typeof report.assembleReport = (parts, texts) =>
  checkedReport(report.assembleReport(parts, texts));
