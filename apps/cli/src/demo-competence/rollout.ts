import { leaderContacted, peopleTold, rolloutPlanned, rolloutRoomTold } from "@prehosp/chain";
import { LeaderContact, RolloutRoom, RolloutRules } from "@prehosp/competence";
import { demoRolloutPlan } from "@prehosp/demo-region";
import type { OrgId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { NewFact } from "@prehosp/ports";
import type { FactAt } from "./facts.ts";

/** What the roll-out of the demonstration is called. */
export const ROLLOUT = "lifex";
/** What its plan is about in the ledger; whoever fills a ledger with the demonstration looks for this. */
export const PLANNED = `rollout:${ROLLOUT}`;

/** The plan, 40 rooms with 1,800 people in two facts each, and the calls to their leaders. */
export const rollout = (fact: FactAt, region: OrgId, at: Instant): readonly NewFact[] => {
  const plan = demoRolloutPlan({ at });
  return [
    fact(
      rolloutPlanned,
      { rollout: ROLLOUT, product: ROLLOUT, rules: RolloutRules.parse(plan.rules) },
      { subject: PLANNED, owner: region, ref: ROLLOUT },
    ),
    ...plan.rooms.flatMap(({ kind, operators, ...rest }) => {
      const room = RolloutRoom.parse({ ...rest, kind, operators });
      const roles = [`${kind.toLowerCase()}-operator`];
      const about = { subject: `${PLANNED}:${room.room}`, owner: region, ref: room.room };
      const people = operators.map((person) => ({ person, roles }));
      return [
        fact(rolloutRoomTold, { rollout: ROLLOUT, room }, about),
        fact(peopleTold, { people }, { subject: `org:${room.room}`, owner: room.room, ref: room.room }),
      ];
    }),
    ...plan.contacts.map((one) => {
      const { id, knownAt: _, by: __, note: ___, ...contact } = LeaderContact.parse(one);
      return fact(leaderContacted, { ...contact, rollout: ROLLOUT }, { subject: PLANNED, owner: region, ref: id });
    }),
  ];
};
