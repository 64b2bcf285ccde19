import { makeResolver } from '@forge/resolver';
import type { Clock } from '../jira';
import type { Contract, Operation } from '../contract';
import type { Definition } from '../app/invocation';
import { guarded } from './guarded';
import { operations } from './operations';

type Handler = ReturnType<typeof makeResolver<Contract>>;

/** The one resolver of both pages: every operation of the contract behind its guard. */
export function resolverOf(clock: Clock): Handler {
  const handlers = Object.fromEntries(
    Object.entries(operations).map(([name, definition]) => {
      const operation = name as Operation;
      return [operation, guarded(operation, definition as Definition<Operation>, clock)];
    }),
  );
  // `operations` is checked against the contract, one definition for each operation, where it is written
  const resolver = makeResolver<Contract>(
    handlers as unknown as Parameters<typeof makeResolver<Contract>>[0],
  );
  return async (request, runtime) => {
    // Forge looks for a definition with `in`, which finds `constructor` and its like in every object
    const { functionKey } = request.call;
    if (!Object.hasOwn(operations, functionKey))
      throw new Error(`Resolver has no definition for '${functionKey}'.`);
    return resolver(request, runtime);
  };
}
