/** An answer other than 200 that Jira gives; thrown by an operation, written by the stand-in. */
export class Refusal extends Error {
  readonly code = 'jira-refusal';

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 501,
    readonly body: unknown,
  ) {
    super(JSON.stringify(body));
  }
}

/** Jira's usual body: `{errorMessages, errors}`. */
export function refuse(status: 400 | 403 | 404, message: string): Refusal {
  return new Refusal(status, { errorMessages: [message], errors: {} });
}

/** Jira's body for a refusal that names a field or a key. */
export function refuseField(field: string, message: string): Refusal {
  return new Refusal(400, { errorMessages: [], errors: { [field]: message } });
}

/** Row 129 of the message catalogue: an account that Jira does not know, or no longer lets in. */
export function notAuthenticated(): Refusal {
  return new Refusal(401, {
    message: 'Client must be authenticated to access this resource.',
    'status-code': 401,
  });
}

/** What bulkfetch was seen to say to a caller without authorization (2026). */
export function notSignedIn(): Refusal {
  return new Refusal(400, { message: '', status: 400 });
}

/** Roles of a project that the caller sees and does not administer: 401, not 403 or 404. */
export function notConfigured(): Refusal {
  return new Refusal(401, {
    errorMessages: ['You cannot edit the configuration of this project.'],
    errors: {},
  });
}

/** Row 136: none of the operation's groups of scopes is whole. */
export function scopeLacking(): Refusal {
  return new Refusal(401, { code: 401, message: 'Unauthorized; scope does not match' });
}

/** What this stand-in does not do. It says so instead of guessing. */
export function notServed(what: string): Refusal {
  return new Refusal(501, {
    errorMessages: [`The stand-in Jira does not serve ${what}.`],
    errors: {},
  });
}
