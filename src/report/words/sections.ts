import type { Section } from '../../remedy';

/** What the parts of a plan are called, on the page and in files. */
export const sectionNames = {
  first: 'First',
  app: 'This app can make',
  others: 'Ask others',
  'from-log': 'Asked for by the log only',
  optional: 'Optional',
  creators: 'New team-managed spaces',
  open: 'Stays open',
} satisfies Record<Section | 'creators' | 'open', string>;
