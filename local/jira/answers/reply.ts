/** A success other than 200; an operation returns it instead of its JSON. */
export class Reply {
  constructor(
    readonly status: 201 | 204,
    /** Null where the answer has no body. */
    readonly body: unknown,
  ) {}
}

export function created(body: unknown): Reply {
  return new Reply(201, body);
}

export const noContent = new Reply(204, null);
