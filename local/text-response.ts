/**
 * An answer whose text is at hand. The body of a Response is a stream: to make one and to read it takes longer than all else that a
 * stand-in does for a call.
 */
export class TextResponse extends Response {
  constructor(
    private readonly said: string,
    init: ResponseInit = {},
  ) {
    super(null, init);
  }

  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return new Response(this.said).body;
  }

  override async text(): Promise<string> {
    return this.said;
  }

  override async json(): Promise<unknown> {
    return JSON.parse(this.said) as unknown;
  }

  override clone(): Response {
    return new TextResponse(this.said, { status: this.status, headers: this.headers });
  }
}
