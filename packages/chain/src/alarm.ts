import type { ActorRef } from "@prehosp/model";
import type { NewFact } from "@prehosp/ports";
import { Effect } from "effect";
import { Books } from "./books.ts";
import { factAbout } from "./fact-about.ts";
import { timeRecorded } from "./kinds/incident.ts";
import { recipients } from "./messages.ts";
import { type Alarmed, tell } from "./tell.ts";
import type { Way } from "./way.ts";

/**
 * Alarms one unit, all its recipients at once; the unit counts as alarmed from the first receipt, over whichever channel, and the
 * instant is a fact.
 */
export const alarm = Effect.fn("chain.alarm")(function* (way: Way, by: ActorRef, alarmed: Alarmed) {
  const { region } = yield* Books;
  const told = (yield* Effect.forEach(
    recipients(region, alarmed.unit, alarmed.route, alarmed.role),
    (r) => tell(way, by, alarmed, r),
    { concurrency: "unbounded" },
  )).flat();
  const standsDown = alarmed.message.kind === "stand-down";
  // A unit that says no to being stood down is still coming.
  const heard = told.filter((f): f is NewFact<string, { readonly receipt: string }> => {
    const { receipt } = f.payload as { readonly receipt?: string };
    return receipt !== undefined && !(standsDown && receipt === "refused");
  });
  const [first] = heard.toSorted((a, b) => (a.valid.from < b.valid.from ? -1 : 1));
  if (!first) return told;
  const role = standsDown ? "stood-down" : "alarmed";
  const at = first.valid.from;
  const payload = { role, unit: alarmed.unit.id, at, exactness: "exact" } as const;
  return [...told, factAbout(way, by, timeRecorded, payload, { ref: `${role}/${alarmed.unit.id}@${at}`, at })];
});
