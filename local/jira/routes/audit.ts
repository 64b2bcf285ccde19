import type { Answer } from '../answers/call';
import { refuse } from '../answers/refusal';
import type { SiteAuditRecord } from '../site/site-file';
import { adminsOnly } from './admins-only';

/**
 * `GET /auditing/record`: newest first, at most 1,000 at once; for Jira admins, and on the Free plan for nobody. Changes of a security
 * level's members are not in it: no record of one was found anywhere, and an absent record proves nothing in Jira either.
 */
export const getAuditRecords: Answer = (call) => {
  adminsOnly(call);
  if (call.index.site.site.plan === 'FREE')
    throw refuse(403, 'The audit log is not available on free plans.');
  const { searchParams } = call.url;
  const offset = wholeNumber(searchParams.get('offset'), 0);
  const limit = Math.min(1000, wholeNumber(searchParams.get('limit'), 1000));
  const from = time(searchParams.get('from'), -Infinity);
  const to = time(searchParams.get('to'), Infinity);
  const words = (searchParams.get('filter') ?? '').toLowerCase().split(' ').filter(Boolean);
  const found = call.trail.records().filter((record) => {
    const created = Date.parse(record.created);
    return created >= from && created <= to && matches(record, words);
  });
  return { offset, limit, total: found.length, records: found.slice(offset, offset + limit) };
};

/** Each word stands in one of the fields that the specification names. */
function matches(record: SiteAuditRecord, words: readonly string[]): boolean {
  const { summary, category, eventSource, remoteAddress, objectItem, changedValues = [] } = record;
  const fields = [summary, category, eventSource, remoteAddress]
    .concat([objectItem?.name, objectItem?.parentName, objectItem?.typeName])
    .concat(changedValues.flatMap(({ changedFrom, changedTo }) => [changedFrom, changedTo]))
    .map((field) => (field ?? '').toLowerCase());
  return words.every((word) => fields.some((field) => field.includes(word)));
}

function wholeNumber(said: string | null, usual: number): number {
  if (said === null) return usual;
  if (!/^\d+$/.test(said)) throw refuse(400, `${said} is not a valid value.`);
  return Number(said);
}

function time(said: string | null, usual: number): number {
  if (said === null) return usual;
  const at = Date.parse(said);
  if (Number.isNaN(at)) throw refuse(400, `${said} is not a valid date.`);
  return at;
}
