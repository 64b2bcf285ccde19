import type { SiteSecurityLevel, SiteSecurityScheme } from '../site/site-file';
import { self } from './call';
import type { Call } from './call';

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
