import { isForgePlatformError } from '@forge/api';
import type { Request } from '@forge/resolver';
import { forgeJira, openMeter, openSender, type Clock } from '../jira';
import type { Operation, Outcome } from './contract';
import type { Definition, Invocation } from './definition';
import { logFault } from './fault-log';
import { asJiraAdmin, asProjectAdmin, viewerIn } from './guard';
import { badPayload } from './bad-payload';
import { bad } from './problems';
import { openAllowance } from './scan/allowance';

/** What one invocation may ask beside a scan's step, in calls and milliseconds, waiting for Jira included. */
const viewLimits = { calls: 60, milliseconds: 5_000 } as const;

/**
 * An operation as the resolver calls it: the viewer is checked first, then the payload, then it runs. Errors of the Forge
 * platform leave untouched, because that is how Forge asks the viewer for consent; every other becomes a code and a sentence.
 */
export function guarded<Op extends Operation>(
  operation: Op,
  definition: Definition<Op>,
  clock: Clock,
): (request: Request) => Promise<Outcome<unknown>> {
  return async ({ context, payload }) => {
    try {
      return await admit(definition, context, payload, clock);
    } catch (error) {
      if (error instanceof Error && isForgePlatformError(error)) throw error;
      logFault(operation, error);
      return bad('internal', internalSays(operation));
    }
  };
}

/** What changes Jira can be cut off in the middle; the journal of changes tells what was made. */
const changing: ReadonlySet<Operation> = new Set([
  'change/apply',
  'change/undo',
  'project/apply',
  'project/undo',
] satisfies readonly Operation[]);

function internalSays(operation: Operation): string {
  return changing.has(operation)
    ? 'Something went wrong in this app, maybe in the middle of the change. Look at the changes again in half a minute: this app then reads in Jira what was made.'
    : 'Something went wrong in this app. Nothing was changed in Jira. Try again.';
}

async function admit<Op extends Operation>(
  definition: Definition<Op>,
  context: unknown,
  payload: unknown,
  clock: Clock,
): Promise<Outcome<unknown>> {
  const viewer = viewerIn(context);
  if (!viewer.ok) return viewer;
  const meter = openMeter();
  const jira = forgeJira(openSender(clock, meter, openAllowance(clock, meter, viewLimits)));
  const invocation: Invocation = { viewer: viewer.value, clock, jira };

  switch (definition.who) {
    case 'jira-admin': {
      const admin = await asJiraAdmin(jira);
      if (!admin.ok) return admin;
      const parsed = definition.payload.safeParse(payload);
      return parsed.success ? definition.run(parsed.data, invocation) : badPayload(parsed.error);
    }
    case 'project-admin': {
      const project = await asProjectAdmin(context, jira);
      if (!project.ok) return project;
      const parsed = definition.payload.safeParse(payload);
      return parsed.success
        ? definition.run(parsed.data, { ...invocation, project: project.value })
        : badPayload(parsed.error);
    }
  }
}
