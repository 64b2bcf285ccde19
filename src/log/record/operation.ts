import type { Url } from './url';

/** What a record did, as far as its own fields say. */
export interface Operation {
  readonly write: boolean;
  readonly act: 'read' | 'create' | 'update' | 'delete' | null;
}

const nothingSaid: Operation = { write: false, act: null };
const reads: Operation = { write: false, act: 'read' };

/** POST requests that only read: Atlassian gives them a reading scope, or documents them as reads. */
const readingPost = new RegExp(
  '/(?:search|jql|bulkfetch|check|expression|eval|evaluate|analyse|list|match|parse|picker|approximate-count|autocompletedata|graphql|' +
    'aql|iql|read|watching|pdcleaner|sanitize|mappings?|validation|preview|permissions/project|rest/api/(?:\\d|latest)/workflows)(?:/?[?#]|/?$)',
);
const byWord = new Map<string, Operation>();
const mostWords = 5_000;

/** What an operation or event field says (`restore`, `issue.update`, `Backup`). */
function ofWord(word: string): Operation {
  const known = byWord.get(word);
  if (known !== undefined) return known;
  if (byWord.size >= mostWords) byWord.clear();
  const said = judge(word.slice(0, 200).toLowerCase());
  byWord.set(word, said);
  return said;
}

function judge(word: string): Operation {
  if (/restor|roll_?-?back/.test(word)) return { write: true, act: 'create' };
  // A backup that was created or updated is still a backup.
  if (/back_?-?up|export|snapshot/.test(word)) return reads;
  if (/creat|import|upload|insert/.test(word)) return { write: true, act: 'create' };
  if (/updat|edit|write/.test(word)) return { write: true, act: 'update' };
  if (word.includes('delet')) return { write: true, act: 'delete' };
  return /\b(?:read|get|list|fetch|download|view|search)/.test(word.replace(/_/g, ' ')) ? reads : nothingSaid;
}

const posts: Operation = { write: true, act: 'create' };
const puts: Operation = { write: true, act: 'update' };
/** The one PUT of Jira's that reads. */
const readingPut = /\/issues\/archive\/export(?:\/?[?#]|\/?$)/;
const readsAnyway: ReadonlyMap<Operation, RegExp> = new Map([
  [posts, readingPost],
  [puts, readingPut],
]);
const byMethod: ReadonlyMap<string, Operation> = new Map([
  ['GET', reads],
  ['HEAD', reads],
  ['OPTIONS', reads],
  ['POST', posts],
  ['PUT', puts],
  ['PATCH', { write: true, act: 'update' }],
  ['DELETE', { write: true, act: 'delete' }],
]);

/**
 * Reads operation, HTTP method and address together: an operation field that says restore makes a write of a GET as well, and one
 * that says backup a read of a POST; else what the request did (`act`) is the method's to say.
 */
export function operationOf(word: string | null, method: string | null, url: Url | null): Operation {
  const said = word === null ? nothingSaid : ofWord(word);
  if (method === null || said === reads) return said;
  const known = byMethod.get(method) ?? byMethod.get(method.trim().toUpperCase());
  if (known === undefined) return word === null ? ofWord(method) : said;
  const done = url !== null && readsAnyway.get(known)?.test(url.text) === true ? reads : known;
  return { write: said.write || done.write, act: done.act };
}
