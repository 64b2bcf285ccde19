/** An account by its name, and by its id: two may have one name. */
export interface AccountNamed {
  readonly accountId: string;
  readonly displayName: string;
}
