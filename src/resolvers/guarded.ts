import type { Request } from '@forge/resolver';
import { asksForConsent, openMeter, openReader, openSender, type Clock } from '../jira';
import { isStoreBusy, MissingDocument } from '../store';
import type { Operation, Outcome } from '../contract';
import type { Definition, Invocation } from '../app/invocation';
import { ifNotErasing } from './erasing';
import { asJiraAdmin, asProjectAdmin, asViewer, viewerIn } from './guard';
import { logFault } from './log-fault';
import { bad, good } from '../app/problems';
import { openAllowance } from '../jira/allowance';
import { pathOf } from '../text/schema-words';
import type * as z from 'zod';

/** What one invocation may ask beside a scan's step, in calls and milliseconds, waiting for Jira included. */
const viewLimits = { calls: 60, milliseconds: 5_000 } as const;

/**
 * An operation as the resolver calls it: the viewer is checked first, then the payload, then it runs. The error with which
 * Forge asks the viewer for consent leaves untouched; every other becomes a code and a sentence.
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
      if (asksForConsent(error)) throw error;
      logFault(operation, error);
      if (isStoreBusy(error) && !changing.has(operation)) return bad('store-busy', busySays);
      if (error instanceof MissingDocument && !changing.has(operation))
        return bad('no-such-report', missingSays);
      return bad('internal', internalSays(operation));
    }
  };
}

const missingSays =
  'A part of what this app stored about this report is no longer there, so it is not shown. Check again for a new one.';

const busySays =
  'Forge, which stores the data of this app, takes no more of it for up to a minute. Wait a minute, then try again.';

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
  const signedIn = viewerIn(context);
  if (!signedIn.ok) return signedIn;
  const meter = openMeter();
  const jira = openReader(openSender(clock, meter, openAllowance(clock, meter, viewLimits)));
  const viewer = await asViewer(signedIn.value, jira);
  if (!viewer.ok) return viewer;
  const invocation: Invocation = { viewer: viewer.value, clock, jira };

  switch (definition.who) {
    case 'jira-admin': {
      const admin = await asJiraAdmin(jira);
      if (!admin.ok) return admin;
      const parsed = definition.payload.safeParse(payload);
      if (!parsed.success) return badPayload(parsed.error);
      const open = definition.whileErasing ? good(null) : await ifNotErasing(clock);
      return open.ok ? definition.run(parsed.data, invocation) : open;
    }
    case 'project-admin': {
      const project = await asProjectAdmin(context, jira);
      if (!project.ok) return project;
      const parsed = definition.payload.safeParse(payload);
      if (!parsed.success) return badPayload(parsed.error);
      const open = await ifNotErasing(clock);
      return open.ok ? definition.run(parsed.data, { ...invocation, project: project.value }) : open;
    }
  }
}

/** A payload that is not of the contract: where it is wrong and what was expected, without the value itself. */
function badPayload(error: z.ZodError): Outcome<never> {
  const [issue] = error.issues;
  const at = issue === undefined || issue.path.length === 0 ? 'the request' : pathOf(issue.path);
  const says = issue === undefined ? 'not valid' : issue.message;
  if (issue?.code === 'too_big') {
    return bad('too-large', `What the page sent is too large (${at}: ${says}). Send less at once.`);
  }
  return bad(
    'bad-request',
    `The page sent something that this app does not understand (${at}: ${says}). Reload the page and try again.`,
  );
}
