import type { SiteHolder, SiteSecurityLevel, SiteSecurityScheme } from '../site/site-file';
import { self, type Call } from './call';

export function levelJson(call: Call, level: SiteSecurityLevel) {
  return {
    self: self(call, `/securitylevel/${level.id}`),
    id: String(level.id),
    name: level.name,
    description: '',
  };
}

export function securitySchemeJson(call: Call, scheme: SiteSecurityScheme) {
  return {
    self: self(call, `/issuesecurityschemes/${scheme.id}`),
    id: scheme.id,
    name: scheme.name,
    description: '',
    levels: scheme.levels.map((level) => levelJson(call, level)),
  };
}

/** A site file does not number the members of a level; the stand-in does, for as long as it runs. */
export function memberId(call: Call, level: SiteSecurityLevel, { type, value }: SiteHolder): number {
  return call.ids.idOf(`member ${level.id} ${type} ${value ?? ''}`);
}
