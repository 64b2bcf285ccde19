import { removeDocument, requireDocument, writeDocument } from './documents';
import { inParallel } from './in-parallel';
import { keys } from './keys';
import { reportLifetime } from './lifetimes';

/**
 * The findings of a log, in the parts in which they were sent. They lie with the report from the start, which bears the id of
 * its scan: what a scan of up to 60 parts was made from need not be copied to be checked again.
 */
export const writeFindings = (reportId: string, part: number, findings: unknown): Promise<void> =>
  writeDocument(keys.findings(reportId, part), findings, reportLifetime);

/** The findings of one part. Throws a MissingDocument where it is not there. */
export const readFindingsPart = <Finding>(reportId: string, part: number): Promise<readonly Finding[]> =>
  requireDocument<readonly Finding[]>(keys.findings(reportId, part));

/** All findings of all parts, in order. Throws a MissingDocument where a part is not there. */
export async function readFindings<Finding>(reportId: string, parts: number): Promise<readonly Finding[]> {
  const read = await inParallel(numbers(parts), (part) => readFindingsPart<Finding>(reportId, part));
  return read.flat();
}

/** Gives a report that checks another one again its own copy of a part, for the other one goes first. */
export async function copyFindings(from: string, to: string, part: number): Promise<void> {
  await writeFindings(to, part, await requireDocument<unknown>(keys.findings(from, part)));
}

export async function removeFindings(reportId: string, parts: number): Promise<void> {
  for (const part of numbers(parts)) await removeDocument(keys.findings(reportId, part));
}

const numbers = (parts: number): readonly number[] => Array.from({ length: parts }, (_, part) => part);
