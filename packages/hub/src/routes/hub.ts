import { Books, subjectOf } from "@prehosp/chain";
import type { IncidentId } from "@prehosp/model";
import { Access, type Fact, Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { HttpRouter, HttpServerResponse } from "effect/http";
import * as z from "zod";
import { Refused, answer, problemOf } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { type Event, sse } from "../api/sse.ts";

const probe = subjectOf("health" as IncidentId);

export const healthRoutes = [
  route(
    {
      method: "GET",
      path: "/health",
      says: "Ready: the ledger answers",
      tag: "Hub",
      act: "read",
      answer: z.object({ status: z.literal("ready") }),
    },
    () =>
      Effect.gen(function* () {
        const ledger = yield* Ledger;
        yield* ledger
          .of(probe)
          .pipe(
            Stream.runDrain,
            Effect.timeoutOrElse({
              duration: "2 seconds",
              orElse: () =>
                Effect.fail(new Refused({ type: "ledger-silent", status: 503, title: "The ledger does not answer" })),
            }),
          );
        return { status: "ready" as const };
      }),
  ),
] as const;

export const live = HttpRouter.add("GET", "/live", HttpServerResponse.jsonUnsafe({ status: "live" }));

const Audience = z.enum(["operators", "public"]);

/** What an audience hears of a fact: operators what and about which incident, the public only that something happened. Payloads never travel here. */
const told =
  (audience: z.output<typeof Audience>) =>
  (f: Fact): Event =>
    audience === "public"
      ? { event: "count", data: { n: 1 } }
      : {
          event: f.kind === "proposal.made" || f.kind === "proposal.missing" ? "proposal" : "fact",
          id: f.id,
          data: { kind: f.kind, subject: f.subject, at: f.valid.from, recorded: f.recorded, status: f.status },
        };

const bearer = (headers: Readonly<Record<string, string | undefined>>) =>
  headers["authorization"]?.replace(/^Bearer /i, "");

/** Facts and proposals as they come, by audience; operators must be allowed to read. */
export const stream = HttpRouter.add("GET", "/api/v1/stream", (request) =>
  Effect.gen(function* () {
    const said = Audience.safeParse(new URL(request.url, "http://hub").searchParams.get("audience") ?? "operators");
    if (!said.success)
      return yield* new Refused({
        type: "wrong-shape",
        status: 422,
        title: "No such audience",
        issues: [{ path: "/query/audience", message: said.error.issues[0]!.message }],
      });
    const access = yield* Access;
    if (said.data === "operators") {
      const actor = yield* access.actor(bearer(request.headers));
      yield* access.may(actor, "read", (yield* Books).region.id);
    }
    const ledger = yield* Ledger;
    return sse(ledger.tail.pipe(Stream.map(told(said.data))));
  }).pipe(Effect.catch((e) => Effect.succeed(answer(problemOf(e))))),
);
