import { type TimeRole, UnitId } from "@prehosp/model";
import { epoch } from "@prehosp/model/time";
import { Picture } from "@prehosp/ports";
import { Effect } from "effect";
import { TestClock } from "effect/testing";
import { answerParallel, askParallel, confer } from "../ask-parallel.ts";
import { Books } from "../books.ts";
import { changeIncident } from "../change.ts";
import { closeMission, identifyCrew } from "../close.ts";
import { decide } from "../decide.ts";
import { Decision } from "../decision.ts";
import { follow, settle } from "../follow.ts";
import { handOver } from "../hand-over.ts";
import { propose } from "../propose.ts";
import { askedAgain } from "../question.ts";
import { tellReport } from "../report.ts";
import type { Way } from "../way.ts";
import { signDraft } from "./sign-draft.ts";
import type { Act } from "./vignette.ts";
import { FARM, OPERATOR, after } from "./world.ts";

const STATES: ReadonlySet<TimeRole> = new Set(["acknowledged", "under-way", "at-scene"]);

/** What the board shows of a unit follows what the unit says. */
const shown = (unit: UnitId, at: number, is: TimeRole) =>
  Effect.flatMap(Picture, (picture) =>
    STATES.has(is) ? picture.report({ unit, state: { at: after(at), is: is as "under-way" } }) : Effect.void,
  );

/** Carries out one act by the chain's own programs; gives the drafts where the books are to be loaded anew. */
export const perform = (way: Way, act: Exclude<Act, { readonly does: "tell" }>) =>
  Effect.gen(function* () {
    const { region, self } = yield* Books;
    yield* TestClock.setTime(epoch(after(act.at)));
    switch (act.does) {
      case "propose":
        return void (yield* propose(askedAgain(way, after(act.at), FARM), self));
      case "alarm": {
        const alarm = act.units.map(([unit, route]) => ({ unit, route }));
        return void (yield* decide(way, Decision.parse({ alarm, deviates: false }), OPERATOR));
      }
      case "time": {
        const unit = UnitId.parse(act.unit);
        const at = act.happened ?? act.at;
        yield* shown(unit, at, act.is);
        const source = { system: "amis", ref: `${unit}/${act.is}@${at}` };
        return yield* follow(way, { role: act.is, unit, at: after(at), exactness: "exact", source }, OPERATOR);
      }
      case "change":
        return yield* changeIncident(way, act.to, OPERATOR);
      case "confer":
        return yield* confer(way, OPERATOR);
      case "ask":
        return void (yield* askParallel(way, act.whom, OPERATOR));
      case "answer": {
        const asked = way.asked.at(-1)!.fact;
        const unit = act.unit === undefined ? undefined : UnitId.parse(act.unit);
        return yield* answerParallel(way, { asked, answer: act.answer, unit }, OPERATOR);
      }
      case "sign":
        return yield* signDraft(region, act.unit, { conditions: act.conditions, from: act.from });
      case "close":
        return yield* closeMission(way, UnitId.parse(act.unit), OPERATOR);
      case "report":
        return yield* tellReport(way, act.report, OPERATOR);
      case "identify":
        return yield* identifyCrew(way, UnitId.parse(act.unit), { serviceNumber: act.serviceNumber }, OPERATOR);
      case "read-record":
        return void (yield* handOver(way, OPERATOR));
      case "settle":
        return yield* settle(way, act.element, act.because, OPERATOR);
    }
  });
