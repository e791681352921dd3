import { nationalPacks, qualified } from "@prehosp/competence";
import { ActorRef, OrgId, PersonId, UnitId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type Instant, addDays, osloDay } from "@prehosp/model/time";
import { type Fact, Picture } from "@prehosp/ports";
import { memoryEditions, memoryLedger, memoryPicture } from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";
import { TestClock } from "effect/testing";
import { expect, test } from "vitest";
import { Books } from "../../books.ts";
import { kinds } from "../../kinds/index.ts";
import { books } from "../../test/one-call.ts";
import { Competence, competenceLayer } from "../book.ts";
import { PublishedPack } from "./packs-on.ts";
import { publishAvailability, restorePublished } from "./publish-availability.ts";
import { publishPack } from "./publish-pack.ts";

const NOW = "2026-11-22T12:00:00.000Z" as Instant;
const TODAY = osloDay(NOW);
const by = ActorRef.parse("role:coordinator");
const owner = OrgId.parse("region-x");
const unit = {
  id: UnitId.parse("brann-x-1"),
  kind: "fire" as const,
  name: "Brann X",
  organisation: OrgId.parse("brann-x"),
  turnOutSeconds: absent("not-recorded"),
  equipment: {},
  nodnett: true,
};
const pack = PublishedPack.parse({
  id: "region-krav",
  edition: "1",
  layer: "regional",
  decided: { by: "role:medical-director", on: "2026-11-01", source: "vedtak (syntetisk)" },
  requirements: [
    {
      id: "region.first-aid",
      version: "1.0",
      title: { nb: "Førstehjelp" },
      cites: ["AH-2.6-c"],
      subject: "person",
      needs: {
        has: "akutthjelper-skills",
        kinds: ["practice"],
        outcomes: ["passed"],
        fresh: { kind: "none" },
        unrecorded: "not-met",
      },
    },
  ],
});

test("what was published is there after a restart, on the board and in the book, from its day and as it was known", async () => {
  const facts: Fact[] = [];
  const store = new Map<string, string>();
  const hub = () =>
    competenceLayer(nationalPacks).pipe(
      Layer.provideMerge(
        Layer.mergeAll(
          memoryLedger({ kinds, store: { facts } }),
          memoryEditions({ store }),
          memoryPicture(),
          Layer.succeed(Books, books!),
        ),
      ),
      Layer.provideMerge(TestClock.layer()),
    );
  const first = Effect.gen(function* () {
    yield* TestClock.setTime(Date.parse(NOW));
    yield* (yield* Picture).enlist([unit]);
    expect(yield* publishAvailability(unit, { outcome: "with-remark" }, by, NOW)).toMatchObject({
      is: { outcome: "with-remark" },
    });
    const made = yield* publishPack(pack, addDays(TODAY, 1), owner, { by, now: NOW });
    expect(made).toMatchObject({ from: addDays(TODAY, 1) });
  });
  const second = Effect.gen(function* () {
    yield* TestClock.setTime(Date.parse(NOW));
    const picture = yield* Picture;
    yield* picture.enlist([unit]);
    yield* restorePublished;
    expect((yield* picture.board)[0]!.seen.available).toMatchObject({ outcome: "with-remark", said: NOW });
    const asked = (on: ReturnType<typeof osloDay>, knownAt: Instant) =>
      Effect.map(
        Effect.flatMap(Competence, (c) => c.book({ on, knownAt })),
        (book) =>
          qualified(book, { subject: { person: PersonId.parse("p") }, requirement: "region.first-aid", on, knownAt })
            .outcome,
      );
    // Not asked before its day, nor by what was known before it was published: then no such requirement is known.
    expect(yield* asked(TODAY, NOW)).toBe("unclear");
    expect(yield* asked(addDays(TODAY, 1), NOW)).toBe("not-met");
    expect(yield* asked(addDays(TODAY, 1), "2026-11-22T11:00:00.000Z" as Instant)).toBe("unclear");
  });
  await Effect.runPromise(Effect.provide(first, hub()));
  await Effect.runPromise(Effect.provide(second, hub()));
  expect(facts.map((f) => f.kind)).toEqual(["availability.published", "pack.published"]);
  store.clear();
  const lost = Effect.flatMap(Competence, (c) => c.book({ on: TODAY, knownAt: NOW }));
  expect(await Effect.runPromise(Effect.provide(Effect.flip(lost), hub()))).toMatchObject({ reason: "Unintelligible" });
});
