import type { Learning } from "@prehosp/model";
import { Evidence } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MatchFact } from "./match-fact.ts";
import { matchesAt } from "./matches.ts";
import { settle } from "./settle.ts";
import type { ReceivedLearning, Settled } from "./settle.ts";

const at = (hour: number) => `2027-01-01T${String(hour).padStart(2, "0")}:00:00Z` as Instant;
const proof = (ref: string, account: string, hour: number, over: object = {}): ReceivedLearning => ({
  knownAt: at(hour),
  learning: {
    says: "proof",
    account: { system: "portal", account },
    competence: "nodnett-user",
    kind: "course",
    on: "2025-02-03",
    outcome: "passed",
    attributes: {},
    attestedBy: { absent: "not-recorded" },
    documented: true,
    source: { system: "portal", ref },
    ...over,
  } as Learning,
});
const back = (ref: string, takesBack: string, hour: number, system = "portal"): ReceivedLearning => ({
  knownAt: at(hour),
  learning: { says: "taken-back", takesBack, source: { system, ref } },
});
const fact = (id: string, hour: number, account: string, person: string, says = "matched") =>
  MatchFact.parse({
    id,
    owner: "hf-demo",
    by: "role:coordinator",
    at: at(hour),
    says,
    account: { system: "portal", account },
    person,
    ...(says === "matched" ? { quality: "decided", keys: [] } : { because: "feil person" }),
  });
const settled = (received: readonly ReceivedLearning[], facts: readonly MatchFact[], hour = 23) =>
  settle(received, matchesAt(facts, at(hour)));
const everything = (s: Settled) => [...s.queue.flatMap((q) => q.received), ...s.repeated, ...s.unsettled];

describe("settle", () => {
  it("gives a proof to its person from when both it and the match were known, and never before", () => {
    const { evidence } = settled([proof("r1", "a", 8), proof("r2", "a", 14)], [fact("f1", 10, "a", "p1")]);
    expect(evidence.map((e) => [e.person, e.source.ref, e.knownAt])).toEqual([
      ["p1", "r1", at(10)],
      ["p1", "r2", at(14)],
    ]);
    for (const e of evidence) expect(Evidence.parse(e)).toEqual(e);
  });

  it("tells who attests himself under a key that turned out to be his own, from when that was known", () => {
    const merged = MatchFact.parse({
      id: "f2",
      owner: "hf-demo",
      by: "role:coordinator",
      at: at(12),
      says: "merged",
      person: "p1",
      gone: "p2",
      because: "samme person",
    });
    const by = (hour: number, attestedBy: string) =>
      settled([proof("r1", "a", 8, { attestedBy })], [fact("f1", 10, "a", "p1"), merged], hour).evidence[0]?.attestedBy;
    expect([by(11, "p2"), by(12, "p2"), by(12, "p3")]).toEqual(["p2", "p1", "p3"]);
  });

  it("queues what is nobody's, with all that waits with it", () => {
    const { queue, evidence } = settled([proof("r1", "a", 8), back("r2", "r1", 9), proof("r3", "b", 9)], []);
    expect(evidence).toEqual([]);
    expect(queue.map((q) => [q.account.account, q.because, q.received.length])).toEqual([
      ["a", "nobody", 2],
      ["b", "nobody", 1],
    ]);
  });

  it("takes a parted match away from then on, and leaves the past as it was known", () => {
    const facts = [fact("f1", 10, "a", "p1"), fact("f2", 12, "a", "p1", "parted"), fact("f3", 14, "a", "p2")];
    const people = (hour: number) => settled([proof("r1", "a", 8)], facts, hour).evidence.map((e) => e.person);
    expect([9, 11, 13, 15].map(people)).toEqual([[], ["p1"], [], ["p2"]]);
    expect(settled([proof("r1", "a", 8)], facts, 13).queue[0]?.because).toBe("parted");
  });

  it("turns what is taken back into a revocation of that proof, known from when it was taken back", () => {
    const facts = [fact("f1", 1, "a", "p1")];
    // It may come before the proof it takes back.
    for (const received of [
      [proof("r1", "a", 8), back("r2", "r1", 12)],
      [back("r2", "r1", 12), proof("r1", "a", 8)],
    ]) {
      const { evidence } = settled(received, facts);
      expect(evidence[1]).toEqual({
        ...evidence[0],
        kind: "revocation",
        revokes: { system: "portal", ref: "r1" },
        knownAt: at(12),
        source: { system: "portal", ref: "r2" },
      });
      expect(Evidence.safeParse(evidence[1]).success).toBe(true);
      expect(settled(received, facts, 11).evidence).toHaveLength(1);
    }
    const none = settled([proof("r1", "a", 8), back("r2", "r9", 9), back("r3", "r1", 9, "other")], facts);
    expect([none.evidence.length, none.unsettled.length, none.remarks.map((r) => r.code)]).toEqual([
      1,
      2,
      ["takes-back-nothing", "takes-back-nothing"],
    ]);
  });

  it("believes neither of two with one reference and different content, and holds one said again once", () => {
    const facts = [fact("f1", 1, "a", "p1")];
    const other = settled([proof("r1", "a", 8), proof("r1", "a", 9, { outcome: "failed" })], facts);
    expect([other.evidence, other.unsettled.length, other.remarks.map((r) => r.code)]).toEqual([
      [],
      2,
      ["same-ref-other-content"],
    ]);
    const again = settled([proof("r1", "a", 9), proof("r1", "a", 8)], facts);
    expect([again.evidence.map((e) => e.knownAt), again.repeated.map((r) => r.knownAt)]).toEqual([[at(8)], [at(9)]]);
  });

  it("loses nothing, makes nothing up, and does not depend on the order", () => {
    const account = fc.constantFrom("a", "b", "c");
    const hour = fc.nat(22);
    const anything = fc.oneof(
      fc
        .tuple(fc.constantFrom("r1", "r2", "r3"), account, hour, fc.constantFrom("passed", "failed"))
        .map(([r, a, h, outcome]) => proof(r, a, h, { outcome })),
      fc.tuple(fc.constantFrom("r4", "r5"), fc.constantFrom("r1", "r2", "r4"), hour).map(([r, t, h]) => back(r, t, h)),
    );
    const deciding = fc
      .tuple(fc.nat(99), hour, account, fc.constantFrom("p1", "p2"), fc.constantFrom("matched", "parted"))
      .map(([n, h, a, p, says]) => fact(`f${n}`, h, a, p, says));
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 10 }),
        fc.array(deciding, { maxLength: 6 }),
        hour,
        (received, facts, h) => {
          const out = settled(received, facts, h);
          const known = received.filter((r) => r.knownAt <= at(h));
          expect(out.evidence.length + everything(out).length).toBe(known.length);
          const refs = [...out.evidence.map((e) => e.source.ref), ...everything(out).map((r) => r.learning.source.ref)];
          expect(refs.toSorted()).toEqual(known.map((r) => r.learning.source.ref).toSorted());
          for (const e of out.evidence) expect(e.knownAt <= at(h)).toBe(true);
          expect(settled(received.toReversed(), facts.toReversed(), h)).toEqual(out);
        },
      ),
      { numRuns: 500 },
    );
  });
});
