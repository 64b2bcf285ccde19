/** "1,204 spaces", "1 space". */
export function counted(count: number, noun: string): string {
  return `${new Intl.NumberFormat('en-US').format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
