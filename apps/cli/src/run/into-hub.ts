import { Taken } from "@prehosp/hub";
import type { Incident } from "@prehosp/model";
import { Effect, Schedule, Schema } from "effect";
import * as z from "zod";
import { type Stopped, stopped } from "../stopped.ts";
import type { TakenIn } from "./taken-in.ts";

/** What this command reads of the hub's answer; the rest of the way is left alone. */
const Answer = Taken.pick({ report: true, indication: true, proposal: true, noProposal: true });

const Problem = z.object({
  title: z.string(),
  detail: z.string().optional(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

class Busy extends Schema.TaggedError<Busy>()("Busy", { message: Schema.String }) {}

interface Said {
  readonly status: number;
  readonly body: unknown;
}

/** One request; a hub that is busy, starting or away for a moment is asked again for about five seconds. */
export const ask = (hub: URL, path: string, body?: unknown): Effect.Effect<Said, Stopped> =>
  Effect.tryPromise({
    try: async (signal) => {
      const sent =
        body === undefined
          ? { signal }
          : { signal, method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
      const answer = await fetch(new URL(path, hub), sent);
      const text = await answer.text();
      return { status: answer.status, text };
    },
    catch: () => new Busy({ message: "does not answer" }),
  }).pipe(
    Effect.flatMap(({ status, text }) =>
      status === 503
        ? Effect.fail(new Busy({ message: "answers 503 (busy, or not ready)" }))
        : Effect.try({
            try: (): Said => ({ status, body: text === "" ? undefined : JSON.parse(text) }),
            catch: () => new Busy({ message: "answers something that is not JSON" }),
          }),
    ),
    Effect.retry({ times: 6, schedule: Schedule.exponential("80 millis").pipe(Schedule.jittered) }),
    Effect.mapError((e) =>
      stopped(
        `the hub ${hub.origin} ${e.message}`,
        "start one with `prehosp serve`, or name another address with --hub",
      ),
    ),
  );

const told = (body: unknown): string => {
  const p = Problem.safeParse(body);
  if (!p.success) return "the hub gives no reason";
  const { title, detail, issues = [] } = p.data;
  return [title, detail, ...issues.slice(0, 3).map((i) => `${i.path}: ${i.message}`)].filter(Boolean).join("; ");
};

/** Sends one incident to a hub, which says whether it was new. */
export const intoHub = (hub: URL, incident: Incident, counts: TakenIn) =>
  Effect.gen(function* () {
    const said = yield* ask(hub, "/api/v1/incidents", incident);
    if (said.status === 401 || said.status === 403)
      return yield* stopped(
        `the hub ${hub.origin} does not let this command write (${told(said.body)})`,
        "give it access in the deployment",
      );
    if (said.status !== 200 && said.status !== 201)
      return counts.refused(incident.id, `${said.status} ${told(said.body)}`);
    const read = Answer.safeParse(said.body);
    if (!read.success)
      return yield* stopped(
        `the hub ${hub.origin} answers in another shape than this version reads`,
        "use the hub and the command of the same version",
      );
    const { report, proposal, noProposal, indication } = read.data;
    counts.incident(report);
    if (report === "known") return;
    if (proposal)
      counts.proposal(
        incident,
        proposal,
        indication.findings.some((f) => f.outcome === "unclear"),
      );
    else if (noProposal) counts.none(noProposal);
  });

/** The address of a hub; only http and https. */
export const hubAt = (text: string): Effect.Effect<URL, Stopped> =>
  Effect.suspend(() => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url && /^https?:$/.test(url.protocol)
      ? Effect.succeed(url)
      : Effect.fail(stopped(`${text} is not the address of a hub`, "write it as http://127.0.0.1:3113"));
  });
