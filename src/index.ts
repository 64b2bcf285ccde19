import { resolverOf } from './resolvers/make-resolver';
import { systemClock } from './resolvers/system-clock';

export const resolver = resolverOf(systemClock);
