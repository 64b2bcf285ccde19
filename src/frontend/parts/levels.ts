/** A heading and the headings below it, so that one part stands well on a page and in a dialog. */
export type Level = 2 | 3 | 4;

const tags = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;
const sizes = { 2: 'medium', 3: 'small', 4: 'xsmall' } as const;

export function headingAt(level: Level): {
  readonly as: 'h2' | 'h3' | 'h4';
  readonly size: 'medium' | 'small' | 'xsmall';
} {
  return { as: tags[level], size: sizes[level] };
}
