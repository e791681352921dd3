import {
  Books,
  type DefibrillatorReport,
  type DefibrillatorTeller,
  OtherRegister,
  changeDefibrillator,
  confirmDefibrillator,
  type DefibrillatorCheck,
  defibrillatorsWithin,
  type KeptDefibrillator,
  notifyContact,
  openedRegistration,
  registerDefibrillators,
  reportDefibrillator,
  tellOwner,
  withdrawDefibrillator,
} from "@prehosp/chain";
import type { ActorRef, DefibrillatorId, OrgId } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import { randomBytes } from "node:crypto";
import { Refused, notFound } from "../api/problem.ts";
import { mintSecret, opens, printOf } from "../defibrillator-secret.ts";
import { Defibrillators } from "../defibrillators.ts";
import { now } from "../routes/found.ts";
import { Gate } from "./gate.ts";
import { type Changing, type Registering, changed, implausible, registrationOf } from "./registering.ts";

/** Whoever writes without having said who they are. */
const ANYBODY = "anybody" as ActorRef;
/** So near each other two may be one that is registered twice; it is said, and never forbidden: another floor is another one. */
const NEARBY_METRES = 30;

const teller = (owner: OrgId, by: ActorRef = ANYBODY) =>
  Effect.map(now, (at): DefibrillatorTeller => ({ owner, by, at }));

/** What could not be done now is tried again in the morning; the one who wrote is not held back by it, and nothing of whom is logged. */
const later = <A, E extends { readonly _tag: string }, R>(what: string, effect: Effect.Effect<A, E, R>) =>
  effect.pipe(
    Effect.tapError((e) => Effect.logError(`${what}: ${"reason" in e ? String(e.reason) : e._tag}; tried again later`)),
    Effect.catch(() => Effect.succeed(undefined)),
  );

/** One that anybody may see, or 404: what is hidden is not there for the public. */
export const shownOne = (id: string | undefined) =>
  Effect.gen(function* () {
    const defibrillators = yield* Defibrillators;
    const kept = defibrillators.of(id ?? "");
    return kept && defibrillators.isShown(kept, osloDay(yield* now)) ? kept : yield* notFound("the defibrillator");
  });

/** Registers one that nobody has verified yet, and sends its contact the secret that does. */
export const registerMine = (body: Registering) =>
  Effect.gen(function* () {
    const at = yield* now;
    const wrong = implausible(body, osloDay(at));
    if (wrong) return yield* wrong;
    yield* (yield* Gate).write;
    const { region, self } = yield* Books;
    const defibrillators = yield* Defibrillators;
    const id = `hs-${randomBytes(9).toString("hex")}` as DefibrillatorId;
    const { secret, hash } = mintSecret();
    const places = yield* defibrillators.places(osloDay(at));
    const nearby = defibrillatorsWithin(places, { lat: body.lat, lng: body.lng }, NEARBY_METRES);
    yield* registerDefibrillators(
      [{ registration: registrationOf(id, body), verified: false, secret: hash }],
      yield* teller(region.id),
    );
    const kept = yield* defibrillators.touch(id);
    if (kept)
      yield* later("a new registration is not confirmed", notifyContact(kept, "responsible", "confirm", self, secret));
    return { id, stage: "unfinished" as const, nearby, ...(region.demonstration ? { demonstration: { secret } } : {}) };
  });

const gone = new Refused({
  type: "secret-spent",
  status: 410,
  title: "This link has run out; the newest message about the defibrillator holds one that works",
});

/** The one that a secret opens: 404 where it opens none, 410 where it did once. */
export const openedBy = (secret: string, id?: string) =>
  Effect.gen(function* () {
    const defibrillators = yield* Defibrillators;
    const on = osloDay(yield* now);
    const print = printOf(secret);
    const kept = defibrillators.bySecret(print);
    const answer = kept && (id === undefined || kept.id === id) ? opens(kept, print, on) : "never";
    if (kept && answer === "yes") return kept;
    if (answer === "no-longer") return yield* gone;
    return yield* notFound("a defibrillator that this link opens");
  });

const told = (kept: KeptDefibrillator) => Effect.flatMap(Defibrillators, ({ touch }) => touch(kept.id));

/** Its owner says that it hangs there, ready. */
export const confirmMine = (kept: KeptDefibrillator, check: DefibrillatorCheck) =>
  Effect.gen(function* () {
    const wrong = implausible(check, osloDay(yield* now));
    if (wrong) return yield* wrong;
    yield* (yield* Gate).write;
    const said = yield* confirmDefibrillator(kept.id, check, yield* teller(kept.owner));
    yield* told(kept);
    return said;
  });

/** Its owner puts right what is said of it; the vault is opened for that, and the opening is kept. */
export const changeMine = (kept: KeptDefibrillator, body: Changing) =>
  Effect.gen(function* () {
    const wrong = implausible(body, osloDay(yield* now));
    if (wrong) return yield* wrong;
    yield* (yield* Gate).write;
    const before = yield* openedRegistration(kept, ANYBODY, "owner-changes-own");
    const said = yield* changeDefibrillator(changed(before, body), yield* teller(kept.owner));
    yield* told(kept);
    return said;
  });

/** Its owner takes it out of the register; its history stays. */
export const withdrawMine = (kept: KeptDefibrillator) =>
  Effect.gen(function* () {
    yield* (yield* Gate).write;
    const said = yield* withdrawDefibrillator(kept.id, "by-owner", yield* teller(kept.owner));
    yield* told(kept);
    return said;
  });

/** Reports one, and tells its owner; where the owner cannot be told now, the report stands and is told later. */
export const reportOne = (kept: KeptDefibrillator, report: DefibrillatorReport, by: ActorRef = ANYBODY) =>
  Effect.gen(function* () {
    const { self } = yield* Books;
    const who = yield* teller(kept.owner, by);
    const said = yield* reportDefibrillator(kept.id, report, who);
    const after = (yield* told(kept)) ?? kept;
    const untold = yield* later("an owner is not told of a report", tellOwner(after, { by: self, at: who.at }));
    yield* told(kept);
    const register = yield* OtherRegister;
    const owner = untold === 0 ? "told" : kept.source === "other" && !register ? "nobody-to-tell" : "told-later";
    return { was: said?.was ?? "known", owner } as const;
  });
