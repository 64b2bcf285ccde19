import { resolverOf } from './resolvers/make-resolver';
import { systemClock } from './jira/system-clock';

export const resolver = resolverOf(systemClock);
