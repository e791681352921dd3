import { type Way, way } from "@prehosp/chain";
import { IncidentId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { Clock, Effect } from "effect";
import { notFound } from "../api/problem.ts";
import { Incidents } from "../incidents.ts";
import { viewOf } from "../view.ts";

export const now = Effect.map(Clock.currentTimeMillis, instantOf);

/** The way of an incident by the id in the address, or 404; an address that is no id is not there either. */
export const found = (id: string | undefined) =>
  Effect.gen(function* () {
    const parsed = IncidentId.safeParse(id);
    const at = parsed.success ? yield* way(parsed.data) : undefined;
    return at ?? (yield* notFound("the incident"));
  });

/** The way as it is shown, with what was just written in it. */
export const shown = (incident: Way["incident"]) =>
  Effect.gen(function* () {
    yield* (yield* Incidents).touch(incident);
    return yield* viewOf(yield* found(incident));
  });
