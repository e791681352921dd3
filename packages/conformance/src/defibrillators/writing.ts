import type { DefibrillatorId } from "@prehosp/model";
import type { DefibrillatorExchange } from "@prehosp/ports";
import { Effect } from "effect";
import { fresh, holds, refusal, type Requirement, soon } from "../requirement.ts";
import {
  changed,
  type DefibrillatorExchangeWorld,
  of,
  put,
  refused,
  registration,
  requirement,
  shows,
  stands,
  tell,
  withdraw,
} from "./ground.ts";

/** What writing our own ones there keeps. */
export const writing: readonly Requirement<DefibrillatorExchange, DefibrillatorExchangeWorld>[] = [
  requirement("DEFIBRILLATOR-11", "What is put gets a key, and lies in the register under it.", (ground) =>
    Effect.gen(function* () {
      const name = fresh("put");
      const id = yield* put(registration(name));
      yield* stands(ground, name, id);
      yield* shows(ground, id, undefined, name);
    }),
  ),
  requirement("DEFIBRILLATOR-12", "What is put again by its key keeps it, and never doubles.", (ground) =>
    Effect.gen(function* () {
      const name = fresh("again");
      const own = registration(name);
      const id = yield* put(own);
      const again = yield* put(own, id);
      yield* holds(again === id, "it got another key");
      yield* stands(ground, name, id);
    }),
  ),
  requirement(
    "DEFIBRILLATOR-13",
    "The same put anew, as when the first answer was lost, is known and never doubles.",
    (ground) =>
      Effect.gen(function* () {
        const name = fresh("anew");
        const own = registration(name);
        const id = yield* put(own);
        yield* holds((yield* put(own)) === id, "it got another key");
        yield* stands(ground, name, id);
      }),
  ),
  requirement("DEFIBRILLATOR-14", "What is put by its key with other content replaces what was there.", (ground) =>
    Effect.gen(function* () {
      const [first, then] = [fresh("first"), fresh("then")];
      const own = registration(first);
      const id = yield* put(own);
      yield* put({ ...own, is: { ...own.is, name: then } }, id);
      yield* stands(ground, then, id);
      yield* stands(ground, first);
    }),
  ),
  requirement("DEFIBRILLATOR-15", "Nothing is put over what somebody else owns.", (ground) =>
    Effect.gen(function* () {
      const name = fresh("theirs");
      const id = yield* ground.world.register(registration(name));
      yield* refused(put(registration(fresh("over")), id), "putting over somebody else's");
      yield* stands(ground, name, id);
    }),
  ),
  requirement("DEFIBRILLATOR-16", "What is put by a key that is not there is refused.", ({ world }) =>
    Effect.gen(function* () {
      const name = fresh("keyless");
      yield* refused(put(registration(name), fresh("nobody") as DefibrillatorId), "putting by an unknown key");
      yield* holds((yield* world.named(name)).length === 0, "it was refused, and stands there all the same");
    }),
  ),
  requirement("DEFIBRILLATOR-17", "What is withdrawn stands in the register no more.", (ground) =>
    Effect.gen(function* () {
      const name = fresh("withdrawn");
      const id = yield* put(registration(name));
      yield* withdraw(id);
      yield* stands(ground, name);
    }),
  ),
  requirement("DEFIBRILLATOR-18", "Withdrawing what is gone already is no error.", () =>
    Effect.gen(function* () {
      const id = yield* put(registration(fresh("twice")));
      yield* withdraw(id);
      yield* withdraw(id);
    }),
  ),
  requirement("DEFIBRILLATOR-19", "Nothing is withdrawn that somebody else owns.", (ground) =>
    Effect.gen(function* () {
      const name = fresh("kept");
      const id = yield* ground.world.register(registration(name));
      yield* refused(withdraw(id), "withdrawing somebody else's");
      yield* stands(ground, name, id);
    }),
  ),
  requirement("DEFIBRILLATOR-20", "Who answers for one is never seen, and in no error.", (ground) =>
    Effect.gen(function* () {
      const [mine, other] = [fresh("silent"), fresh("quiet")];
      const [id, theirs] = [yield* put(registration(mine)), yield* ground.world.register(registration(other))];
      yield* shows(ground, id, undefined, mine);
      yield* shows(ground, theirs, undefined, other);
      const seen = JSON.stringify(yield* changed());
      const error = yield* refusal(put(registration(mine), theirs), "putting over somebody else's");
      const contacts = [mine, other].map((name) => `Kari ${name}`);
      yield* holds(!contacts.some((c) => seen.includes(c)), "a contact came out");
      yield* holds(!contacts.some((c) => JSON.stringify(error).includes(c)), "a contact stands in an error");
    }),
  ),
];

/** What word to an owner keeps. */
export const telling: readonly Requirement<DefibrillatorExchange, DefibrillatorExchangeWorld>[] = [
  requirement("DEFIBRILLATOR-21", "The owner is told what happened to the defibrillator.", ({ world, patience }) =>
    Effect.gen(function* () {
      const id = yield* world.register(registration(fresh("told")));
      for (const about of ["used", "fault", "missing"] as const) yield* tell(id, about);
      yield* soon(
        Effect.flatMap(world.told(id), (all) =>
          holds(
            (["used", "fault", "missing"] as const).every((about) => all.includes(about)),
            `the owner was told [${all.join()}]`,
          ),
        ),
        patience,
      );
    }),
  ),
  requirement("DEFIBRILLATOR-22", "Telling the owner changes nothing in the register.", (ground) =>
    Effect.gen(function* () {
      const name = fresh("unchanged");
      const id = yield* ground.world.register(registration(name));
      yield* shows(ground, id, undefined, name);
      const before = JSON.stringify(of(id, yield* changed()));
      for (const about of ["used", "fault", "missing"] as const) yield* tell(id, about);
      yield* holds(before === JSON.stringify(of(id, yield* changed())), "it stands otherwise after its owner was told");
      yield* stands(ground, name, id);
    }),
  ),
  requirement("DEFIBRILLATOR-23", "Telling the owner of one that is not there is refused.", () =>
    refused(tell(fresh("nowhere") as DefibrillatorId, "fault"), "telling the owner of an unknown one"),
  ),
];
