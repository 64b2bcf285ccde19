/** The signs of JSON that stand between values. */
export const [braceOpen, braceClose, listOpen, listClose, comma, colon, quote] = [
  0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a, 0x22,
];
/** Stands between the values of a JSON text sequence. */
export const recordSeparator = 0x1e;
