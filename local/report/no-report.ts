/** Why no report was made, in one line. Status 2: an input was refused; 1: something else failed. */
export class NoReport extends Error {
  constructor(
    readonly status: 1 | 2,
    says: string,
  ) {
    super(says);
    this.name = 'NoReport';
  }
}
