import { complete, effectOf, prepare } from "@prehosp/agreements";
import { Agreement, AgreementContent, Condition } from "@prehosp/model";
import { contentHash } from "@prehosp/rules";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CONTENT, completenessOf, draftOf, writtenFrom } from "./written.ts";

const party = (organisation: string, kind: string) => ({ organisation, kind });
const base = Agreement.parse({
  id: "avtale-1",
  commissioner: party("hf", "health-trust"),
  provider: party("rk", "red-cross"),
  units: ["rk-1"],
  from: "2026-01-01",
  until: "2028-01-01",
  conditions: ["cardiac-arrest"],
  route: "direct",
  contents: { costs: true, procedures: false },
  terms: { equipment: { kinds: ["aed"], keptBy: { absent: "not-recorded" } } },
  framework: "Rammeavtale 2018",
  frameworkKind: "joint-2018",
  decided: { by: "role:x", on: "2025-12-01", source: "sak 1" },
});
const from = { written: { ...writtenFrom(base), from: "1.6.2027", role: "koordinator" }, base };
const made = (draft: ReturnType<typeof draftOf>) => {
  const whole = { ...draft, author: { ...draft.author, by: "x" }, created: "2026-11-22", signatures: [] };
  const effect = effectOf(whole as never, prepare([base]));
  if ("problems" in effect) throw new Error(JSON.stringify(effect.problems));
  return effect.agreement;
};

test("an agreement that goes through the form untouched comes out as it was, but for its id, its first day and who decided", () => {
  const draft = draftOf(from);
  expect([from.written.last, draft.changes.until]).toEqual(["31.12.2027", "2028-01-01"]);
  expect(draft.base).toEqual({ agreement: "avtale-1", hash: contentHash(base) });
  expect(draft.drops).toBeUndefined();
  const { id: _, from: first, decided: _d, replaces, contents, ...rest } = made(draft);
  const { id: _i, from: _f, decided: _e, contents: held, ...was } = base;
  expect(rest).toEqual(was);
  expect(first).toBe("2027-06-01");
  expect(replaces).toBe("avtale-1");
  // What nobody has said of a content is now said to be not recorded: the same, in so many words.
  for (const content of AgreementContent.options)
    expect(contents[content]).toEqual(held[content] ?? { absent: "not-recorded" });
});

test("what is emptied is dropped from the base, and an end is never made up", () => {
  const draft = draftOf({ ...from, written: { ...from.written, route: "", framework: "", end: "", last: "x" } });
  expect(draft.drops).toEqual(["route", "framework"]);
  expect(made(draft)).toMatchObject({ until: { absent: "not-recorded" } });
  expect(made(draft).route).toBeUndefined();
});

test("nothing chosen goes as not recorded, and a new draft without parties has none", () => {
  const draft = draftOf({ written: { ...writtenFrom(undefined), id: "a" } });
  expect(draft.changes.conditions).toEqual({ absent: "not-recorded" });
  expect(Object.values(draft.changes.contents).every((said) => typeof said === "object")).toBe(true);
  expect(Object.keys(draft.changes)).not.toContain("commissioner");
  expect(draft).not.toHaveProperty("decided");
  expect(draft).not.toHaveProperty("base");
});

test("what is no day goes as it was written, for the hub to say so", () => {
  const { changes, decided } = draftOf({
    ...from,
    written: { ...from.written, from: "31.02.2099", end: "on", last: "i morgen", decidedOn: "snart" },
  });
  expect([changes.from, changes.until, decided?.on]).toEqual(["31.02.2099", "i morgen", "snart"]);
});

test("the completeness while it is written is what the room says of the agreement that it comes to", () => {
  const any = fc.record({
    conditions: fc.subarray(Condition.options),
    route: fc.constantFrom("", "110"),
    framework: fc.constantFrom("", "Rammeavtale"),
    contents: fc.record(
      Object.fromEntries(AgreementContent.options.map((c) => [c, fc.constantFrom("", "yes", "no")])) as Record<
        AgreementContent,
        fc.Arbitrary<"" | "yes" | "no">
      >,
    ),
  });
  fc.assert(
    fc.property(any, (part) => {
      const start = { ...from, written: { ...from.written, ...part } };
      const said = completenessOf(start).map(({ rule, outcome, missing }) => [rule, outcome, missing]);
      expect(said).toEqual(complete(made(draftOf(start))).because.map((f) => [f.rule, f.outcome, f.missing]));
    }),
  );
});

test("the parties are judged when both are of a kind, the nine contents from the first", () => {
  const empty = completenessOf({ written: writtenFrom(undefined) });
  expect(empty).toHaveLength(9);
  expect(empty.every(({ rule, outcome }) => rule.startsWith(CONTENT) && outcome === "unclear")).toBe(true);
});
