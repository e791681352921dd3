import { type ActorRef, FactId, PersonId } from "@prehosp/model";
import { addDays, addSeconds, osloDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import type { NewFact } from "@prehosp/ports";
import * as fc from "fast-check";
import { accountsMatched, learningReceived } from "../../kinds/importing.ts";
import { evidenceRecorded, groupEvidenceRecorded } from "../../kinds/evidence.ts";
import { crewSaid } from "../../kinds/readiness.ts";
import { equivalenceDecided, packPublished, peopleTold, settingTold } from "../../kinds/standing.ts";
import { trainingSaid } from "../../kinds/training.ts";
import { saidFact } from "../said.ts";
import { COMPETENCES, ORG, PEOPLE, UNITS, dates, equivalence, more } from "./small-world.ts";

const BY = "role:coordinator" as ActorRef;
const anyone = fc.constantFrom(...PEOPLE);
const unit = fc.constantFrom(...UNITS);
const proof = fc.record({
  competence: fc.constantFrom(...COMPETENCES),
  kind: fc.constantFrom("course", "certificate", "practice", "course", "revocation"),
  daysAgo: fc.integer({ min: 0, max: 800 }),
  by: anyone,
  type: fc.constantFrom("handheld", "vehicle"),
});
const account = fc.nat(2).map((n) => ({ system: "portal", account: `konto-${n}` }));

/** What may be written at any hour: of evidence, late as it may be, of groups, accounts, courses, rules, units and people. */
export const written = fc.oneof(
  { weight: 6, arbitrary: fc.record({ says: fc.constant("proof" as const), person: anyone, proof }) },
  { weight: 1, arbitrary: fc.record({ says: fc.constant("group" as const), unit, proof }) },
  { weight: 2, arbitrary: fc.record({ says: fc.constant("learnt" as const), account, proof, back: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({ says: fc.constant("matched" as const), account, person: anyone, not: fc.nat(3) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      says: fc.constant("seen" as const),
      person: anyone,
      by: anyone,
      date: fc.constantFrom(...dates.map((d) => d.id)),
      daysAgo: fc.integer({ min: 0, max: 60 }),
      outcome: fc.constantFrom("passed", "passed", "failed"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ says: fc.constant("merged" as const), person: anyone, gone: anyone, not: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ says: fc.constant("equal" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ says: fc.constant("published" as const), edition: fc.nat(1), ahead: fc.nat(90) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      says: fc.constant("terminal" as const),
      unit,
      type: fc.constantFrom("handheld", "vehicle"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ says: fc.constant("crew" as const), unit, person: anyone, left: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ says: fc.constant("serves" as const), person: anyone, roles: fc.nat(2) }) },
);
export type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

/** The fact of it, as it is written at an instant under a reference of its own. */
export const factOf = (w: Written, now: Instant, ref: string, hashes: readonly string[]): NewFact => {
  const about = (subject: string) => ({ subject, owner: ORG, by: BY, at: now, ref });
  const ago = (days: number) => addDays(osloDay(now), -days);
  const person = PersonId.parse("person" in w ? w.person : PEOPLE[0]);
  const source = { system: "portal", ref };
  const body = ({ competence, kind, daysAgo, by, type }: Extract<Written, { says: "proof" }>["proof"]) => ({
    competence,
    kind,
    on: ago(daysAgo),
    outcome: "passed",
    attributes: { terminalType: type },
    attestedBy: by,
    documented: true,
    source,
  });
  const said = { id: FactId.parse(ref), by: person };
  switch (w.says) {
    case "proof":
      return saidFact(evidenceRecorded, { person, ...body(w.proof) } as never, about(`person:${w.person}`));
    case "group":
      return saidFact(
        groupEvidenceRecorded,
        { of: { unit: w.unit }, ...body(w.proof) } as never,
        about(`unit:${w.unit}`),
      );
    case "learnt": {
      // Now and then a source takes back what it said some writes ago, or what it never said.
      const back = { says: "taken-back", takesBack: `w-${w.back}`, source };
      const learning = w.proof.kind === "revocation" ? back : { says: "proof", account: w.account, ...body(w.proof) };
      const records = [{ learning }];
      return saidFact(learningReceived, { from: { position: ref }, records, unread: [] } as never, about("learning"));
    }
    case "matched": {
      const matched = { says: "matched", account: w.account, person, quality: "decided", keys: [] };
      const parted = { says: "parted", account: w.account, person, because: "mistyped" };
      return saidFact(accountsMatched, { told: [w.not === 0 ? parted : matched] } as never, about("accounts"));
    }
    case "merged": {
      const two = { person, gone: PersonId.parse(w.gone) };
      const told = w.not
        ? { says: "unmerged" as const, ...two, because: "mistyped" as const }
        : { says: "merged" as const, ...two, because: "registered-twice" as const };
      return saidFact(accountsMatched, { told: [told] }, about("accounts"));
    }
    case "seen": {
      const at = addSeconds(now, -86_400 * w.daysAgo);
      const { date, outcome } = w;
      const seen = { ...said, by: w.by, at, person, date, kind: "checked-off", item: "seen", outcome, device: "t1" };
      return saidFact(trainingSaid, { said: seen } as never, about(`person:${w.person}`));
    }
    case "equal":
      return saidFact(equivalenceDecided, { equivalence } as never, about("equivalence"));
    case "published": {
      const { id, edition } = more[w.edition] ?? more[0]!;
      const payload = { pack: id, edition, hash: hashes[w.edition], from: ago(-w.ahead), changes: 0 };
      return saidFact(packPublished, payload as never, about(`pack:${id}`));
    }
    case "terminal":
      return saidFact(settingTold, { of: { unit: w.unit }, facts: { terminalType: w.type } }, about(`unit:${w.unit}`));
    case "crew": {
      const change = {
        ...said,
        unit: w.unit,
        at: now,
        minimum: 2,
        ...(w.left ? { left: [person] } : { joined: [person] }),
      };
      return saidFact(crewSaid, { said: change } as never, about(`unit:${w.unit}`));
    }
    case "serves": {
      const roles = ["akutthjelper", "local-instructor"].slice(0, w.roles);
      return saidFact(peopleTold, { people: [{ person, roles }] }, about(`org:${ORG}`));
    }
  }
};
