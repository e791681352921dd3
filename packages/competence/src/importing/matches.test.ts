import type { LearningAccount, PersonId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MatchFact } from "./match-fact.ts";
import { matchesAt } from "./matches.ts";
import { proposeMatches } from "./propose-matches.ts";
import type { KeyValue } from "./propose-matches.ts";

const account = (name: string): LearningAccount => ({ system: "portal", account: name });
const p = (name: string) => name as PersonId;
const at = (hour: number) => `2027-01-01T${String(hour).padStart(2, "0")}:00:00Z` as Instant;
const always = at(23);
const base = { owner: "hf-demo", by: "role:coordinator" };
const matched = (id: string, hour: number, a: string, person: string, over: object = {}) =>
  MatchFact.parse({
    ...base,
    id,
    at: at(hour),
    says: "matched",
    account: account(a),
    person,
    quality: "decided",
    keys: [],
    ...over,
  });
const parted = (id: string, hour: number, a: string, person: string) =>
  MatchFact.parse({ ...base, id, at: at(hour), says: "parted", account: account(a), person, because: "feil person" });
const joined = (says: "merged" | "unmerged", id: string, hour: number, person: string, gone: string) =>
  MatchFact.parse({ ...base, id, at: at(hour), says, person, gone, because: "samme person" });
const whose = (facts: readonly MatchFact[], a: string, knownAt = always) => matchesAt(facts, knownAt).whose(account(a));

describe("whose an account is", () => {
  it("is nobody's until it is matched, and is known from then", () => {
    const facts = [matched("f1", 10, "a", "p1")];
    expect(whose(facts, "b")).toEqual({ because: "nobody", candidates: [] });
    expect(whose(facts, "a")).toEqual({ person: "p1", since: at(10) });
    expect(whose(facts, "a", at(9))).toEqual({ because: "nobody", candidates: [] });
  });

  it("waits again when a wrong match is parted, and the past answers as it did", () => {
    const facts = [matched("f1", 10, "a", "p1"), parted("f2", 12, "a", "p1"), matched("f3", 14, "a", "p2")];
    expect([9, 11, 13, 15].map((hour) => whose(facts, "a", at(hour)))).toEqual([
      { because: "nobody", candidates: [] },
      { person: "p1", since: at(10) },
      { because: "parted", candidates: [] },
      { person: "p2", since: at(14) },
    ]);
  });

  it("is nobody's to say when two are matched and none is parted", () => {
    const facts = [matched("f1", 10, "a", "p1"), matched("f2", 11, "a", "p2")];
    expect(whose(facts, "a")).toEqual({ because: "two-people", candidates: ["p1", "p2"] });
    // Until it turns out that they are one.
    expect(whose([...facts, joined("merged", "f3", 12, "p2", "p1")], "a")).toEqual({ person: "p2", since: at(11) });
  });

  it("follows merges from when they are known, and back when they were wrong", () => {
    const facts = [
      matched("f1", 10, "a", "p1"),
      joined("merged", "f2", 12, "p2", "p1"),
      joined("merged", "f3", 13, "p3", "p2"),
      joined("unmerged", "f4", 14, "p2", "p1"),
    ];
    expect([11, 12, 13, 14].map((hour) => whose(facts, "a", at(hour)))).toEqual([
      { person: "p1", since: at(10) },
      { person: "p2", since: at(12) },
      { person: "p3", since: at(13) },
      { person: "p1", since: at(10) },
    ]);
    expect(matchesAt(facts, always).keptOf(p("p2"))).toBe("p3");
  });

  it("sets aside, and says, what goes round or undoes nothing", () => {
    const { remarks, keptOf } = matchesAt(
      [
        joined("merged", "f1", 1, "p2", "p1"),
        joined("merged", "f2", 2, "p1", "p2"),
        joined("merged", "f3", 3, "p3", "p1"),
        joined("unmerged", "f4", 4, "p9", "p8"),
        parted("f5", 5, "a", "p1"),
        matched("f6", 6, "a", "p1"),
        matched("f6", 6, "b", "p1"),
        joined("merged", "f7", 7, "p4", "p4"),
      ],
      always,
    );
    expect(remarks.map((r) => `${r.path} ${r.code}`)).toEqual([
      "f2 merge-set-aside",
      "f3 merge-set-aside",
      "f4 splits-nothing",
      "f5 parts-nothing",
      "f6 same-fact-other-content",
      "f7 merge-set-aside",
    ]);
    expect([keptOf(p("p1")), keptOf(p("p4"))]).toEqual(["p2", "p4"]);
  });

  const name = fc.constantFrom("p1", "p2", "p3");
  const fact = fc
    .tuple(
      fc.constantFrom("matched", "parted", "merged", "unmerged"),
      fc.nat(22),
      fc.constantFrom("a", "b"),
      name,
      name,
      fc.nat(1000),
    )
    .map(([says, hour, a, one, two, n]): MatchFact => {
      const id = `f${n}`;
      return says === "matched"
        ? matched(id, hour, a, one)
        : says === "parted"
          ? parted(id, hour, a, one)
          : joined(says as "merged", id, hour, one, two);
    });
  it("depends neither on the order of the facts, nor on hearing one twice, nor on what is known later", () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), fc.nat(23), fc.infiniteStream(fc.nat()), (facts, hour, dice) => {
        const shuffled = [...facts, ...facts.slice(0, 3)]
          .map((f) => [dice.next().value as number, f] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, f]) => f);
        const early = facts.filter((f) => Number(f.at.slice(11, 13)) <= hour);
        for (const a of ["a", "b"]) {
          expect(whose(shuffled, a, at(hour))).toEqual(whose(facts, a, at(hour)));
          expect(whose(early, a, at(hour))).toEqual(whose(facts, a, at(hour)));
        }
        expect(matchesAt(shuffled, always).remarks).toEqual(matchesAt(facts, always).remarks);
      }),
      { numRuns: 500 },
    );
  });
});

describe("proposing by keys", () => {
  const key = (kind: KeyValue["key"], value: string): KeyValue => ({ key: kind, value });
  const people = [
    { person: p("p1"), keys: [key("employee-number", "1"), key("hpr-number", "11"), key("e-mail", "a")] },
    { person: p("p2"), keys: [key("employee-number", "2"), key("e-mail", "b")] },
    { person: p("p3"), keys: [key("hpr-number", "33"), key("e-mail", "b")] },
  ];
  const judged = (...keys: readonly KeyValue[]) => {
    const { proposed, waiting } = proposeMatches([{ account: account("x"), keys }], people);
    return [
      ...proposed.map((m) => [m.person, m.quality, ...m.keys]),
      ...waiting.map((w) => [w.because, ...w.candidates]),
    ][0];
  };

  it.each([
    [[key("employee-number", "1")], ["p1", "one-key", "employee-number"]],
    [
      [key("employee-number", "1"), key("e-mail", "a")],
      ["p1", "several-keys", "e-mail", "employee-number"],
    ],
    [
      [key("employee-number", "1"), key("e-mail", "ny")],
      ["p1", "one-key", "employee-number"],
    ],
    [[key("e-mail", "a")], ["e-mail-only", "p1"]],
    [[key("e-mail", "b")], ["e-mail-only", "p2", "p3"]],
    [
      [key("employee-number", "1"), key("hpr-number", "99")],
      ["contradiction", "p1"],
    ],
    [
      [key("employee-number", "2"), key("hpr-number", "33")],
      ["several", "p2", "p3"],
    ],
    [[key("hpr-number", "1")], ["nobody"]],
    [[], ["nobody"]],
  ])("%j: %j", (keys, want) => expect(judged(...keys)).toEqual(want));

  it("asks about a second account of the same person in the same system", () => {
    const two = ["x", "y"].map((a) => ({ account: account(a), keys: [key("employee-number", "1")] }));
    const { proposed, waiting } = proposeMatches(
      [...two, { account: { system: "other", account: "x" }, keys: two[0]!.keys }],
      people,
    );
    expect(waiting.map((w) => [w.account.account, w.because])).toEqual([
      ["x", "second-account"],
      ["y", "second-account"],
    ]);
    expect(proposed.map((m) => m.account.system)).toEqual(["other"]);
  });

  it("refuses as a fact what rests on an address alone", () => {
    const by = (keys: readonly string[]) => ({ ...matched("f1", 1, "a", "p1"), quality: "one-key", keys });
    expect(MatchFact.safeParse(by(["e-mail"])).success).toBe(false);
    expect(MatchFact.safeParse(by([])).success).toBe(false);
    expect(MatchFact.safeParse(by(["e-mail", "hpr-number"])).success).toBe(true);
  });

  const anyKey = fc.record<KeyValue>({
    key: fc.constantFrom("employee-number", "hpr-number", "helseid-subject", "e-mail"),
    value: fc.constantFrom("1", "2", "3"),
  });
  const roster = fc.uniqueArray(
    fc.record({ person: fc.constantFrom("p1", "p2", "p3").map(p), keys: fc.array(anyKey, { maxLength: 3 }) }),
    { selector: (x) => x.person },
  );
  const accounts = fc.array(
    fc.record({ account: fc.constantFrom("x", "y", "z").map(account), keys: fc.array(anyKey, { maxLength: 3 }) }),
    { maxLength: 5 },
  );
  it("puts every account in one place, never on an address alone, whatever the order, and lets no value out", () => {
    fc.assert(
      fc.property(accounts, roster, (list, staff) => {
        const out = proposeMatches(list, staff);
        const names = [...out.proposed, ...out.waiting].map((o) => o.account.account);
        expect(names.toSorted()).toEqual([...new Set(list.map((a) => a.account.account))].toSorted());
        for (const m of out.proposed) expect(m.keys.some((k) => k !== "e-mail")).toBe(true);
        expect(proposeMatches(list.toReversed(), staff.toReversed())).toEqual(out);
        expect(JSON.stringify(out)).not.toMatch(/"value"/);
      }),
      { numRuns: 500 },
    );
  });
});
