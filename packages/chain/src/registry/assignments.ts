import type { ActorRef, OrgId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Fact } from "@prehosp/ports";
import type * as z from "zod";
import { formAssigned } from "../kinds/form-beside.ts";

/** One time a form was given to an organisation. */
export interface FormAssignment {
  readonly to: OrgId;
  readonly by: ActorRef;
  readonly at: Instant;
}

/** To whom a form was given, in recorded order; of the facts of its subject. */
export const assignmentsIn = (facts: readonly Fact[]): readonly FormAssignment[] =>
  facts.flatMap(({ kind, payload, by, valid }) =>
    kind === formAssigned.kind ? [{ ...(payload as z.output<typeof formAssigned.payload>), by, at: valid.from }] : [],
  );

/** Who has a form beside its owner; undefined where nobody has, or it was taken back. */
export const givenTo = (owner: OrgId, assignments: readonly FormAssignment[]): OrgId | undefined => {
  const to = assignments.at(-1)?.to;
  return to === owner ? undefined : to;
};
