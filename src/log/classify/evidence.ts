import type { Context } from '../record/context';
import type { Operation } from '../record/operation';
import type { RecordFields } from '../record/record-fields';
import type { RecordMessages } from '../record/record-messages';
import type { Url } from '../record/url';

/** All that a verdict is made of: text, status, type and operation, and no answer of Jira's. */
export interface Evidence {
  readonly messages: RecordMessages;
  readonly status: number | null;
  readonly itemType: string | null;
  readonly fields: RecordFields;
  readonly context: Context;
  readonly operation: Operation;
  readonly url: Url | null;
  readonly method: string | null;
  /** The record tells of a success, and no text stands under a key that only an error has. */
  readonly success: boolean;
}
