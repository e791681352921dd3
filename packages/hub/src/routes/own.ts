import { Books, Competence } from "@prehosp/chain";
import type { OrgId, Unit } from "@prehosp/model";
import { Access, type Actor, NotAllowed } from "@prehosp/ports";
import { Effect } from "effect";
import { notFound } from "../api/problem.ts";

/** Now, as the books of competence know it: whoever has written reads the own writing. */
export const knownNow = Effect.flatMap(Competence, (c) => c.now);

/** An organisation's own people and things are for who acts for it; for all others it is 403. */
export const mine = (actor: Actor, act: "read" | "write", organisation: OrgId) =>
  Effect.flatMap(Access, (access) => access.may(actor, act, organisation));

/** Whether somebody may see an organisation's own people and things. */
export const maySee = (actor: Actor, organisation: OrgId) =>
  mine(actor, "read", organisation).pipe(
    Effect.as(true),
    Effect.catch(() => Effect.succeed(false)),
  );

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
