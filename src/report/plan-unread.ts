/** What planning could not read and so took at its worst, as kinds and ids. */
export interface PlanUnread {
  readonly what: PlanUnreadKind;
  /** Key of the space, or Jira's own name of the thing; null: it has none, or there are many. */
  readonly name: string | null;
  /** `refused`: Jira did not say. `too-many`: it was not asked, because a check may ask only so much. */
  readonly why: 'refused' | 'too-many';
  readonly count: number;
}

export const planUnreadKinds = [
  'projects',
  'schemes',
  'held-elsewhere',
  'scheme-of',
  'role',
  'level',
  'group',
  'group-permissions',
  'applications',
  'plan',
  'own-permissions',
  'default-role',
] as const;
export type PlanUnreadKind = (typeof planUnreadKinds)[number];
