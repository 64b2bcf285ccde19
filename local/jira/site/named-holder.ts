import type { SiteHolder } from './site-file';
import type { SiteIndex } from './site-index';

type Fits = (index: SiteIndex, value: string | null) => boolean;

const alone: Fits = (_, value) => value === null;
const field: Fits = (_, value) => value !== null;

/** What may stand behind each type of a new holder: nothing, or something that is there. Custom fields are in no site file. */
const fits = {
  anyone: alone,
  assignee: alone,
  projectLead: alone,
  reporter: alone,
  'sd.customer.portal.only': alone,
  applicationRole: ({ site }, value) =>
    value === null || site.applicationRoles.some((role) => role.key === value),
  group: (index, value) => value !== null && index.group(value) !== undefined,
  projectRole: (index, value) => value !== null && index.role(value) !== undefined,
  user: (index, value) => value !== null && index.user(value) !== undefined,
  userCustomField: field,
  groupCustomField: field,
} satisfies Record<SiteHolder['type'], Fits>;

/** The holder as the site file keeps it; null for an unknown type, for what is not there, and for a value where none belongs. */
export function namedHolder(index: SiteIndex, type: string, value: string | null): SiteHolder | null {
  if (!isHolderType(type)) return null;
  const fit: Fits = fits[type];
  return fit(index, value) ? { type, value } : null;
}

function isHolderType(type: string): type is SiteHolder['type'] {
  return Object.hasOwn(fits, type);
}
