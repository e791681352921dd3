import type { Evidence, PersonId, UnitId } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { explain, findings, prepare, qualified, viaOf } from "./index.ts";
import type { Subject } from "./index.ts";
import type { Book } from "./book.ts";
import { NOW, PEOPLE, TODAY, anyEvidence, anyGroups, facts, pack, proofs } from "./testing/random.ts";

const people = PEOPLE as readonly string[] as readonly PersonId[];
const subject = fc.constantFrom<Subject>(
  { person: people[0] as PersonId },
  { crew: people, minimum: 2, unit: "u1" as UnitId },
  { crew: people.slice(0, 2) },
);
const RANK = { "not-met": 0, "not-applicable": 0, unclear: 1, met: 2 } as const;
const plain = (list: readonly Finding[]) => list.map(({ missing, ...f }) => ({ ...f, missing: [...missing].sort() }));

test("more evidence never hurts, whoever attests whom", () => {
  fc.assert(
    fc.property(pack, anyEvidence, proofs, subject, facts, (p, evidence, more, s, f) => {
      const judged = (list: readonly Evidence[]) =>
        findings(prepare({ packs: [p], evidence: list }), { subject: s, on: TODAY, knownAt: NOW, facts: f });
      const [before, after] = [judged(evidence), judged([...evidence, more])];
      before.forEach((one, i) =>
        expect(RANK[after[i]?.outcome ?? "not-met"]).toBeGreaterThanOrEqual(RANK[one.outcome]),
      );
    }),
    { numRuns: 1000 },
  );
});

test("order never matters, and what became known later is as if it weren't there", () => {
  fc.assert(
    fc.property(pack, anyEvidence, anyGroups, subject, facts, (p, evidence, groups, s, f) => {
      const judged = (list: readonly Evidence[]) =>
        plain(
          findings(prepare({ packs: [p], evidence: list, groups }), { subject: s, on: TODAY, knownAt: NOW, facts: f }),
        );
      const expected = judged(evidence);
      expect(judged(evidence.toReversed())).toEqual(expected);
      expect(judged(evidence.filter((e) => Date.parse(e.knownAt) <= Date.parse(NOW)))).toEqual(expected);
    }),
    { numRuns: 700 },
  );
});

test("until is exact: met the day before, and not that day", () => {
  let exact = 0;
  fc.assert(
    fc.property(pack, anyEvidence, anyGroups, subject, facts, (p, evidence, groups, s, f) => {
      const book = prepare({ packs: [p], evidence, groups });
      for (const requirement of ["r0", "r1", "r2", "crew"]) {
        const at = (on: Day) => qualified(book, { subject: s, requirement, on, knownAt: NOW, facts: f });
        const now = at(TODAY);
        const end = now.until ?? addDays(TODAY, now.outcome === "met" ? 1500 : 0);
        const days: Day[] = [];
        for (let day = TODAY; day < end; day = addDays(day, now.until === undefined ? 37 : 1)) days.push(day);
        expect(days.filter((day) => at(day).outcome !== "met")).toEqual([]);
        // Where nothing ends it, or it isn't met, there is no such day.
        const stopped = now.until === undefined ? "not-met" : at(now.until).outcome;
        expect(stopped).not.toBe("met");
        if (now.until !== undefined) exact++;
      }
    }),
    { numRuns: 1500 },
  );
  expect(exact).toBeGreaterThan(20);
}, 60_000);

test("a correction changes the past only for those who ask as of when it was known", () => {
  fc.assert(
    fc.property(pack, anyEvidence, subject, facts, fc.integer({ min: 1, max: 300 }), (p, evidence, s, f, later) => {
      const known = `${addDays(TODAY, later)}T12:00:00Z` as Instant;
      const taken = evidence.map((e) => ({
        ...e,
        kind: "revocation" as const,
        revokes: e.source,
        knownAt: known,
        source: { system: "correction", ref: `${e.person} ${e.source.ref}` },
      }));
      const judged = (list: readonly Evidence[], knownAt: Instant) =>
        plain(findings(prepare({ packs: [p], evidence: list }), { subject: s, on: TODAY, knownAt, facts: f }));
      // As known the second before, nothing has changed; as known from then on, it is as if nothing had ever been proved.
      const before = `${addDays(TODAY, later)}T11:59:59.999Z` as Instant;
      expect(judged([...evidence, ...taken], before)).toEqual(judged(evidence, before));
      const unrevoked = evidence.filter((e) => e.kind !== "revocation");
      expect(judged([...unrevoked, ...taken], known).map((x) => x.outcome)).toEqual(
        judged([], known).map((x) => x.outcome),
      );
    }),
    { numRuns: 500 },
  );
});

const fresh = (book: Book, requirement: string, f: Readonly<Record<string, string>>) =>
  explain(book, { subject: { person: people[0] as PersonId }, requirement, on: TODAY, knownAt: NOW, facts: f });

test("each set that is said to cure does", () => {
  let cured = 0;
  fc.assert(
    fc.property(pack, anyEvidence, facts, (p, evidence, f) => {
      const book = prepare({ packs: [p], evidence });
      for (const requirement of ["r0", "r1", "r2"]) {
        const why = fresh(book, requirement, f);
        expect(why?.finding).toEqual(
          qualified(book, {
            subject: { person: people[0] as PersonId },
            requirement,
            on: TODAY,
            knownAt: NOW,
            facts: f,
          }),
        );
        expect([...viaOf(why?.finding as Finding)].sort()).toEqual([...new Set(why?.via.map((v) => v.by))].sort());
        for (const way of (why?.cures ?? []).slice(0, 4)) {
          const hases = way.flatMap((c) => ("has" in c ? [c.has] : []));
          // A qualified attestor, a fact and an order of courses are not made up here.
          if (hases.length < way.length || hases.some((h) => h.attestor ?? h.after ?? h.minVersion)) continue;
          const proof = (h: (typeof hases)[number], i: number): Evidence => ({
            person: people[0] as PersonId,
            competence: h.has,
            kind: h.kinds[0] ?? "course",
            on: TODAY,
            knownAt: NOW,
            outcome: h.outcomes[0] ?? "passed",
            attributes: Object.fromEntries(Object.entries(h.match ?? {}).map(([a, fact]) => [a, f[fact] ?? ""])),
            attestedBy: h.issuers?.[0] ?? { absent: "unknown" },
            documented: true,
            source: { system: "cure", ref: String(i) },
          });
          if (hases.some((h) => Object.values(h.match ?? {}).some((fact) => !Object.hasOwn(f, fact)))) continue;
          // Taken that very day, it would have to be done again tomorrow.
          if (evidence.some((e) => e.kind === "revocation" && e.on === TODAY)) continue;
          const given = hases.map(proof);
          const outcome = (list: readonly Evidence[]) =>
            fresh(prepare({ packs: [p], evidence: [...evidence, ...list] }), requirement, f)?.finding.outcome;
          expect(outcome(given)).toBe("met");
          cured++;
        }
      }
    }),
    { numRuns: 700 },
  );
  expect(cured).toBeGreaterThan(100);
}, 60_000);
