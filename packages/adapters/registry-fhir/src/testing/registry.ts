import { caseOfResponse } from "@prehosp/fhir";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

interface Posted {
  readonly fullUrl?: string;
  readonly resource?: { readonly identifier?: { readonly system?: string; readonly value?: string } };
  readonly request?: { readonly method?: string; readonly url?: string };
}
interface Batch {
  readonly resourceType?: string;
  readonly type?: string;
  readonly identifier?: { readonly system?: string; readonly value?: string };
  readonly timestamp?: string;
  readonly entry?: readonly Posted[];
}

/** What the server says instead of its own answer: a status with a text, half the answer, nothing, or one entry said otherwise. */
export type Mishap =
  | { readonly status: number; readonly text?: string; readonly location?: string }
  | { readonly text: string }
  | "half"
  | "silent"
  | "hang-up"
  | { readonly entry: (all: unknown[]) => unknown[] };

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
};

const outcome = (text: string, expression: string) => ({
  resourceType: "OperationOutcome",
  issue: [{ severity: "error", code: "business-rule", details: { text }, expression: [expression] }],
});

/** A registry as the pattern of LMDI has it: POST alone, identifier and timestamp on the batch, the same identifier replaces; ages over 100 are refused. */
export const registryServer = async (token = "") => {
  const held = new Map<string, unknown>();
  const batches: Batch[] = [];
  let mishap: Mishap | undefined;

  const entryOf = ({ resource, request, fullUrl }: Posted) => {
    const { system, value } = resource?.identifier ?? {};
    if (
      request?.method !== "POST" ||
      request.url !== "QuestionnaireResponse" ||
      fullUrl?.startsWith("urn:uuid:") !== true
    )
      return { response: { status: "405 Method Not Allowed" } };
    if (system === undefined || value === undefined)
      return { response: { status: "400", outcome: outcome("no identifier", "identifier") } };
    const read = caseOfResponse(resource);
    if ("problems" in read)
      return {
        response: { status: "422", outcome: outcome(read.problems[0]?.means ?? "", read.problems[0]?.path ?? "") },
      };
    const age = read.case.values["age-years"];
    if (age !== undefined && "value" in age && Number(age.value) > 100)
      return {
        response: {
          status: "422 Unprocessable Entity",
          outcome: outcome("alderen er over 100", "QuestionnaireResponse.item"),
        },
      };
    const status = held.has(`${system}|${value}`) ? "200 OK" : "201 Created";
    held.set(`${system}|${value}`, read.case);
    return { response: { status } };
  };

  const server = createServer((request, response) => {
    void (async () => {
      const text = await bodyOf(request);
      if (mishap === "silent") return;
      if (mishap === "hang-up") return void request.socket.destroy();
      const say = (status: number, body: string, headers: Record<string, string> = {}) =>
        void response.writeHead(status, { "content-type": "application/fhir+json", ...headers }).end(body);
      if (mishap !== undefined && typeof mishap === "object" && "status" in mishap)
        return say(
          mishap.status,
          mishap.text ?? "",
          mishap.location === undefined ? {} : { location: mishap.location },
        );
      if (token !== "" && request.headers.authorization !== `Bearer ${token}`) return say(401, "");
      if (request.method !== "POST" || !request.headers["content-type"]?.startsWith("application/fhir+json"))
        return say(415, "");
      const batch = JSON.parse(text) as Batch;
      if (batch.resourceType !== "Bundle" || batch.type !== "batch" || !batch.identifier?.value || !batch.timestamp)
        return say(400, "");
      batches.push(batch);
      const own = (batch.entry ?? []).map(entryOf);
      const entry = typeof mishap === "object" && "entry" in mishap ? mishap.entry(own) : own;
      const answer = JSON.stringify({ resourceType: "Bundle", type: "batch-response", entry });
      if (typeof mishap === "object" && "text" in mishap) return say(200, mishap.text ?? "");
      return say(200, mishap === "half" ? answer.slice(0, answer.length / 2) : answer);
    })();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`,
    held,
    batches,
    go: (wrong: Mishap | undefined) => {
      mishap = wrong;
    },
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
