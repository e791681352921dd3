import { policyOf, propose } from "@prehosp/dispatch";
import type { Situation } from "@prehosp/model";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// Child process: what anyone would write who wants the answer and nothing else — no access, no checking, no problems.
const made = policyOf({ edition: "2019-06-19-horing" });
if (!("policy" in made)) throw new Error("no policy");
const { policy } = made;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const situation = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Situation;
    const text = JSON.stringify(propose(policy, situation));
    response
      .writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) })
      .end(text);
  });
}).listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
