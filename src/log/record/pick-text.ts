import { roleOf } from './families';
import type { Doc } from '../json/doc';
import type { KeyRole } from './families';
import type { Picked } from './picked';

const mostTexts = 20;
const errorsRank = roleOf('errors')?.rank;
/** The ranks of keys that tell of a success as well. */
const ofAnyRecord = new Set(['message', 'messages', 'msg', 'reason'].map((key) => roleOf(key)?.rank));

/** Notes a value that stands under a key of a text or an error. */
export function addText(doc: Doc, node: number, { family, rank }: KeyRole, picked: Picked): void {
  const error = family === 'error';
  if (error) picked.hasError = true;
  if (error && !ofAnyRecord.has(rank) && !doc.isNumber(node) && !doc.isWord(node)) picked.blames = true;
  const text = { doc, node, error, errors: error && rank === errorsRank && doc.isObject(node) };
  if (picked.texts.length === 0) picked.texts = [text];
  else if (picked.texts.length < mostTexts) picked.texts = [...picked.texts, text];
}
