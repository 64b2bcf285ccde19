import * as z from 'zod';
import type { AdminDefinition } from '../../app/invocation';
import { readOwnProfile, vendorProfile } from '../../app/facts/own-profile';
import { badCall, good } from '../../app/problems';
import { namedNeeds } from '../../report';
import { apart } from '../../text/isolated';

/** More than any list of permissions needs. */
const mostCharacters = 20_000;

/** A list of permissions as the form shows it, before a check is started for it. */
export const profileRead: AdminDefinition<'profile/read'> = {
  who: 'jira-admin',
  payload: z.union([
    z.object({ vendor: z.string().max(100) }),
    z.object({ text: z.string().max(mostCharacters) }),
  ]),
  run: async (asked, { jira }) => {
    const catalogue = await jira.permissionCatalogue();
    if (!catalogue.ok) return badCall(catalogue.failure, 'list the permissions of this site');
    const read =
      'vendor' in asked ? vendorProfile(asked.vendor) : readOwnProfile(asked.text, catalogue.value);
    if (!read.ok) return read;
    const names = new Map(catalogue.value.map(({ key, name }) => [key, name]));
    const needs = namedNeeds(read.value, { permission: (key) => apart(names.get(key) ?? key) });
    return good({ profile: read.value, needs });
  },
};
