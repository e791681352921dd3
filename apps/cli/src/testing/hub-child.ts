// A hub of the demonstration region on the embedded database in a folder, with nothing played into it; says its address and answers until
// it is killed. In a process of its own, so that it can be.
import { run } from "@prehosp/hub";
import { Instant } from "@prehosp/model/time";
import { Effect } from "effect";
import { demonstration } from "../demo.ts";
import { storages } from "../storage.ts";

const [folder = ""] = process.argv.slice(2);
const { deployment, region } = demonstration(Instant.parse("2026-11-20T18:00:00.000Z"), {
  use: "pglite",
  settings: { folder },
});
const listen = { ...deployment.listen, port: 0 };
await Effect.runPromise(
  Effect.gen(function* () {
    const { url } = yield* run({ deployment: { ...deployment, listen }, region, adapters: { storage: [...storages] } });
    process.stdout.write(`${url}\n`);
    yield* Effect.never;
  }).pipe(Effect.scoped),
);
