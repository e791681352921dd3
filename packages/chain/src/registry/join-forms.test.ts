import { it } from "@effect/vitest";
import { ActorRef } from "@prehosp/model";
import { Ledger } from "@prehosp/ports";
import { JoinAct } from "@prehosp/registry";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { actOnForm, joinForms, openForm, readForm } from "../index.ts";
import { doors, region } from "../test/one-call.ts";

const by = ActorRef.parse("registrar-1");
const window = "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c11";
const [keep, other] = ["5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c21", "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c22"];
const act = JoinAct.parse({ is: "merged", keep, other, window, n: 1, seen: 1, seenOther: 1, because: "same-event" });
const opened = (key: string) => openForm({ dataset: "prehosp.ohca", key }, { by, owner: region.id });
const standings = Effect.all([readForm(keep), readForm(other)]).pipe(
  Effect.map((forms) => forms.map((kept) => kept?.form.standing)),
);

/** Says it while somebody else writes between what was read and what is appended. */
const whileOther = <A, E, R>(does: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const context = yield* Effect.context<R>();
    let isFirst = true;
    const append: typeof ledger.append = (facts, expect_) =>
      Effect.suspend(() => {
        const before = isFirst ? does.pipe(Effect.provideContext(context), Effect.orDie, Effect.asVoid) : Effect.void;
        isFirst = false;
        return Effect.andThen(before, ledger.append(facts, expect_));
      });
    return yield* joinForms(act, by).pipe(Effect.provideService(Ledger, { ...ledger, append }));
  });

describe("joining two forms while somebody else writes", () => {
  const dismissal = { act: "dismiss", window, n: 7, seen: 1, because: "no-arrest" } as const;
  const save = { act: "save", window, n: 8, seen: 1, entries: { shocks: { value: 2 } } } as const;

  it.effect("in the one that goes in: nothing of it is lost, it is looked at again", () =>
    Effect.gen(function* () {
      yield* opened(keep);
      yield* opened(other);
      const done = yield* whileOther(actOnForm(other, save, by));
      expect(done?.judged).toEqual({ problem: "changed-since" });
      expect(yield* standings).toEqual(["draft", "draft"]);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("in the one that goes on: what they wrote stands in it", () =>
    Effect.gen(function* () {
      yield* opened(keep);
      yield* opened(other);
      const done = yield* whileOther(actOnForm(keep, save, by));
      expect(done?.judged).toHaveProperty("events.keep.type", "joined");
      expect(done?.keep.form.case.values["shocks"]).toMatchObject({ value: 2 });
      expect(yield* standings).toEqual(["draft", "joined"]);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("that the one that goes on is none: the two are apart again, and neither is lost", () =>
    Effect.gen(function* () {
      yield* opened(keep);
      yield* opened(other);
      const done = yield* whileOther(actOnForm(keep, dismissal, by));
      expect(done?.judged).toEqual({ problem: "changed-since" });
      expect(yield* standings).toEqual(["dismissed", "draft"]);
    }).pipe(Effect.provide(doors())),
  );
});
