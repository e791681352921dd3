import { Books, kinds, subjectOf } from "@prehosp/chain";
import { type IncidentId, OrgId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { Ledger, Picture } from "@prehosp/ports";
import { memoryAdapters } from "@prehosp/ports/memory";
import { Effect, Layer, Stream } from "effect";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { demonstration, playDemo } from "../demo.ts";
import { booksFor, regionFor } from "../run/board.ts";
import { stopped } from "../stopped.ts";
import { storages } from "../storage.ts";
import { fromLedger } from "./from-ledger.ts";

/** The demonstration region, played through in memory as of now. */
export const fromDemo = (incident: IncidentId) =>
  Effect.gen(function* () {
    const now = instantOf(Date.now());
    const { deployment, region, incidents } = demonstration(now, { use: "memory", settings: {} });
    const memory = memoryAdapters({ kinds });
    const settings = <S>(door: "travel" | "records"): S => deployment.doors[door]?.settings as S;
    const doors = Layer.mergeAll(
      memory.ledger.layer({ capacity: Number.MAX_SAFE_INTEGER }),
      memory.vault.layer({}),
      memory.editions.layer({}),
      memory.picture.layer({}),
      memory.radio.layer({ talkGroups: deployment.talkGroups }),
      memory.travel.layer(settings("travel")),
      memory.records.layer(memory.records.settings.parse(settings("records"))),
      memory.registry.layer(memory.registry.settings.parse({})),
      memory.alarming.layer(memory.alarming.settings.parse({})),
      Layer.succeed(Books, yield* booksFor(region)),
    );
    return yield* Effect.gen(function* () {
      const picture = yield* Picture;
      yield* picture.enlist(region.units);
      for (const { unit, is } of region.availability) yield* picture.report({ unit, available: is });
      yield* playDemo(incidents, now);
      return yield* fromLedger(incident);
    }).pipe(Effect.provide(doors));
  });

/** Whose incident it is, read from its first fact: an incident is explained in its own region and no other. */
const ownerOf = (incident: IncidentId) =>
  Effect.gen(function* () {
    const facts = yield* (yield* Ledger).of(subjectOf(incident)).pipe(Stream.take(1), Stream.runCollect);
    return facts[0]?.owner ?? OrgId.parse("unknown");
  });

/** A data folder; its region is the one named, else the demonstration where the incident belongs to it, else one with nobody in it. */
export const fromFolder = (incident: IncidentId, folder: string, named: string | undefined) =>
  Effect.gen(function* () {
    if (!existsSync(join(folder, "data")))
      return yield* stopped(
        `there is no database in ${folder}`,
        "fill one with `prehosp run … --data` or `prehosp serve`, or name another folder",
      );
    return yield* Effect.gen(function* () {
      const owner = yield* ownerOf(incident);
      const demo = yield* regionFor("demo", owner);
      const { region } = named === undefined && demo.region.id === owner ? demo : yield* regionFor(named, owner);
      return yield* fromLedger(incident).pipe(Effect.provideService(Books, yield* booksFor(region)));
    }).pipe(Effect.provide(storages[0].layer({ folder: resolve(folder) })));
  });
