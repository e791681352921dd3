import { smallPack } from "../testing/small-pack.ts";
import type { Learning, PersonId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { describe, expect, it } from "vitest";
import { ImportMapping, MatchFact, importTable, matchesAt, prepare, qualified, settle } from "../index.ts";

const mapping = ImportMapping.parse({
  system: "gammelt-arkiv",
  who: { column: "Nr", as: "account" },
  competence: { is: "nodnett-user" },
  kind: { is: "course" },
  outcome: { is: "passed" },
  on: { column: "Dato", order: "year-month-day" },
});
const requirement = smallPack.requirements.find((r) => "has" in r.needs && r.needs.has === "nodnett-user")!.id;
const at = (day: number) => `2027-01-0${day}T08:00:00Z` as Instant;
const table = [
  ["Nr", "Dato"],
  ["7", "2026-06-01"],
].map((cells, i) => ({ line: i + 1, cells }));
const { lines } = importTable(mapping, { name: "x.csv", hash: "sha256:0" }, table, { on: "2027-01-02" as Day });
const proof = lines[0]!.learning!;
const takenBack: Learning = {
  says: "taken-back",
  takesBack: proof.source.ref,
  source: { system: proof.source.system, ref: "2" },
};
const received = [
  { learning: proof, knownAt: at(2) },
  { learning: takenBack, knownAt: at(6) },
];
const fact = (id: string, day: number, person: string, says = "matched") =>
  MatchFact.parse({
    id,
    owner: "hf-demo",
    by: "role:coordinator",
    at: at(day),
    says,
    account: proof.account,
    person,
    ...(says === "matched" ? { quality: "decided", keys: [] } : { because: "feil person" }),
  });
const facts = [fact("f1", 3, "p1"), fact("f2", 4, "p1", "parted"), fact("f3", 5, "p2")];
/** Whether each of two is qualified, as known on a day of January. */
const asKnownOn = (day: number) => {
  const { evidence } = settle(received, matchesAt(facts, at(day)));
  const book = prepare({ packs: [smallPack], evidence });
  return ["p1", "p2"].map(
    (person) =>
      qualified(book, {
        subject: { person: person as PersonId },
        requirement,
        on: "2027-01-09" as Day,
        knownAt: at(day),
      }).outcome,
  );
};

describe("an old record, from the file to the answer", () => {
  it.each([
    [2, "imported, nobody's yet", ["not-met", "not-met"]],
    [3, "matched", ["met", "not-met"]],
    [4, "the match was wrong", ["not-met", "not-met"]],
    [5, "matched to the right one", ["not-met", "met"]],
    [6, "taken back by its source", ["not-met", "not-met"]],
  ])("as known on day %i: %s", (day, _, want) => expect(asKnownOn(day)).toEqual(want));
});
