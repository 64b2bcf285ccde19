/** Splits `IDEA-10` into its project and its number; an id without a project stands before all keys. */
function parts(key: string): readonly [string, number] {
  const dash = key.lastIndexOf('-');
  return [key.slice(0, Math.max(0, dash)), Number(key.slice(dash + 1))];
}

/** Work items as people count them: IDEA-2 before IDEA-10. */
export function inOrder(keys: readonly string[]): readonly string[] {
  return [...keys].sort((one, other) => {
    const [[project, number], [otherProject, otherNumber]] = [parts(one), parts(other)];
    if (project !== otherProject) return project < otherProject ? -1 : 1;
    return number - otherNumber;
  });
}
