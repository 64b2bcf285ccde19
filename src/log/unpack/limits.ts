/** A small file that unpacks to a huge one is made to fill a machine. An error log packs to a fiftieth of itself at the best. */
export interface UnpackLimits {
  /** Unpacked bytes, at most. */
  readonly most: number;
  /** Unpacked bytes for each packed one, at most, once `before` bytes are unpacked. */
  readonly ratio: number;
  readonly before: number;
}

export const unpackLimits: UnpackLimits = { most: 4 * 2 ** 30, ratio: 200, before: 64 * 2 ** 20 };

/** Bytes that are handed to an unpacker at once: it unpacks all of them before it takes more. */
export const unpackStep = 1 << 14;

/** Whether what was unpacked so far is more than a log would be. */
export function isBomb(packed: number, unpacked: number, limits: UnpackLimits): boolean {
  return unpacked > limits.most || (unpacked > limits.before && unpacked > packed * limits.ratio);
}
