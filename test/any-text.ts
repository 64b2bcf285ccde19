import fc, { type StringConstraints } from 'fast-check';

/** Half pairs are no characters. */
const firstHalf = 0xd800;
const halves = 0x800;

/** Any character of Unicode. What fast-check calls `binary` is the same, and makes a table of all million of them first. */
const anyCharacter = fc.integer({ min: 0, max: 0x10_ff_ff - halves }).map(
  (at) => String.fromCodePoint(at < firstHalf ? at : at + halves),
  (character) => {
    const [point = NaN, ...more] = Array.from(String(character), (one) => one.codePointAt(0) ?? NaN);
    if (more.length > 0) return NaN;
    return point < firstHalf ? point : point - halves;
  },
);

export const anyText = (constraints: Omit<StringConstraints, 'unit'> = {}): fc.Arbitrary<string> =>
  fc.string({ ...constraints, unit: anyCharacter });
