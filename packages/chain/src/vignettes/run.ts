import { CareRecord } from "@prehosp/model";
import { epoch } from "@prehosp/model/time";
import { type AlarmMessage, Picture } from "@prehosp/ports";
import {
  memoryAlarming,
  memoryEditions,
  memoryLedger,
  memoryPicture,
  memoryRadioEvents,
  memoryRecordStore,
  memoryTravel,
  memoryVault,
} from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";
import { TestClock } from "effect/testing";
import { Books } from "../books.ts";
import { way as wayNow } from "../follow.ts";
import { kinds } from "../kinds/index.ts";
import { lastProposal, lastSituation } from "../last-proposal.ts";
import { receive } from "../receive.ts";
import { perform } from "./perform.ts";
import { seenOf } from "./seen.ts";
import { tellAlso, toldOf } from "./told.ts";
import type { Seen, Told, Vignette } from "./vignette.ts";
import { OPERATOR, SPEEDS, after, booksFor, crewFindings, incidentOf, publishedOf } from "./world.ts";

/** Every door in memory, and a clock that stands still until it is set. */
const doors = ({ records = [] }: Vignette, sent: AlarmMessage[]) =>
  Layer.mergeAll(
    TestClock.layer(),
    memoryLedger({ kinds }),
    memoryVault(),
    memoryEditions(),
    memoryPicture(),
    memoryAlarming({ sent }),
    memoryRadioEvents({ talkGroups: ["HELSE-1"] }),
    memoryRecordStore({ records: records.map((r) => CareRecord.parse(r)) }),
    memoryTravel({ speeds: SPEEDS }),
  );

/**
 * Runs a vignette through the real rooms and the chain's own programs, from the call to the last scene: what was seen at the end of
 * each scene, in order. Nothing of it is known beforehand, and the same vignette always gives the same.
 */
export const run = (vignette: Vignette): Effect.Effect<readonly Seen[], unknown> => {
  const sent: AlarmMessage[] = [];
  return Effect.gen(function* () {
    const loaded = booksFor(vignette);
    if (!loaded) return yield* Effect.fail(`${vignette.id}: the region does not hold together`);
    let books: Books["Service"] = loaded;
    const { units } = books.region;
    const incident = incidentOf(vignette);
    const now = Effect.map(wayNow(incident.id), (w) => w!);
    yield* TestClock.setTime(epoch(after(0)));
    const picture = yield* Picture;
    yield* picture.enlist(units);
    for (const [i, b] of vignette.board.entries()) {
      const unit = units[i]!.id;
      const available = publishedOf(b);
      yield* picture.report({ unit, state: { at: after(0), is: b.state ?? "free" } });
      if (available) yield* picture.report({ unit, available });
    }
    yield* receive(incident, OPERATOR);
    const crews = new Map(vignette.board.map((b) => [b.id, crewFindings(b)]));
    const seen: Seen[] = [];
    for (const scene of vignette.scenes) {
      const told: Told[] = [];
      const before = sent.length;
      for (const act of scene.acts) {
        const way = yield* now;
        if (act.does === "tell") {
          told.push(yield* tellAlso(way, act.role, act.over).pipe(Effect.provideService(Books, books)));
          continue;
        }
        const drafts = yield* perform(way, act).pipe(Effect.provideService(Books, books));
        if (drafts) books = booksFor(vignette, drafts) ?? books;
      }
      const way = yield* now;
      const [situation, proposal] = [yield* lastSituation(way), yield* lastProposal(way)];
      if (!situation || !proposal) return yield* Effect.fail(`${vignette.id}: no proposal was made`);
      const went = yield* toldOf(way, sent.slice(before)).pipe(Effect.provideService(Books, books));
      seen.push(seenOf(way, situation.indication, proposal, [...went, ...told], units, crews));
    }
    return seen;
  }).pipe(Effect.provide(doors(vignette, sent)));
};
