/** What the server puts in the page, and what the page asks the server: the two halves of the host share these shapes. */

export interface Person {
  readonly accountId: string;
  readonly displayName: string;
}

/** A project as the shell lists it and as Forge describes it to a project page. */
export interface Place {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

/** A page of the app: one page module of the manifest, opened somewhere in Jira. */
export interface AppPage {
  readonly kind: 'app';
  readonly moduleKey: string;
  readonly moduleType: 'jira:adminPage' | 'jira:projectSettingsPage' | 'jira:dashboardGadget' | 'action';
  readonly title: string;
  /** Key of the resource that draws it. */
  readonly resource: string;
  /** The project whose settings are open; null in Jira's own settings. */
  readonly project: Place | null;
}

/** Any other address: a screen of Jira itself, which is not on this machine. */
export interface ElsewherePage {
  readonly kind: 'elsewhere';
  readonly path: string;
}

/** A log of the demo company, as its drop zone offers it. */
export interface LogToTry {
  readonly href: string;
  readonly name: string;
  readonly says: string;
}

/** Everything that the page needs to start, written into its HTML. */
/**
 * What handlers of the app are called with: `typed` as the published types of UI Kit say (an event, then the value), `bare` the
 * value alone, as Atlassian documents Pagination and as the older types of `@forge/react` have the fields.
 */
export const eventShapes = ['typed', 'bare'] as const;
export type EventShape = (typeof eventShapes)[number];

export interface Boot {
  /** Has to come with every call of the bridge; new at each start of the server. */
  readonly secret: string;
  readonly site: { readonly baseUrl: string; readonly real: boolean };
  readonly frameOrigin: string;
  /** Keys of the resources that a Frame can show. */
  readonly frames: readonly string[];
  readonly viewer: Person;
  /** Whom the page can be opened as; nobody on a real site. */
  readonly people: readonly Person[];
  /** The projects that the viewer sees. */
  readonly projects: readonly Place[];
  readonly page: AppPage | ElsewherePage;
  /** What the app has on other screens of Jira's: a gadget, the form of an action. */
  readonly beside: readonly { readonly title: string; readonly path: string }[];
  readonly events: EventShape;
}

export const secretHeader = 'x-bridge-secret';

export interface InvokeAsk {
  readonly viewer: string;
  readonly moduleKey: string;
  readonly projectKey: string | null;
  readonly functionKey: string;
  readonly payload: unknown;
}

export type InvokeAnswer =
  | { readonly kind: 'result'; readonly value: unknown }
  | { readonly kind: 'consent-needed' }
  | { readonly kind: 'error'; readonly message: string };

export interface PersonFound extends Person {
  readonly email: string | null;
}
