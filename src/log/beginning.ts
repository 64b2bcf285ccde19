import { ownFile } from './own-file';
import { refused, type Refusal } from './refusal';
import { isPacked } from './unpack/packed-by';

/** How many bytes of a file are looked at before it is read. */
export const beginningBytes = 4_096;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding by the mark at the beginning, or by where the zero bytes of the first characters stand. */
export function encodingOf(head: Uint8Array): Encoding {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  return a === 0 && b && c === 0 && d ? 'utf-16be' : 'utf-8';
}

/** Says what a file is that no log begins like; null for what may be one. `head` is UTF-8. */
export function refuseByBeginning(head: Uint8Array): Refusal | null {
  if (isPacked(head)) return refused('compressed');
  const text = new TextDecoder().decode(head).trimStart();
  const own = ownFile(text);
  if (own !== null) return refused(own);
  if (/^[{["]/.test(text)) return null;
  const control = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
  if (control > head.length / 50 || text.startsWith('%PDF')) return refused('binary');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return refused('web-page');
  return /^<(?:\?xml|[a-z][\w:-]*[\s>])/i.test(text) ? refused('xml') : null;
}
