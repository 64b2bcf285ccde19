import * as z from 'zod';
import type { GroupName } from '../access/model';
import { cleanName } from './jira-name';

/** Jira's JSON of a group, wherever one is named. */
export const groupAnswer = z.object({ groupId: z.string().nullish(), name: z.string().nullish() });

/** The group, under its name alone where Jira tells no id, as it does of older ones; none where it tells neither. */
export function groupOf(answer: z.infer<typeof groupAnswer> | null | undefined): readonly GroupName[] {
  const id = answer?.groupId ?? '';
  const name = answer?.name ?? '';
  return id === '' && name === '' ? [] : [{ id, name: id === '' ? name : cleanName(name) }];
}
