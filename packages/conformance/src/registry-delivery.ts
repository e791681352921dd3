import { type Delivery, type DeliveryReceipt, RegistryDelivery } from "@prehosp/ports";
import { Effect } from "effect";
import { fresh, holds, type Requirement, soon, type Suite } from "./requirement.ts";

/**
 * The second eye on the way to a registry, and cases that the adapter can send. A reference names one case; `edition` tells two
 * lawful contents of it apart.
 */
export interface RegistryDeliveryWorld {
  readonly acceptable: (ref: string, edition: 1 | 2) => Delivery;
  /** A case that this registry, or the adapter before it, must refuse. */
  readonly refusable: (ref: string) => Delivery;
  /** The editions that the registry holds under a reference, one for each case it counts. */
  readonly held: (ref: string) => Effect.Effect<readonly (1 | 2)[], unknown>;
}

const deliver = (...cases: readonly Delivery[]) => Effect.flatMap(RegistryDelivery, (door) => door.deliver(cases));
const receipts = (...refs: readonly string[]) => Effect.flatMap(RegistryDelivery, (door) => door.receipts(refs));
const of = (ref: string, all: readonly DeliveryReceipt[]) => all.find((r) => r.ref === ref)?.receipt ?? "none";

type Check = Requirement<RegistryDelivery, RegistryDeliveryWorld>["check"];
type Ground = Parameters<Check>[0];

/** Broken where the registry does not come to hold exactly these editions of the case. */
const holdsOnly = ({ world, patience }: Ground, ref: string, ...editions: readonly (1 | 2)[]) =>
  soon(
    Effect.flatMap(world.held(ref), (held) =>
      holds(held.join() === editions.join(), `the registry holds editions [${held.join()}], not [${editions.join()}]`),
    ),
    patience,
  );

const requirement = (id: `REGISTRY-${string}`, says: string, check: Check) =>
  ({ id: id as `${string}-${number}`, must: "MUST", says, check }) as const;

const requirements: readonly Requirement<RegistryDelivery, RegistryDeliveryWorld>[] = [
  requirement("REGISTRY-01", "Every case delivered has one receipt, and no other case has one.", ({ world }) =>
    Effect.gen(function* () {
      const refs = [fresh("a"), fresh("b"), fresh("c")];
      const given = (yield* deliver(...refs.map((ref) => world.acceptable(ref, 1)))).map(({ ref }) => ref);
      yield* holds(
        given.toSorted().join() === refs.toSorted().join(),
        `${given.length} receipts came, not one for each of the 3 cases`,
      );
    }),
  ),
  requirement("REGISTRY-02", "What is receipted as accepted lies in the registry as it was delivered.", (ground) =>
    Effect.gen(function* () {
      const ref = fresh("held");
      yield* holds(of(ref, yield* deliver(ground.world.acceptable(ref, 2))) === "accepted", "it was not accepted");
      yield* holdsOnly(ground, ref, 2);
    }),
  ),
  requirement(
    "REGISTRY-03",
    "A case that is delivered again with other content replaces, and never doubles.",
    (ground) =>
      Effect.gen(function* () {
        const ref = fresh("again");
        yield* deliver(ground.world.acceptable(ref, 1));
        yield* deliver(ground.world.acceptable(ref, 2));
        yield* holdsOnly(ground, ref, 2);
      }),
  ),
  requirement("REGISTRY-04", "The same case delivered twice is accepted twice.", ({ world }) =>
    Effect.gen(function* () {
      const ref = fresh("same");
      yield* deliver(world.acceptable(ref, 1));
      const again = of(ref, yield* deliver(world.acceptable(ref, 1)));
      yield* holds(again === "accepted", `the second delivery was ${again}`);
    }),
  ),
  requirement("REGISTRY-05", "A refusal says what is wrong, in words.", ({ world }) =>
    Effect.gen(function* () {
      const ref = fresh("refused");
      const refused = (yield* deliver(world.refusable(ref))).filter((r) => r.ref === ref && r.receipt === "refused");
      yield* holds(
        refused.every(({ issues }) => issues.length > 0 && issues.every(({ message }) => message.trim() !== "")),
        "a case was refused without a reason",
      );
    }),
  ),
  requirement("REGISTRY-06", "What must be refused is receipted as refused.", ({ world }) =>
    Effect.gen(function* () {
      const ref = fresh("wrong");
      const said = of(ref, yield* deliver(world.refusable(ref)));
      yield* holds(said === "refused", `a case that must be refused was receipted as ${said}`);
    }),
  ),
  requirement("REGISTRY-07", "A refused correction leaves what the registry held.", (ground) =>
    Effect.gen(function* () {
      const ref = fresh("kept");
      yield* deliver(ground.world.acceptable(ref, 1));
      yield* deliver(ground.world.refusable(ref));
      yield* holdsOnly(ground, ref, 1);
    }),
  ),
  requirement("REGISTRY-08", "One refused case holds back none of those delivered with it.", ({ world }) =>
    Effect.gen(function* () {
      const [before, wrong, after] = [fresh("before"), fresh("between"), fresh("after")];
      const all = yield* deliver(world.acceptable(before, 1), world.refusable(wrong), world.acceptable(after, 1));
      yield* holds(
        of(before, all) === "accepted" && of(after, all) === "accepted",
        `with a refused case between them: ${of(before, all)} and ${of(after, all)}`,
      );
    }),
  ),
  requirement("REGISTRY-09", "Receipts asked for later say what the last delivery of each case came to.", ({ world }) =>
    Effect.gen(function* () {
      const [good, bad] = [fresh("good"), fresh("bad")];
      yield* deliver(world.acceptable(good, 1), world.acceptable(bad, 1));
      yield* deliver(world.refusable(bad));
      const all = yield* receipts(good, bad);
      yield* holds(
        of(good, all) === "accepted" && of(bad, all) === "refused",
        `accepted and then refused came back as ${of(good, all)} and ${of(bad, all)}`,
      );
    }),
  ),
  requirement("REGISTRY-10", "A case that was never delivered has no receipt.", () =>
    Effect.gen(function* () {
      const all = yield* receipts(fresh("never"));
      yield* holds(all.length === 0, "a receipt came for a case that nobody delivered");
    }),
  ),
  requirement("REGISTRY-11", "Nothing delivered is no error, and gives no receipt.", () =>
    Effect.gen(function* () {
      yield* holds((yield* deliver()).length === 0, "receipts came for nothing");
    }),
  ),
];

/** What every way to a registry keeps. */
export const registryDeliverySuite: Suite<RegistryDelivery, RegistryDeliveryWorld> = {
  port: "RegistryDelivery",
  requirements,
};
