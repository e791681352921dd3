import type { ParallelAsk } from "@prehosp/dispatch";
import { type ActorRef, type FactId, type OrgId, type UnitId, isOrdinary } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { type Appended, Ledger, LedgerError, type NewFact, type NonEmpty } from "@prehosp/ports";
import { Clock, Effect } from "effect";
import { Books } from "./books.ts";
import { factAbout } from "./fact-about.ts";
import { missionCreated } from "./kinds/incident.ts";
import { type ParallelAnswer, conferenceHeld, parallelAnswered, parallelAsked } from "./kinds/parallel.ts";
import { missionIdOf } from "./mission-id.ts";
import { patiently } from "./patiently.ts";
import type { Way } from "./way.ts";

const now = Effect.map(Clock.currentTimeMillis, instantOf);
const append = (facts: NonEmpty<NewFact>) => Effect.flatMap(Ledger, (l) => l.append(facts).pipe(patiently));

/** Writes down that somebody was asked for an ordinary resource; gives the fact that the answer is to name. */
export const askParallel: (
  way: Way,
  whom: ParallelAsk,
  by: ActorRef,
  organisation?: OrgId,
) => Effect.Effect<Appended, LedgerError, Ledger> = Effect.fn("chain.askParallel")(
  function* (way, whom, by, organisation) {
    const at = yield* now;
    const payload = { whom, ...(organisation ? { organisation } : {}) };
    const [asked] = yield* append([factAbout(way, by, parallelAsked, payload, { ref: `asked/${whom}@${at}`, at })]);
    return asked;
  },
);

/**
 * Writes down what was answered. A unit that is sent gets its mission as an ordinary resource; the duty is met when that unit has
 * acknowledged. Refused where the question was never asked, or the unit of this region is no ordinary one.
 */
export const answerParallel: (
  way: Way,
  said: { readonly asked: FactId; readonly answer: ParallelAnswer; readonly unit?: UnitId | undefined },
  by: ActorRef,
) => Effect.Effect<void, LedgerError, Books | Ledger> = Effect.fn("chain.answerParallel")(function* (
  way,
  { asked, answer, unit },
  by,
) {
  const { region } = yield* Books;
  if (!way.asked.some((a) => a.fact === asked))
    return yield* new LedgerError({ reason: "Refused", message: "nobody was asked that" });
  const ours = region.units.find((u) => u.id === unit);
  if (ours && !isOrdinary(ours.kind))
    return yield* new LedgerError({ reason: "Refused", message: `${ours.id} is no ordinary resource` });
  const at = yield* now;
  const payload = { asked, answer, ...(unit ? { unit } : {}) };
  const answered = factAbout(way, by, parallelAnswered, payload, { ref: `answered/${asked}@${at}`, at });
  const sent = answer === "sends" && unit && !way.missions.some((m) => m.unit === unit) ? unit : undefined;
  const mission = sent && missionIdOf(way, sent);
  yield* append([
    answered,
    ...(sent && mission
      ? [
          factAbout(
            way,
            by,
            missionCreated,
            { mission, unit: sent, role: "ordinary" as const },
            {
              ref: `mission/${mission}`,
              at,
            },
          ),
        ]
      : []),
  ]);
});

/** Writes down that a legevaktsentral that initiated has conferred with AMK. */
export const confer: (way: Way, by: ActorRef, organisation?: OrgId) => Effect.Effect<void, LedgerError, Ledger> =
  Effect.fn("chain.confer")(function* (way, by, organisation) {
    const at = yield* now;
    const payload = organisation ? { with: organisation } : {};
    yield* append([factAbout(way, by, conferenceHeld, payload, { ref: `conference@${at}`, at })]);
  });
