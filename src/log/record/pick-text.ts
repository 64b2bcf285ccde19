import { roleOf } from './families';
import type { Doc } from '../json/doc';
import type { KeyRole } from './families';
import type { Picked, Tier } from './picked';

const mostTexts = 50;
/** The ranks of keys that tell of a success as well. */
const ofAnyRecord = new Set(['message', 'messages', 'msg', 'reason'].map((key) => roleOf(key)?.rank));

/** Notes a text that stands under a key of a text or an error. */
export function addText(
  doc: Doc,
  node: number,
  tier: 'error' | 'text',
  field: string | null,
  picked: Picked,
): void {
  const text = { doc, node, tier, field };
  if (picked.texts.length === 0) picked.texts = [text];
  else if (picked.texts.length < mostTexts) picked.texts.push(text);
}

/** Notes any other text; what begins with a digit and is one word (a time, a number) names nothing and says nothing. */
export function addOther(doc: Doc, node: number, tier: Tier, picked: Picked): void {
  if (isNumber(doc, doc.from(node), doc.to(node))) return;
  const text = { doc, node, tier, field: null };
  if (picked.others.length === 0) picked.others = [text];
  else if (picked.others.length < mostTexts) picked.others.push(text);
}

function isNumber({ bytes }: Doc, from: number, to: number): boolean {
  const first = bytes[from] as number;
  if (first < 0x30 || first > 0x39 || to - from > longestNumber) return false;
  for (let i = from + 1; i < to; i++) if (bytes[i] === 0x20) return false;
  return true;
}

const longestNumber = 40;

/** Notes that something stands under a key that names an error. */
export function markError({ rank }: KeyRole, picked: Picked): void {
  picked.hasError = true;
  if (!ofAnyRecord.has(rank)) picked.blames = true;
}
