import * as z from 'zod';
import { apart, plain } from '../text/isolated';

/** Jira takes a name of nothing that is seen, and a button of that name would have none. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Z}]+$/u;

/** A name as a sentence can hold it: on one line, with nothing in it that turns or hides what stands beside it. */
export const cleanName = (name: string): string => {
  const clean = plain(name);
  return name !== '' && (clean === '' || unseen.test(clean)) ? '(no name)' : clean;
};

/** Jira's JSON of a name that somebody typed, which may be anything. */
export const jiraName = z.string().transform(cleanName);

/** A person's name, which is only ever shown: sentences take it as it is. */
export const personName = jiraName.transform(apart);
