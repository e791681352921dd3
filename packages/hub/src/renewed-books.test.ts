import { covers, documentHash } from "@prehosp/agreements";
import { Books, advanceDraft, agreementDrafted, beginDraft, booksOf, kinds } from "@prehosp/chain";
import { ActorRef, Condition } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { Ledger, LedgerError } from "@prehosp/ports";
import { memoryLedger } from "@prehosp/ports/memory";
import { contentHash } from "@prehosp/rules";
import { Effect, Layer, Stream } from "effect";
import { expect, test } from "vitest";
import { renewedBooks } from "./renewed-books.ts";
import { ask, region, start } from "./test/hub.ts";

const FROM = "2099-01-01";
const base = region.agreements.find((a) => !isAbsent(a.conditions) && a.conditions.length < Condition.options.length)!;
const had = isAbsent(base.conditions) ? [] : base.conditions;
const added = Condition.options.find((c) => !had.includes(c))!;
const [unit] = base.units as [(typeof base.units)[0]];

/** A hub, and what its books say of the added condition on a day; read the way the chain reads them, anew each time. */
const running = async () => {
  let books!: Effect.Effect<Books["Service"]>;
  const before = Effect.gen(function* () {
    books = Effect.provide(Books, yield* Effect.context<Books>()) as typeof books;
  });
  const hub = await start({ before });
  const covered = (on: string) =>
    covers(Effect.runSync(books).agreements, { unit, condition: added, on: on as never }).condition;
  const post = (path: string, json: unknown) => ask(`${hub.url}/api/v1/agreements/drafts${path}`, { json });
  return { hub, covered, post };
};

test("a draft that both parties have signed gives cover from its day, and not before it, without a restart", async () => {
  const { hub, covered, post } = await running();
  const made = await post("", {
    id: "signed-1",
    base: { agreement: base.id, hash: contentHash(base) },
    changes: { from: FROM, conditions: [...had, added] },
    author: { role: "koordinator", organisation: region.id },
    decided: base.decided,
  });
  expect([made.status, made.json.problems]).toEqual([201, []]);
  const { document } = (await post("/signed-1/steps", { step: "propose" })).json;
  const sign = (side: "commissioner" | "provider") =>
    post("/signed-1/steps", { step: "sign", side, organisation: base[side].organisation, role: "leder", document });
  await sign("commissioner");
  expect(covered(FROM)).toBe(false);
  expect((await sign("provider")).json).toMatchObject({ state: "signed", problems: [] });
  await expect.poll(() => covered(FROM)).toBe(true);
  expect(covered("2098-12-31")).toBe(false);
  // In the books it has ended its base; it is still what was signed, and nothing has come in its way.
  const shown = (await ask(`${hub.url}/api/v1/agreements/drafts`)).json;
  expect(shown).toMatchObject([{ state: "signed", problems: [], document, effect: { added: [added] } }]);
  const listed = (await ask(`${hub.url}/api/v1/agreements`)).json as readonly { readonly id: string; until: unknown }[];
  expect(listed.find((a) => a.id === "signed-1")).toMatchObject({ replaces: base.id });
  expect(listed.find((a) => a.id === base.id)?.until).toBe(FROM);
  await hub.stop();
});

const BY = ActorRef.parse("test-operator");
/** The same draft, signed by both, straight into the ledger. */
const signed = Effect.gen(function* () {
  const draft = agreementDrafted.payload.parse({
    id: "signed-2",
    base: { agreement: base.id, hash: contentHash(base) },
    changes: { from: FROM, conditions: [...had, added] },
    author: { by: BY, role: "koordinator", organisation: base.commissioner.organisation },
    created: "2026-11-01",
    decided: base.decided,
  });
  const { agreements } = region;
  const on = draft.created;
  yield* beginDraft(draft, agreements, BY);
  yield* advanceDraft(draft.id, { step: "propose", on }, agreements, BY);
  const document = documentHash({ ...draft, signatures: [] }, agreements)!;
  for (const side of ["commissioner", "provider"] as const) {
    const signature = { side, organisation: base[side].organisation, by: BY, role: "leder", on, document };
    yield* advanceDraft(draft.id, { step: "sign", signature: signature as never }, agreements, BY);
  }
});

test("what was signed before the start is in the books, also where the ledger could not be read at first", async () => {
  const spec = { edition: "2019-06-19-horing" } as const;
  const made = booksOf(region, spec, BY);
  if (!("books" in made)) throw new Error("the region does not hold together");
  let readings = 0;
  const gone = new LedgerError({ reason: "Refused", message: "not yet" });
  const late = Effect.gen(function* () {
    yield* signed;
    const ledger = yield* Ledger;
    const since: typeof ledger.since = (...of) => (readings++ === 0 ? Stream.fail(gone) : ledger.since(...of));
    return Ledger.of({ ...ledger, since });
  });
  const covered = await Effect.runPromise(
    Effect.gen(function* () {
      const books = yield* Books;
      while (readings < 2) yield* Effect.sleep("50 millis");
      yield* Effect.sleep("50 millis");
      return covers(books.agreements, { unit, condition: added, on: FROM as never }).condition;
    }).pipe(
      Effect.provide(
        renewedBooks(made.books, spec).pipe(
          Layer.provide(Layer.effect(Ledger, late).pipe(Layer.provide(memoryLedger({ kinds })))),
        ),
      ),
    ),
  );
  expect([covered, readings]).toEqual([true, 2]);
}, 20_000);
