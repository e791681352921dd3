import { Books, questionOf, receive } from "@prehosp/chain";
import { known } from "@prehosp/model/absence";
import { instantOf } from "@prehosp/model/time";
import { MissionSource } from "@prehosp/ports";
import { Clock, Effect, Stream } from "effect";
import { propose } from "./propose.ts";

/** Takes in incidents as their source gives them, and proposes for each new one; what cannot be taken is logged by id, and the next goes on. */
export const followMissions = Effect.gen(function* () {
  const source = yield* MissionSource;
  const { self } = yield* Books;
  yield* source.incidents().pipe(
    Stream.runForEach(({ incident, remarks }) =>
      Effect.gen(function* () {
        if (remarks.length > 0)
          yield* Effect.logInfo(`remarks at ${remarks[0]!.path}: ${remarks.map((r) => r.code).join(", ")}`);
        if (!incident) return;
        const { was } = yield* receive(incident, self);
        const at = known(incident.received) ? incident.received : instantOf(yield* Clock.currentTimeMillis);
        if (was === "new") yield* propose(questionOf(incident, at), self);
      }).pipe(Effect.catch((e) => Effect.logError(`${incident?.id ?? "a row"} is not taken in: ${e._tag}`))),
    ),
    Effect.catch((e) => Effect.logError(`the mission source stopped: ${e.reason} ${e.message}`)),
  );
});
