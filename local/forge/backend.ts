/** On whose behalf a call reaches Jira, and with which OAuth scopes of the app. */
export interface JiraCaller {
  /** null: the call goes out without authorization. */
  readonly accountId: string | null;
  readonly scopes: readonly string[];
}

/** The Jira that the platform's `requestJira` reaches: the stand-in or a real site. */
export interface JiraBackend {
  /** Address of the site, without a slash at the end. */
  readonly baseUrl: string;
  fetch(request: Request, caller: JiraCaller): Promise<Response>;
  /** Whether this person has allowed the app to act on their behalf. */
  consented(accountId: string): boolean;
  consent(accountId: string): void;
}

/** One call of the app to Jira, as the platform saw it. No bodies: those are in the stand-in's traffic file. */
export interface JiraCall {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly as: 'user' | 'app';
  /** On whose behalf the app asked, whether or not they have allowed it. */
  readonly accountId: string;
  readonly status: number;
}
