import { classesOf, classOf } from './alphabet';

/** A fixed text of a wording. */
export class Fixed {
  private readonly classes: Uint8Array;
  readonly length: number;
  private readonly bytes: Uint8Array;

  /** `text` has a character for each of its bytes. */
  constructor(readonly text: string) {
    this.classes = classesOf(text);
    if (this.classes.includes(0))
      throw new RangeError('A fixed text has a character that no wording may hold.');
    this.bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    this.length = this.bytes.length;
  }

  /** Whether it stands at a place of the bytes, which hold it to its end. Most logs write it as the catalogue does. */
  stands(bytes: Uint8Array, at: number): boolean {
    const own = this.bytes;
    const { length } = own;
    let i = 0;
    while (i < length && own[i] === bytes[at + i]) i++;
    if (i === length) return true;
    const { classes } = this;
    const classesOfBytes = classOf;
    for (; i < length; i++) if (classes[i] !== classesOfBytes[bytes[at + i] as number]) return false;
    return true;
  }
}
