import type { Section } from '../../remedy';

/** What stands under a heading of its own: a section of the plan, or what is no change. */
export type PlanHeading = Section | 'creators' | 'open' | 'not-known';

/** What the headings of a plan are called, on the page and in files. */
export const sectionNames = {
  first: 'First',
  app: 'This app can make',
  others: 'Ask others',
  'from-log': 'Asked for by the log only',
  optional: 'Optional',
  creators: 'New team-managed spaces',
  open: 'Stays open',
  'not-known': 'Not known',
} satisfies Record<PlanHeading, string>;
