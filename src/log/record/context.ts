/** What the containers around a record say of it: used where the record itself does not. */
export interface Context {
  readonly itemType: string | null;
  readonly id: string | null;
  readonly project: string | null;
  readonly operation: string | null;
}

export const noContext: Context = { itemType: null, id: null, project: null, operation: null };
