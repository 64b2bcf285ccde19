import type * as z from 'zod';
import type { Clock, JiraReader } from '../jira';
import type { Contract, Operation, Outcome } from '../contract';

/** What an operation is given beside its payload. */
export interface Invocation {
  /** Account id of who invoked, as the platform says. */
  readonly viewer: string;
  readonly clock: Clock;
  /** Jira for what is shown now; nothing of it counts as the cost of a scan. */
  readonly jira: JiraReader;
}

/** The project of a project page, from the invocation's context and never from its payload. */
export interface ContextProject {
  readonly id: string;
  readonly key: string;
}
export interface ProjectInvocation extends Invocation {
  readonly project: ContextProject;
}

type Payload<Op extends Operation> = Parameters<Contract[Op]> extends [infer Given] ? Given : unknown;
type Answer<Op extends Operation> =
  Awaited<ReturnType<Contract[Op]>> extends Outcome<infer Value> ? Value : never;
type Result<Op extends Operation> = Promise<Outcome<Answer<Op>>>;

/** For Jira admins (global permission ADMINISTER), whatever page asks. */
export interface AdminDefinition<Op extends Operation> {
  readonly who: 'jira-admin';
  /** Also while everything that this app stored is being deleted. */
  readonly whileErasing?: true;
  readonly payload: z.ZodType<Payload<Op>>;
  readonly run: (payload: Payload<Op>, invocation: Invocation) => Result<Op>;
}

/** For admins of the project that the page belongs to (ADMINISTER_PROJECTS there). */
export interface ProjectDefinition<Op extends Operation> {
  readonly who: 'project-admin';
  readonly payload: z.ZodType<Payload<Op>>;
  readonly run: (payload: Payload<Op>, invocation: ProjectInvocation) => Result<Op>;
}

export type Definition<Op extends Operation> = AdminDefinition<Op> | ProjectDefinition<Op>;
