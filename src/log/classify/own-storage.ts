import type { Saying } from '../match/words';

/**
 * What the place says where a backup tool writes: Amazon S3, Azure Blob Storage, Google Cloud Storage, a file system (errno), the vendor's
 * own quota. It refuses with Jira's statuses and is not Jira.
 */
export const ofStorage: Saying = {
  words: [
    ...'arn:aws s3:put s3:get s3:list s3:del s3:head s3:abort AccessDenied NoSuchBucket InvalidAccessKeyId'.split(
      ' ',
    ),
    ...'SignatureDoesNotMatch AuthorizationPermissionMismatch AuthorizationFailure ContainerNotFound'.split(
      ' ',
    ),
    ...'.blob.core.windows.net storage.googleapis.com storage.objects. amazonaws.com storage bucket'.split(
      ' ',
    ),
    ...'EACCES EPERM: EPERM, ENOSPC EROFS: EDQUOT EMFILE [Errno denied, denied:'.split(' '),
    ...[
      ' s3://',
      ' vault',
      ' quota',
      'disk full',
      'disk is',
      'disk q',
      'no space left',
      'read-only file system',
    ],
  ],
  expression:
    /\barn:aws|\bs3:(?:[A-Z]|\/\/)|AccessDenied|NoSuchBucket|InvalidAccessKeyId|SignatureDoesNotMatch|AuthorizationPermissionMismatch|AuthorizationFailure|ContainerNotFound|\.blob\.core\.windows\.net|storage\.(?:googleapis\.com|objects\.)|amazonaws\.com|\b(?:disk|storage|vault|bucket)\b.{0,40}\b(?:full|quota)|\b(?:EACCES|EPERM|ENOSPC|EROFS|EDQUOT|EMFILE)\b|\[Errno \d+\]|permission denied, (?:open|mkdir|unlink|rename|scandir|write)|Permission denied: '|(?:no space left|disk quota|read-only file system)|\b(?:storage|backup|vault|disk) quota\b|quota (?:was |has been |is )?exceeded/i,
};
