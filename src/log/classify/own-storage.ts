/**
 * What the place says where a backup tool writes: Amazon S3, Azure Blob Storage, Google Cloud Storage, a file system (errno), the vendor's
 * own quota. It refuses with Jira's statuses and is not Jira.
 */
const ofStorage =
  /\barn:aws|\bs3:(?:[A-Z]|\/\/)|AccessDenied|NoSuchBucket|InvalidAccessKeyId|SignatureDoesNotMatch|AuthorizationPermissionMismatch|AuthorizationFailure|ContainerNotFound|\.blob\.core\.windows\.net|storage\.(?:googleapis\.com|objects\.)|amazonaws\.com|\b(?:disk|storage|vault|bucket)\b.{0,40}\b(?:full|quota)|\b(?:EACCES|EPERM|ENOSPC|EROFS|EDQUOT|EMFILE)\b|\[Errno \d+\]|permission denied, (?:open|mkdir|unlink|rename|scandir|write)|Permission denied: '|(?:no space left|disk quota|read-only file system)|\b(?:storage|backup|vault|disk) quota\b|quota (?:was |has been |is )?exceeded/i;

const looked = 2_000;

/** Whether a refusal is not Jira's, so that no permission of Jira explains it. */
export function isOfOwnStorage(texts: readonly string[]): boolean {
  return texts.some((text) => ofStorage.test(text.slice(0, looked)));
}
