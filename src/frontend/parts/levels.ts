/** The level of a gap's heading: 2 in a dialog, 3 below a heading of the page. Its parts are one level below. */
export type GapLevel = 2 | 3;

const tags = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5' } as const;

/** A gap's own heading looks the same wherever it stands. */
export function gapHeading(level: GapLevel): { readonly as: 'h2' | 'h3'; readonly size: 'small' } {
  return { as: tags[level], size: 'small' };
}

/** The heading of a part of a gap. */
export function partHeading(level: GapLevel): { readonly as: 'h3' | 'h4'; readonly size: 'xsmall' } {
  return { as: level === 2 ? tags[3] : tags[4], size: 'xsmall' };
}

/** A heading inside a part of a gap. */
export function belowPartHeading(level: GapLevel): { readonly as: 'h4' | 'h5'; readonly size: 'xxsmall' } {
  return { as: level === 2 ? tags[4] : tags[5], size: 'xxsmall' };
}
