import type { Day } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyCase } from "../case.ts";
import { datasets, elementsOf } from "../dataset.ts";
import { readCase } from "../read-case.ts";
import { anyCase } from "../test/random-case.ts";
import { compileRules } from "./compile.ts";
import type { Normal } from "./condition.ts";
import { EVENT, TODAY, atomsOf, normal, readBy } from "./condition.ts";
import { exampleCase } from "./example.ts";
import { interpretRules } from "./interpret.ts";
import { firstDayOf, rulesOf } from "./rules.ts";

const today = "2026-11-22" as Day;
const idsOf = (found: readonly { readonly rule: string }[]) => found.map(({ rule }) => rule);

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))("the rules of %s", (_id, dataset) => {
  const rules = rulesOf(dataset);
  const elements = new Map(elementsOf(dataset).map((element) => [element.id, element]));
  const judge = compileRules(dataset, today);

  it("are many, each with its own id, level, day, source and words in three languages", () => {
    expect(rules.length).toBeGreaterThanOrEqual(dataset.id === "prehosp.ohca" ? 60 : 20);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const faults = rules.filter(
      ({ id, level, from, source, message: { nb, nn, en }, elements: named }) =>
        !(
          new RegExp(`^${dataset.id.slice(8)}\\.${level === "error" ? "e" : "w"}\\d{3}$`).test(id) &&
          from >= (firstDayOf(dataset) ?? "") &&
          source.length > 20 &&
          [nb, nn, en].every((text) => text?.endsWith(".") && !text.includes("time-")) &&
          named.length > 0
        ),
    );
    expect(idsOf(faults.map(({ id: rule }) => ({ rule })))).toEqual([]);
  });

  it("ask only what their elements can answer", () => {
    const right = ({ atom }: Extract<Normal, { atom: unknown }>): boolean => {
      const read = readBy(atom).filter((id) => id !== EVENT && id !== TODAY);
      if (!read.every((id) => elements.has(id))) return false;
      const element = elements.get(read[0] ?? "");
      if ("absent" in atom) return element?.absences.includes(atom.as) === true;
      if ("moment" in atom) return read.every((id) => ["time", "day"].includes(elements.get(id)?.type ?? ""));
      if ("from" in atom) return element?.type === "integer" || element?.type === "decimal";
      if ("has" in atom) return element?.type === "codes" && atom.has.every((code) => code in element.codes);
      if (!("is" in atom)) return true;
      return element?.type === "code"
        ? atom.is.every((code) => typeof code === "string" && code in element.codes)
        : element?.type === "yes-no" && atom.is.every((one) => typeof one === "boolean");
    };
    const faults = rules.filter(({ when }) => !atomsOf(normal(when)).every(right));
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s fires on its own example, a lawful case", (id, rule) => {
    const one = exampleCase(dataset, rule.example);
    expect(readCase(one)).toEqual({ case: one });
    expect(Object.keys(rule.example).every((element) => elements.has(element))).toBe(true);
    expect(idsOf(judge(one))).toContain(id);
    expect(idsOf(interpretRules(dataset, one, today))).toEqual(idsOf(judge(one)));
  });

  it("never fire because of what is unknown: without a value that it asks for, a rule is silent", () => {
    const faults = rules.flatMap((rule) => {
      const presence = new Set(
        atomsOf(normal(rule.when)).flatMap(({ atom }) => ("known" in atom || "absent" in atom ? readBy(atom) : [])),
      );
      return rule.elements
        .filter((id) => !presence.has(id) && !(id === "time-registered" && rule.example["time-call"] !== undefined))
        .filter((id) =>
          idsOf(judge(exampleCase(dataset, { ...rule.example, [id]: { absent: "unknown" } }))).includes(rule.id),
        )
        .map((id) => `${rule.id} without ${id}`);
    });
    expect(faults).toEqual([]);
    expect(judge(exampleCase(dataset, {}))).toEqual([]);
  });

  it("give the same answers compiled and read as data, whatever the case", () => {
    const fired = new Set<string>();
    fc.assert(
      fc.property(anyCase(dataset), fc.constantFrom(undefined, today, "2020-02-29" as Day), (one, on) => {
        const compiled = on === today ? judge(one) : compileRules(dataset, on)(one);
        for (const { rule } of compiled) fired.add(rule);
        expect(compiled).toEqual(interpretRules(dataset, one as AnyCase, on));
      }),
      { numRuns: 10_000 },
    );
    // Otherwise the agreement would be about too little.
    expect(fired.size).toBeGreaterThan(rules.length * 0.9);
  }, 600_000);
});
