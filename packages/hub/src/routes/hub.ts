import { formRead, subjectOf } from "@prehosp/chain";
import type { IncidentId } from "@prehosp/model";
import { type Fact, Ledger, Picture } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { HttpRouter, HttpServerResponse } from "effect/http";
import * as z from "zod";
import { Refused, answer, problemOf } from "../api/problem.ts";
import { type Address, allowed, parsed } from "../api/route.ts";
import { Presence, Present } from "../presence.ts";
import { type Event, sse } from "../api/sse.ts";

const probe = subjectOf("health" as IncidentId);

const health = HttpRouter.add("GET", "/health", () =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    yield* ledger.of(probe).pipe(
      Stream.runDrain,
      Effect.timeoutOrElse({ duration: "2 seconds", orElse: () => Effect.fail(silent) }),
      Effect.catchDefect(() => Effect.fail(silent)),
    );
    return HttpServerResponse.jsonUnsafe({ status: "ready" });
  }).pipe(Effect.catch((e) => Effect.succeed(answer(problemOf(e))))),
);

const silent = new Refused({ type: "ledger-silent", status: 503, title: "The ledger does not answer" });

const live = HttpRouter.add("GET", "/live", HttpServerResponse.jsonUnsafe({ status: "live" }));

const Listening = z.object({
  audience: z.enum(["operators", "public"]).default("operators"),
  /** The screen that listens, as it names itself where it says what it has open; when its line breaks it has left that. */
  window: Present.shape.window.optional(),
});

/** What an audience hears of a fact: operators what and about which incident, the public only that something happened. Payloads never travel here. */
const told =
  (audience: z.output<typeof Listening>["audience"]) =>
  (f: Fact): Event =>
    audience === "public"
      ? { event: "count", data: { n: 1 } }
      : {
          event: f.kind === "proposal.made" || f.kind === "proposal.missing" ? "proposal" : "fact",
          id: f.id,
          data: { kind: f.kind, subject: f.subject, at: f.valid.from, recorded: f.recorded, status: f.status },
        };

const present = ({ incident, here }: Stream.Success<Presence["Service"]["changes"]>): Event => ({
  event: "presence",
  data: { subject: subjectOf(incident), here },
});

/**
 * The units of which something else is said than before: the board is judged after the fact is written, so whoever hears of the fact
 * alone may look too early. Positions come too often to be told one by one.
 */
const readiness = Stream.unwrap(
  Effect.gen(function* () {
    const { board, changes } = yield* Picture;
    const told = new Map((yield* board).map(({ unit, seen }) => [unit.id, seen.available?.said]));
    return changes.pipe(
      Stream.filter(({ unit, seen }) => {
        const was = told.get(unit.id);
        told.set(unit.id, seen.available?.said);
        return was !== seen.available?.said;
      }),
      Stream.map(({ unit }): Event => ({ event: "unit", data: { subject: unit.id } })),
    );
  }),
);

/** Facts and proposals as they come, by audience, and to operators which units' readiness changed; they must be allowed to read. */
const stream = HttpRouter.add("GET", "/api/v1/stream", (request) =>
  Effect.gen(function* () {
    const search = new URL(request.url, "http://hub").searchParams;
    const { audience, window } = yield* parsed(Listening, Object.fromEntries(search), "/query");
    if (audience === "operators") yield* allowed(request.headers, "read");
    const ledger = yield* Ledger;
    // Nothing happens to anybody when somebody reads, and who reads is for registry officers alone.
    const facts = ledger.tail.pipe(
      Stream.filter(({ kind }) => kind !== formRead.kind),
      Stream.map(told(audience)),
    );
    if (audience === "public") return sse(facts);
    const board = Stream.provideService(readiness, Picture, yield* Picture);
    const presence = yield* Presence;
    const all = Stream.mergeAll([facts, Stream.map(presence.changes, present), board], { concurrency: 3 });
    return sse(window === undefined ? all : Stream.ensuring(all, presence.gone(window)));
  }).pipe(Effect.catch((e) => Effect.succeed(answer(problemOf(e))))),
);

const tag = "Hub";
const open = (address: Omit<Address, "method" | "tag" | "act">): Address => ({
  method: "GET",
  tag,
  act: "nothing",
  ...address,
});

/** What the hub says of itself, and what happens in it; open to whoever watches over the machine, who is nobody in the chain. */
export const hubRoutes = [
  {
    address: open({ path: "/live", says: "The process runs", answer: z.object({ status: z.literal("live") }) }),
    layer: live,
  },
  {
    address: open({
      path: "/health",
      says: "Ready: the ledger answers",
      answer: z.object({ status: z.literal("ready") }),
    }),
    layer: health,
  },
  {
    address: {
      ...open({
        path: "/api/v1/stream",
        says: "Facts and proposals as they come; operators hear what and about which incident, and who has one open; the public only that something happened",
        query: Listening,
        answer: z.string(),
        media: "text/event-stream",
      }),
      act: "read",
    } satisfies Address,
    layer: stream,
  },
] as const;
