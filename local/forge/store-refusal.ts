/** The key-value store refuses a request; `@forge/kvs` turns it into a ForgeKvsAPIError with this code. */
export class StoreRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'StoreRefusal';
  }
}
