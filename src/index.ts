import { backgroundOf } from './resolvers/background';
import { checkAccessOf } from './resolvers/check-access';
import { dutiesOf } from './resolvers/duties';
import { resolverOf } from './resolvers/make-resolver';
import { systemClock } from './jira/system-clock';

export const resolver = resolverOf(systemClock);
export const background = backgroundOf(systemClock);
const duties = dutiesOf(systemClock);

export const weekly = duties.weekly;
export const hourly = duties.hourly;
export const spaceCame = duties.spaceCame;
export const checkAccess = checkAccessOf(systemClock);
export const uninstall = duties.uninstall;
