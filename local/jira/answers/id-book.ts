/** Numbers for things that the site file does not number (role actors, members of a security level): the same for as long as the stand-in runs. */
export class IdBook {
  private readonly known = new Map<string, number>();

  idOf(name: string): number {
    const id = this.known.get(name) ?? 10_000 + this.known.size;
    this.known.set(name, id);
    return id;
  }
}
