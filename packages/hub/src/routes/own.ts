import { Books, Competence, keysAt, membershipsAt } from "@prehosp/chain";
import type { OrgId, PersonId, Unit } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";
import { Access, type Actor, NotAllowed } from "@prehosp/ports";
import { Effect } from "effect";
import { Refused, notFound } from "../api/problem.ts";

/** Now, as the books of competence know it: whoever has written reads the own writing. */
export const knownNow = Effect.flatMap(Competence, (c) => c.now);

/** An organisation's own people and things are for who acts for it; for all others it is 403. */
export const mine = (actor: Actor, act: "read" | "write", organisation: OrgId) =>
  Effect.flatMap(Access, (access) => access.may(actor, act, organisation));

const actsFor = (actor: Actor, act: "read" | "write", organisation: OrgId) =>
  mine(actor, act, organisation).pipe(
    Effect.as(true),
    Effect.catch(() => Effect.succeed(false)),
  );

/** Whether somebody may see an organisation's own people and things. */
export const maySee = (actor: Actor, organisation: OrgId) => actsFor(actor, "read", organisation);

/**
 * People by where their keys stand in the body: whoever is of no organisation that the asker writes for is refused; one who has left
 * is still of it. With `orNobodys`, people whom no organisation has told of are let through, and other organisations' are not.
 */
export const ownPeople = (actor: Actor, said: Readonly<Record<string, PersonId>>, orNobodys = false) =>
  Effect.gen(function* () {
    const now = yield* knownNow;
    const stored = yield* (yield* Competence).stored;
    const keys = keysAt(stored, now);
    const members = membershipsAt(stored, { on: osloDay(now), knownAt: now });
    const byPerson = Map.groupBy(members, (m) => m.person);
    const strangers = yield* Effect.filter(Object.entries(said), ([, person]) => {
      const owners = [...new Set((byPerson.get(keys.of(person)) ?? []).map((m) => m.owner))];
      if (owners.length === 0) return Effect.succeed(!orNobodys);
      return Effect.map(
        Effect.forEach(owners, (owner) => actsFor(actor, "write", owner)),
        (may) => !may.includes(true),
      );
    });
    if (strangers.length > 0)
      return yield* new Refused({
        type: "no-such-person",
        status: 422,
        title: "This is nobody of one's own organisation",
        issues: strangers.map(([path]) => ({ path: `/body/${path}`, message: "no-such-person" })),
      });
  });

/** A unit of the region, for who acts for its organisation; or 404. */
export const ownUnit = (id: string | undefined, actor: Actor, act: "read" | "write") =>
  Effect.gen(function* () {
    const unit: Unit | undefined = (yield* Books).region.units.find((u) => u.id === id);
    if (!unit) return yield* notFound("the unit");
    yield* mine(actor, act, unit.organisation);
    return unit;
  });

const READS_NAMES = ["coordinator", "instructor"] as const;

/** Names are for who works with these people in their own organisation. */
export const mayReadNames = (actor: Actor, organisation: OrgId) =>
  actor.owner === organisation && READS_NAMES.some((r) => actor.roles.includes(r))
    ? Effect.void
    : Effect.fail(
        new NotAllowed({
          reason: actor.owner === organisation ? "WrongRole" : "WrongOrganisation",
          message: "names are for the organisation's own coordinator and instructors",
        }),
      );
