import { Duplex } from "node:stream";
import { callbackify } from "node:util";

/** Sends one piece of the PostgreSQL protocol and gives the reply. */
export type Exchange = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

const cancelRequest = 80877102;
const terminate = 0x58;

/** The byte stream the SQL client asks for; each write is one exchange with the database thread. */
export class ProtocolStream extends Duplex {
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    super({ allowHalfOpen: false });
    this.#exchange = exchange;
  }

  override _read(): void {
    // Replies are pushed as they come; nothing is read on demand.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#send(chunk, done);
  }

  // Without this each queued chunk would cost a round trip of its own to the thread.
  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    const [first] = chunks;
    this.#send(chunks.length === 1 && first ? first.chunk : Buffer.concat(chunks.map((c) => c.chunk)), done);
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  #send(chunk: Buffer, done: (error?: Error | null) => void): void {
    // One session: there is no other connection to cancel on, and the layer, not the client, ends the database.
    const cancels = chunk.length === 16 && chunk.readInt32BE(4) === cancelRequest;
    if (cancels || (chunk.length === 5 && chunk[0] === terminate)) {
      this.push(null);
      done();
      return;
    }
    // A copy: the client reuses its buffer, and what is transferred to the thread is gone here.
    const work = async (): Promise<void> => {
      const reply = await this.#exchange(new Uint8Array(chunk));
      if (!this.destroyed && reply.length > 0) this.push(Buffer.from(reply.buffer, reply.byteOffset, reply.byteLength));
    };
    // The stream takes the end of a write by callback only.
    callbackify(work)(done);
  }
}

/** A simple query as the protocol writes it: 'Q', length, text, zero. */
export const simpleQuery = (text: string): Uint8Array<ArrayBuffer> => {
  const body = Buffer.from(`${text}\0`);
  const bytes = new Uint8Array(5 + body.length);
  bytes[0] = 0x51;
  new DataView(bytes.buffer).setInt32(1, 4 + body.length);
  bytes.set(body, 5);
  return bytes;
};
