import { covers } from "@prehosp/agreements";
import { indicate } from "@prehosp/criteria";
import { type Candidate, type Position, type Situation, isOrdinary } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { osloDay } from "@prehosp/model/time";
import { type OnBoard, Picture, Travel, type TravelMode, type TravelTime } from "@prehosp/ports";
import { alarmRouteOf, modeOf, positionAge, reachOf } from "@prehosp/resources";
import { Effect } from "effect";
import { Books } from "./books.ts";
import { heldBriefly } from "./cut-off.ts";
import type { Question } from "./question.ts";

// Our assumption of how far a parked unit's own reports scatter; so near its station a position does not grow old.
const AT_BASE_METRES = 150;

const whereIs = (at: OnBoard): Position | undefined => at.seen.position?.is ?? at.unit.base;

/** Travel times of the whole board, one question per way of travelling; a unit without a position has none. */
const travelTimes = (board: readonly OnBoard[], place: Position) =>
  Effect.gen(function* () {
    const travel = yield* Travel;
    const byMode = Object.entries(
      Object.groupBy(
        board.filter((at) => whereIs(at) !== undefined),
        (at) => modeOf({ unit: at.unit }),
      ),
    );
    const answers = yield* Effect.forEach(
      byMode,
      ([mode, units]) =>
        travel
          .times(
            units.map((at) => whereIs(at)!),
            place,
            mode as TravelMode,
          )
          // A travel service that is down leaves the ETAs unknown; it does not take the proposal down with it.
          .pipe(
            Effect.orElseSucceed((): readonly TravelTime[] => []),
            Effect.map((times) => units.map((at, i) => [at.unit.id, times[i]] as const)),
          ),
      { concurrency: "unbounded" },
    );
    return new Map(answers.flat());
  });

/**
 * Everything the question needs, frozen: the indication, and for each unit on the board how soon, under which agreement,
 * and what its organisation publishes. Holds no identity and no exact place, so it can be kept and replayed.
 */
export const situate = Effect.fn("chain.situate")(function* (question: Question) {
  const { region, agreements, criteria } = yield* Books;
  const picture = yield* Picture;
  const board = yield* picture.board;
  const times = question.place
    ? yield* travelTimes(board, question.place)
    : new Map<OnBoard["unit"]["id"], TravelTime | undefined>();
  const on = osloDay(question.at);
  const relayed = region.relaySeconds;
  const span = relayed === undefined ? undefined : { seconds: relayed, low: relayed, high: relayed };
  const relay = span ? { "110": span, "112": span } : {};
  const nowhere: TravelTime = {
    eta: absent("unknown", question.place ? "Enhetens posisjon er ikke kjent" : "Stedet er ikke kjent"),
    source: "crow-flight",
  };

  const candidate = (at: OnBoard, condition: Situation["indication"]["condition"]): Candidate => {
    const { unit, seen } = at;
    const cover = isOrdinary(unit.kind) ? undefined : covers(agreements, { unit: unit.id, condition, on });
    const state = seen.state?.is ?? absent("not-recorded");
    const reach = reachOf({
      unit,
      state,
      route: alarmRouteOf({ unit, ...(cover?.route ? { route: cover.route } : {}) }),
      relay,
      travel: times.get(unit.id) ?? nowhere,
      positionAgeSeconds: positionAge(
        { unit, ...(seen.position ? { seen: seen.position } : {}) },
        question.at,
        AT_BASE_METRES,
      ),
    });
    return {
      unit,
      reach,
      state,
      ...(cover ? { cover } : {}),
      crew: { available: seen.available ?? absent("not-recorded") },
      secureChannel: unit.nodnett,
    };
  };

  return yield* heldBriefly((): Situation => {
    const { indication } = indicate(criteria, { observed: question.observed, criterion: question.criterion });
    return {
      incident: question.incident,
      at: question.at,
      initiator: question.initiator,
      purpose: question.purpose,
      indication,
      flags: question.flags,
      candidates: board.map((at) => candidate(at, indication.condition)),
    };
  });
});
