import { Defibrillator } from "@prehosp/model";
import type { DefibrillatorExchange } from "@prehosp/ports";
import { Effect } from "effect";
import { fresh, holds, refusal, type Requirement } from "../requirement.ts";
import {
  changed,
  type DefibrillatorExchangeWorld,
  now,
  of,
  registration,
  requirement,
  shows,
  wayIn,
} from "./ground.ts";

/** What a reading of the register keeps. */
export const reading: readonly Requirement<DefibrillatorExchange, DefibrillatorExchangeWorld>[] = [
  requirement("DEFIBRILLATOR-01", "The whole register shows every defibrillator, and each once.", (ground) =>
    Effect.gen(function* () {
      const names = [fresh("one"), fresh("two"), fresh("three")];
      const ids = yield* Effect.forEach(names, (name) => ground.world.register(registration(name)));
      for (const [n, id] of ids.entries()) yield* shows(ground, id, undefined, names[n]!);
      const all = (yield* changed()).map(({ id }) => id);
      yield* holds(new Set(all).size === all.length, `${all.length - new Set(all).size} are seen more than once`);
    }),
  ),
  requirement(
    "DEFIBRILLATOR-02",
    "What changed after an instant is seen when asked since then, as it is now.",
    (ground) =>
      Effect.gen(function* () {
        const [first, then] = [fresh("before"), fresh("after")];
        const id = yield* ground.world.register(registration(first));
        const since = yield* now;
        yield* ground.world.rename(id, then);
        yield* shows(ground, id, since, then);
      }),
  ),
  requirement(
    "DEFIBRILLATOR-03",
    "What has not changed since an instant is not seen when asked since then.",
    ({ world }) =>
      Effect.gen(function* () {
        const id = yield* world.register(registration(fresh("still")));
        yield* Effect.sleep("20 millis");
        yield* holds(of(id, yield* changed(yield* now)).length === 0, "one that has not changed is seen as changed");
      }),
    "SHOULD",
  ),
  requirement("DEFIBRILLATOR-04", "What was taken out is told as removed when asked since before.", (ground) =>
    Effect.gen(function* () {
      const id = yield* ground.world.register(registration(fresh("gone")));
      const since = yield* now;
      yield* ground.world.remove(id);
      yield* shows(ground, id, since, "removed");
    }),
  ),
  requirement("DEFIBRILLATOR-05", "The whole register does not show as standing what was taken out.", (ground) =>
    Effect.gen(function* () {
      const id = yield* ground.world.register(registration(fresh("away")));
      yield* ground.world.remove(id);
      yield* shows(ground, id, undefined, "removed", "not seen");
    }),
  ),
  requirement("DEFIBRILLATOR-06", "What cannot be read is seen and remarked, and never told as removed.", (ground) =>
    Effect.gen(function* () {
      const id = yield* ground.world.register(registration(fresh("damaged")));
      const since = yield* now;
      yield* ground.world.damage(id);
      for (const from of [undefined, since]) {
        yield* shows(ground, id, from, "unreadable");
        const remarks = of(id, yield* changed(from)).flatMap((seen) => seen.remarks);
        yield* holds(remarks.length > 0, "it is unreadable without a remark");
      }
    }),
  ),
  requirement("DEFIBRILLATOR-07", "A remark on a defibrillator says where, which and what it means.", ({ world }) =>
    Effect.gen(function* () {
      yield* world.damage(yield* world.register(registration(fresh("remarked"))));
      const remarks = (yield* changed()).flatMap((seen) => seen.remarks);
      yield* holds(
        remarks.every((r) => r.path.trim() !== "" && r.code.trim() !== "" && r.means.trim() !== ""),
        "a remark lacks path, code or meaning",
      );
    }),
  ),
  requirement(
    "DEFIBRILLATOR-08",
    "Every one that is read is said in the words of the model, under its own key.",
    (ground) =>
      Effect.gen(function* () {
        const name = fresh("words");
        yield* shows(ground, yield* ground.world.register(registration(name)), undefined, name);
        for (const { id, is } of yield* changed()) {
          if (typeof is === "string") continue;
          const issue = Defibrillator.safeParse(is).error?.issues[0];
          yield* holds(issue === undefined, `it is not in the model's words at /${issue?.path.join("/") ?? ""}`);
          yield* holds(is.id === id, "it has another key inside than outside");
        }
      }),
  ),
  requirement("DEFIBRILLATOR-09", "A reading that breaks off fails, and never ends short.", ({ world }) =>
    Effect.gen(function* () {
      for (const part of ["a", "b", "c"]) yield* world.register(registration(fresh(`broken-${part}`)));
      yield* Effect.asVoid(refusal(world.breaking(changed()), "a reading that broke off"));
    }),
  ),
  requirement("DEFIBRILLATOR-10", "The way in stands by itself, never in what the public sees.", (ground) =>
    Effect.gen(function* () {
      const name = fresh("closed");
      const id = yield* ground.world.register(registration(name));
      yield* shows(ground, id, undefined, name);
      const publicly = of(id, yield* changed()).map(({ is, remarks }) => ({ is, remarks }));
      yield* holds(!JSON.stringify(publicly).includes(wayIn(name)), "the way in stands among public fields");
    }),
  ),
];
