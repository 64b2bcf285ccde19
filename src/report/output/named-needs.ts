import { needsOfProfile } from '../../diagnosis';
import type { ListedProfile } from '../report';
import type { NamedNeed } from '../view';
import type { Words } from '../words/words';

const inWords = {
  software: 'software spaces',
  service_desk: 'service spaces',
  business: 'business spaces',
  product_discovery: 'discovery spaces',
  'company-managed': 'company-managed spaces',
  'team-managed': 'team-managed spaces',
} as const satisfies Record<NonNullable<ListedProfile['needs'][number]['spaces']>, string>;

/** All that a list needs, with the site's names. */
export const namedNeeds = (profile: ListedProfile, words: Pick<Words, 'permission'>): readonly NamedNeed[] =>
  needsOfProfile(profile).map(({ permission, spaces, asked, called }) => ({
    name: words.permission(permission),
    spaces: spaces === undefined ? null : inWords[spaces],
    asked: asked === true,
    called,
  }));
