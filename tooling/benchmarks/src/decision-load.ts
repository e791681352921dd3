import { connect } from "node:net";
import { situationOf } from "./propose.ts";

const CONNECTIONS = 8;
const body = JSON.stringify(situationOf());
const request = Buffer.from(
  `POST /api/v1/proposals HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
);

interface Load {
  readonly port: number;
  readonly millis: number;
}

/** Asks again and again on one kept connection; gives how many whole answers came until the end, or fails on the first that is not 200. */
const askAgain = (port: number, until: number): Promise<number> =>
  new Promise((resolve, reject) => {
    let count = 0;
    let head = Buffer.alloc(0);
    let left = -1;
    const socket = connect({ port, host: "127.0.0.1", noDelay: true }, () => socket.write(request));
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      if (left < 0) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        const said = head.toString("latin1", 0, end);
        const length = /content-length: (\d+)/i.exec(said)?.[1];
        if (!said.startsWith("HTTP/1.1 200") || length === undefined) return reject(new Error(said));
        left = Number(length) - (head.length - end - 4);
        head = Buffer.alloc(0);
      } else left -= chunk.length;
      if (left > 0) return;
      left = -1;
      count++;
      if (performance.now() < until) return void socket.write(request);
      socket.destroy();
      resolve(count);
    });
  });

// Child process: told a port and a time, answers with requests a second. Raw sockets, so that the asking costs little.
process.on("message", ({ port, millis }: Load) => {
  const began = performance.now();
  void Promise.all(Array.from({ length: CONNECTIONS }, () => askAgain(port, began + millis))).then(
    (counts) => process.send?.({ perSecond: counts.reduce((a, b) => a + b, 0) / ((performance.now() - began) / 1000) }),
    (error: Error) => process.send?.({ failed: error.message }),
  );
});
process.send?.("ready");
