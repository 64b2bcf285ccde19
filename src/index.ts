import { backgroundOf } from './resolvers/background';
import { dutiesOf } from './resolvers/duties';
import { resolverOf } from './resolvers/make-resolver';
import { systemClock } from './jira/system-clock';

export const resolver = resolverOf(systemClock);
export const background = backgroundOf(systemClock);
const duties = dutiesOf(systemClock);

export const weekly = duties.weekly;
export const uninstall = duties.uninstall;
