/** `npm run mutate` and `npm run in-step` want the figures; a run of all tests does not. */
export function printFigures(figures: string): void {
  if (process.env.FIGURES !== undefined) process.stdout.write(`${figures}\n`);
}
