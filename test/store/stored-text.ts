import type { KeyValueStore } from '../../local/forge/key-value-store';
import { unpacked } from '../../src/store/packed-text';
import { headOf, pieceKeysOf, textOf } from '../../src/store/pieces';

/** Everything in the store as text, keys too: documents whole and unpacked, so that nothing hides on a cut or in a packed one. */
export function storedText(store: KeyValueStore): string {
  const json = new Map(store.entries().map((entry) => [entry.key, entry.json]));
  return [...json]
    .map(([key, raw]) => {
      const head = key.endsWith(':0') ? headOf(JSON.parse(raw)) : null;
      if (head === null) return `${key} ${raw}`;
      const pieces = pieceKeysOf(key.slice(0, -':0'.length), head).map(
        (piece) => JSON.parse(json.get(piece) ?? 'null') as unknown,
      );
      const text = textOf(head, pieces) ?? raw;
      return `${key} ${head.packed === true ? unpacked(text) : text}`;
    })
    .join('\n');
}
