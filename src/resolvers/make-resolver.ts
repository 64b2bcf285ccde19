import { makeResolver } from '@forge/resolver';
import type { Clock } from '../jira';
import type { Contract, Operation } from './contract';
import type { Definition } from './definition';
import { guarded } from './guarded';
import { operations } from './operations';

/** The one resolver of both pages: every operation of the contract behind its guard. */
export function resolverOf(clock: Clock): ReturnType<typeof makeResolver<Contract>> {
  const handlers = Object.fromEntries(
    Object.entries(operations).map(([name, definition]) => {
      const operation = name as Operation;
      return [operation, guarded(operation, definition as Definition<Operation>, clock)];
    }),
  );
  // `operations` is checked against the contract, one definition for each operation, where it is written
  return makeResolver<Contract>(handlers as unknown as Parameters<typeof makeResolver<Contract>>[0]);
}
