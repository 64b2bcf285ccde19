/** What only a file system, a cloud's storage or a full vault says: the backup tool could not keep what it had read. */
const ownStorage =
  /\b(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT)\b|\barn:aws|\bs3:[A-Z]|\bstorage\.objects\.|\b(?:amazonaws\.com|storage\.googleapis\.com|blob\.core\.windows\.net)\b|\bAuthorizationPermissionMismatch\b|\b(?:disk|storage|vault|bucket)\b.{0,40}\b(?:full|quota)|\bquota exceeded\b|\bno space left\b/i;

/** Whether a refusal is not Jira's, so that no permission of Jira explains it. */
export function isOfOwnStorage(texts: readonly string[]): boolean {
  return texts.some((text) => ownStorage.test(text.slice(0, 2_000)));
}
