import { kinds, obligations, receive, way } from "@prehosp/chain";
import { ActorRef, Incident } from "@prehosp/model";
import { memoryLedger, memoryVault } from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";
const none = { absent: "not-recorded" };
const said = { id: "h-1", centre: "amk", status: "exercise", initiator: "AMK", purpose: "life-saving-first-aid" };
const when = { received: "2026-11-20T18:00:00.000Z", receivedExactness: "exact", urgency: "akutt", criterion: none };
const rest = { observed: { awake: false }, place: none, missions: [], times: [], source: { system: "amis", ref: "1" } };
const call = Incident.parse({ ...said, ...when, ...rest, identifying: { note: "nøkkel hos nabo" } });
const operator = ActorRef.parse("operator-1");
const story = Effect.gen(function* () {
  const [first, again] = [yield* receive(call, operator), yield* receive(call, operator)];
  const now = yield* way(call.id);
  console.log(first.facts[0].was, again.facts[0].was); // new known
  console.log(now && obligations(now)[0]?.code, JSON.stringify(now).includes("nabo")); // ordinary-in-parallel false
});
await Effect.runPromise(Effect.provide(story, Layer.merge(memoryLedger({ kinds }), memoryVault())));

