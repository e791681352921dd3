import { type ServiceFact, published } from "@prehosp/competence";
import type { Availability, SubjectId, UnitId } from "@prehosp/model";
import { compareInstants, osloDay } from "@prehosp/model/time";
import { Ledger, type LedgerError, Picture } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import type * as z from "zod";
import { Books } from "../../books.ts";
import { serviceSaid } from "../../kinds/readiness.ts";
import { Competence } from "../book.ts";
import { readinessOf } from "./unit-readiness.ts";

/** What was said of a unit's service, read where one's own writing is seen at once, whoever else is writing. */
export const serviceOf = (unit: UnitId): Effect.Effect<readonly ServiceFact[], LedgerError, Ledger> =>
  Effect.gen(function* () {
    const facts = yield* (yield* Ledger).of(unit as string as SubjectId).pipe(Stream.runCollect);
    return facts
      .filter((f) => f.kind === serviceSaid.kind)
      .map((f) => ({ ...(f.payload as z.output<typeof serviceSaid.payload>).said, knownAt: f.recorded }));
  });

const RANK = { yes: 0, "with-remark": 1, no: 2 } as const;

/**
 * What AMK sees of a unit after its organisation has said that it is out or in: yes · with remark · no, and until when. Back in service it
 * is what the organisation has published that still holds, or less where crew or equipment, as far as anybody has written them down, show less.
 */
const availabilityOf = (unit: UnitId) =>
  Effect.gen(function* () {
    const competence = yield* Competence;
    const { region } = yield* Books;
    const service = yield* serviceOf(unit);
    const now = service.reduce(
      (at, { knownAt }) => (compareInstants(knownAt, at) > 0 ? knownAt : at),
      yield* competence.now,
    );
    const book = yield* competence.book({ on: osloDay(now), knownAt: now });
    const stored = yield* competence.stored;
    const at = readinessOf({ ...stored, service: [...service] }, book, unit, now, now);
    const judged = [...(at.crewRecorded ? at.crew : []), ...(at.equipmentRecorded ? at.equipment : [])];
    const shown = published(at.service, judged, now);
    const said = stored.availability.get(unit)?.is ?? region.availability.findLast((a) => a.unit === unit)?.is;
    if (at.service.state === "out" || said === undefined) return shown;
    if (said.until !== undefined && compareInstants(said.until, now) <= 0) return shown;
    // Nobody has written down what could be judged: what was published stands.
    const less = judged.length > 0 && RANK[shown.outcome] > RANK[said.outcome];
    return less ? shown : ({ ...said, said: now } satisfies Availability);
  });

/** Puts on AMK's board what holds of a unit now; the proposals that follow read it there. */
export const putOnBoard: (
  unit: UnitId,
) => Effect.Effect<Availability, LedgerError, Books | Competence | Ledger | Picture> = Effect.fn("chain.putOnBoard")(
  function* (unit) {
    const available = yield* availabilityOf(unit);
    yield* (yield* Picture).report({ unit, available });
    return available;
  },
);
