import { Books, changesTold, patiently, saidFact } from "@prehosp/chain";
import { OrgId, type SubjectId } from "@prehosp/model";
import { type Cursor, type Fact, Ledger, type NonEmpty, isNonEmpty } from "@prehosp/ports";
import { Effect, Schedule, Schema, Stream } from "effect";
import { createHmac } from "node:crypto";
import * as z from "zod";
import { concerning, forAll } from "./webhooks-concerning.ts";
import { now } from "./routes/found.ts";

/** Somebody who is told when something of an organisation's competence changes, so as to ask the API again. */
export const Webhook = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/)
      .meta({ norsk: "navn", means: "What it is called here; where it has been told up to is kept under it" }),
    organisation: OrgId.meta({ norsk: "virksomhet", means: "Whose changes it is told of, and no other's" }),
    urlEnv: z.string().min(1).meta({ norsk: "adresse", means: "Environment variable that holds the address" }),
    secretEnv: z.string().min(1).meta({
      norsk: "hemmelighet",
      means: "Environment variable that holds the secret that each message is signed with; at least 32 characters",
    }),
  })
  .meta({ norsk: "varsling av endringer", means: "One subscriber to changes" });
export type Webhook = z.output<typeof Webhook>;

interface Subscriber extends Pick<Webhook, "name" | "organisation"> {
  readonly url: URL;
  readonly secret: string;
}

const addressOf = (text: string | undefined): URL | undefined =>
  text !== undefined && URL.canParse(text) && /^https?:\/\//.test(text) ? new URL(text) : undefined;

/** The subscribers of a deployment with their addresses and secrets, or every variable that cannot be used. */
export const subscribersOf = (
  webhooks: readonly Webhook[],
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly subscribers: readonly Subscriber[] }
  | { readonly problems: readonly { readonly path: string; readonly message: string }[] } => {
  const problems = webhooks.flatMap(({ name, urlEnv, secretEnv }, i) => [
    ...(webhooks.findIndex((w) => w.name === name) === i
      ? []
      : [{ path: `/webhooks/${i}/name`, message: "is used twice" }]),
    ...(addressOf(env[urlEnv]) ? [] : [{ path: `/webhooks/${i}/urlEnv`, message: `${urlEnv} holds no address` }]),
    ...((env[secretEnv] ?? "").length >= 32
      ? []
      : [{ path: `/webhooks/${i}/secretEnv`, message: `${secretEnv} is not set, or shorter than 32 characters` }]),
  ]);
  if (problems.length > 0) return { problems };
  return {
    subscribers: webhooks.map(({ name, organisation, urlEnv, secretEnv }) => ({
      name,
      organisation,
      url: addressOf(env[urlEnv])!,
      secret: env[secretEnv]!,
    })),
  };
};

const WATCHED = [
  ...forAll,
  "evidence.recorded",
  "evidence.of-group",
  "training.said",
  "learning.received",
  "accounts.matched",
  "people.told",
  "setting.told",
  "crew.said",
  "equipment.said",
  "service.said",
  "availability.published",
  "rollout.room-told",
];
const TOGETHER = 100;
const subjectOf = (name: string) => `webhook:${name}` as SubjectId;

class NotDelivered extends Schema.TaggedError<NotDelivered>()("NotDelivered", { status: Schema.String }) {}

/** What is sent: which facts, of what kind, recorded when, and where to ask. Never of whom. */
const bodyOf = ({ name, organisation }: Subscriber, facts: readonly Fact[]): string =>
  JSON.stringify({
    to: name,
    organisation,
    changes: facts.map(({ id, kind, recorded }) => ({ id, kind, recorded })),
    ask: `/api/v1/competence/statuses?organisation=${encodeURIComponent(organisation)}`,
  });

const delivered = (to: Subscriber, facts: NonEmpty<Fact>, at: string) => {
  const body = bodyOf(to, facts);
  const signature = createHmac("sha256", to.secret).update(`${at}.${body}`).digest("hex");
  const headers = {
    "content-type": "application/json",
    "prehosp-timestamp": at,
    "prehosp-signature": `v1=${signature}`,
    "prehosp-delivery": (facts.at(-1) ?? facts[0]).id,
  };
  return Effect.tryPromise({
    try: (signal) => fetch(to.url, { method: "POST", headers, body, redirect: "error", signal }),
    // What it says may hold the address, and that may hold a key.
    catch: () => new NotDelivered({ status: "no answer" }),
  }).pipe(
    Effect.timeoutOrElse({
      duration: "10 seconds",
      orElse: () => Effect.fail(new NotDelivered({ status: "no answer" })),
    }),
    Effect.flatMap((r) => (r.ok ? Effect.void : Effect.fail(new NotDelivered({ status: String(r.status) })))),
  );
};

/** Where a subscriber has been told up to: read from the ledger once, and kept from there. */
interface Told {
  cursor: Cursor | undefined;
}

const toldBefore = ({ name }: Subscriber) =>
  Effect.gen(function* () {
    const told = yield* (yield* Ledger).of(subjectOf(name)).pipe(Stream.runCollect);
    const last = told.at(-1)?.payload as z.output<typeof changesTold.payload> | undefined;
    return { cursor: last?.cursor as Cursor | undefined } satisfies Told;
  });

/** Tells a subscriber all that it has not been told; how far stands in the ledger, so a crash doubles one message at most. */
const tellAll = (to: Subscriber, told: Told) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const { self } = yield* Books;
    for (;;) {
      const facts = yield* ledger.since(told.cursor, WATCHED).pipe(Stream.take(TOGETHER), Stream.runCollect);
      const last = facts.at(-1);
      if (!last) return;
      const own = yield* concerning(to.organisation, facts);
      if (isNonEmpty(own)) {
        const at = yield* now;
        yield* delivered(to, own, at);
        const about = {
          subject: subjectOf(to.name),
          owner: to.organisation,
          by: self,
          at,
          ref: `${to.name}/${last.id}`,
        };
        yield* ledger.append([saidFact(changesTold, { to: to.name, cursor: last.cursor }, about)]).pipe(
          patiently,
          // Another hub on the same ledger has told it too.
          Effect.catchIf(
            (e) => e.reason === "Conflict",
            () => Effect.void,
          ),
        );
      }
      told.cursor = last.cursor;
    }
  });

const AGAIN = Schedule.min([Schedule.exponential("1 second"), Schedule.spaced("5 minutes")]);

/** Tells each subscriber of what changes until the scope closes, from where it was told before; what does not arrive is sent again. */
export const tellChanges = (subscribers: readonly Subscriber[]) =>
  Effect.forEach(
    subscribers,
    (to) =>
      Effect.gen(function* () {
        const { tail } = yield* Ledger;
        const told = yield* toldBefore(to);
        const untilDone = tellAll(to, told).pipe(
          Effect.tapError((e) =>
            Effect.logWarning(`changes are not told to ${to.name}: ${"status" in e ? e.status : e.reason}`),
          ),
          Effect.retry(AGAIN),
        );
        yield* Stream.merge(
          Stream.succeed(undefined),
          tail.pipe(
            Stream.filter((f) => WATCHED.includes(f.kind)),
            Stream.map(() => undefined),
          ),
        ).pipe(
          // Many at once are told together.
          Stream.buffer({ capacity: 1, strategy: "sliding" }),
          Stream.runForEach(() => untilDone),
          Effect.retry(Schedule.spaced("5 seconds")),
          Effect.ignore,
          Effect.forkScoped({ startImmediately: true }),
        );
      }),
    { discard: true },
  );
