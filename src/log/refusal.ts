/** Why a file cannot be a log at all. */
export type RefusalReason =
  | 'empty'
  | 'compressed'
  | 'damaged-archive'
  | 'locked-archive'
  | 'empty-archive'
  | 'unpacks-too-large'
  | 'binary'
  | 'web-page'
  | 'xml'
  | 'of-this-app'
  | 'own-list'
  | 'plain-text'
  | 'no-record'
  | 'unknown-shape'
  | 'nothing-readable';

/** What is no log, with a sentence that says what to do. An expected outcome, and no error. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  readonly says: string;
}

const sentences = {
  empty: 'This file is empty. Download the error log again and choose the new file.',
  compressed:
    'This file is compressed in a way that this app cannot read: it reads .gz and .zip. Unpack it and choose the JSON or CSV file in it.',
  'damaged-archive':
    'This compressed file cannot be unpacked to its end: it is damaged or cut off. Download it again, or unpack it yourself and choose the file in it.',
  'locked-archive':
    'This zip file is locked with a password. Unpack it and choose the JSON or CSV file in it.',
  'empty-archive':
    'There is no file in this zip file. Choose the error log that the backup tool offers for download.',
  'unpacks-too-large':
    'This compressed file unpacks to far more than an error log has, so unpacking was stopped. If it is an error log, unpack it and choose the file in it.',
  binary:
    'This is not a text file. Choose the error log that the backup tool offers for download, as JSON or CSV.',
  'web-page':
    'This is a web page and not an error log: the download most likely led to a sign-in page. Sign in to the backup tool, download the error log again and choose the new file.',
  xml: 'This is an XML file. Choose the error log as JSON or CSV.',
  'of-this-app':
    'Permission Gaps made this file: it is no error log. Choose the error log that the backup tool offers for download.',
  'own-list':
    'This is a list of permissions and no error log. Drop it by itself and not packed; the report command takes it as --profile.',
  'plain-text':
    'This is a text file, but no error log. Its lines are neither JSON, nor a table (CSV), nor entries with a time or a level. Choose the error log that the backup tool offers for download.',
  'no-record':
    'There is no error record in this file. Check that it is the error log of a backup or a restore; if it is, that run had no errors.',
  'unknown-shape':
    'This file is JSON, but this app does not know its shape. No record was found in it, so nothing is said about the run. Send what follows to the makers of this app.',
  'nothing-readable':
    'No record of this file could be read: it is damaged from its first record on. Download the error log again and choose the new file.',
} as const satisfies Record<RefusalReason, string>;

/** A file of which nothing was understood, with what was seen of it. `first`: its beginning, without secrets. */
export function refusedAsUnknown(keys: readonly string[], first: string): Refusal {
  const named = keys.map((key) => `"${key}"`).join(', ');
  const seen = keys.length === 0 ? '' : ` Its keys: ${named}.`;
  return {
    kind: 'refused',
    reason: 'unknown-shape',
    says: `${sentences['unknown-shape']}${seen} It begins: ${first}`,
  };
}

/** A file that is not read, with the sentence that says what to do. */
export function refused(reason: RefusalReason): Refusal {
  return { kind: 'refused', reason, says: sentences[reason] };
}
