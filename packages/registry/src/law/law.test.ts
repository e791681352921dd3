import { gapsOf } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyCase } from "../case.ts";
import { caseFrom } from "../case-from.ts";
import { incident, record, timeline, units } from "../test/arrest.ts";
import { keyed, sha256, synthetic } from "../test/keyed-persons.ts";
import { keyName } from "./keyed.ts";
import { KeyedList, lookIn, rekeyed, withPerson, withoutPerson } from "./keyed-list.ts";
import { openQuestionTexts, openQuestions } from "./open-questions.ts";
import type { PersonKey } from "./person-key.ts";
import { personKey } from "./person-key.ts";
import { norcar, regionalTemplate, registries } from "./registries.ts";
import { RegistryLaw } from "./registry-law.ts";
import { releaseBy } from "./release.ts";
import { heldByLawTexts, missingListTexts } from "./release-texts.ts";

const on = "2026-11-22" as Day;
const empty: KeyedList = { of: "reservations", registry: "norcar", by: "national-number", entries: [] };
const consents: KeyedList = { ...empty, of: "consents" };
const key = keyed("res-1");
const person = (n: number): PersonKey => personKey(synthetic(n)) as PersonKey;
const withAll = (list: KeyedList, persons: readonly number[], by = key): KeyedList =>
  persons.reduce((all, n) => withPerson(all, by, person(n)) as KeyedList, list);
const arrest = caseFrom({ incident, timeline, units, records: [record()] }).case as AnyCase;

describe("the law of a registry", () => {
  it("is written with a source for every part, and says what nobody verified", () => {
    expect(gapsOf({ RegistryLaw, KeyedList })).toEqual([]);
    for (const law of registries) expect(RegistryLaw.parse(law)).toEqual(law);
    expect(norcar.legalBasis.reservationRight.is).toBe("unverified");
    expect(openQuestions(norcar).map(({ about }) => about)).toEqual(["reservationRight", "retention"]);
    expect(openQuestions(regionalTemplate).map(({ about }) => about)).toEqual(Object.keys(openQuestionTexts));
    const { source: _, ...bare } = norcar.legalBasis.reservationRight;
    const without = { ...norcar, legalBasis: { ...norcar.legalBasis, reservationRight: bare } };
    expect(RegistryLaw.safeParse(without).success).toBe(false);
  });

  it("is told in three languages", () => {
    const texts = Object.values({ ...openQuestionTexts, ...heldByLawTexts, ...missingListTexts });
    expect(texts.filter(({ nb, nn, en }) => !(nb && nn && en))).toEqual([]);
  });
});

describe("who a person is", () => {
  it("is one text for every way of writing a number, and nothing for what does not identify", () => {
    const number = synthetic(7);
    const spaced = `${number.slice(0, 6)} ${number.slice(6)}`;
    expect(personKey(` ${spaced} `)).toEqual({ kind: "national-number", text: number });
    expect(personKey(synthetic(7, true))?.kind).toBe("national-number");
    expect(personKey("p-17")).toEqual({ kind: "person-key", text: "p-17" });
    const wrong = `${number.slice(0, 10)}${String((Number(number[10]) + 1) % 10)}`;
    const help = `8${"0".repeat(5)}${"1".repeat(5)}`;
    for (const said of [wrong, number.slice(1), "", "Kari Nordmann"]) expect(personKey(said)).toBeUndefined();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        (n) => personKey(`8${help.slice(1, 6)}${String(n).padStart(5, "0")}`) === undefined,
      ),
    );
  });
});

describe("a list of keyed hashes", () => {
  it("finds those on it by the key alone, and holds nothing that a list of all numbers would open", () => {
    const list = withAll(empty, [1, 2]);
    const asked = lookIn(list, [key]);
    expect([1, 2, 3].map((n) => asked(person(n)))).toEqual(["yes", "yes", "no"]);
    expect(KeyedList.parse(list)).toEqual(list);
    const said = JSON.stringify(list);
    for (const n of [1, 2]) {
      const { text } = person(n);
      for (const plain of [text, sha256(text), key.hmac(text)]) expect(said).not.toContain(plain);
    }
    expect(withAll(list, [1]).entries).toHaveLength(2);
    expect(lookIn(withoutPerson(list, [key], person(1)), [key])(person(1))).toBe("no");
    expect(withAll({ ...empty, registry: "regional" }, [1]).entries[0]?.hash).not.toBe(list.entries[0]?.hash);
  });

  it("can't tell where a key is missing, another secret has its id, or the person is known otherwise", () => {
    const list = withAll(empty, [1]);
    const other = personKey("p-17") as PersonKey;
    expect(lookIn(list, [])(person(1))).toBe("cannot-tell");
    expect(lookIn(list, [keyed("res-1", "another")])(person(1))).toBe("cannot-tell");
    expect(lookIn(list, [key])(other)).toBe("cannot-tell");
    expect(withPerson(list, key, other)).toBeUndefined();
    const broken = { id: "res-1", hmac: (text: string) => text };
    expect(keyName(broken)).toBeUndefined();
    expect(withPerson(list, broken, person(2))).toBeUndefined();
    expect(keyName({ id: "res-1", hmac: () => "0".repeat(64) })).toBeUndefined();
  });

  it("gets a new key person by person, answers the same all the way, and tells when the old key can go", () => {
    const ns = fc.uniqueArray(fc.integer({ min: 0, max: 250 }), { maxLength: 12 });
    const to = keyed("res-2");
    fc.assert(
      fc.property(ns, ns, (reserved, seen) => {
        const list = withAll(empty, reserved);
        const after = rekeyed(list, { from: key, to }, seen.map(person));
        if (after === undefined) return false;
        const asked = lookIn(after.list, [key, to]);
        expect(reserved.every((n) => asked(person(n)) === "yes")).toBe(true);
        expect(seen.every((n) => asked(person(n)) === (reserved.includes(n) ? "yes" : "no"))).toBe(true);
        expect(after.left).toBe(reserved.filter((n) => !seen.includes(n)).length);
        const newOnly = lookIn(after.list, [to])(person(251));
        expect(newOnly).toBe(after.left === 0 ? "no" : "cannot-tell");
        return true;
      }),
      { numRuns: 60 },
    );
  });
});

describe("what the law lets go", () => {
  const reservations = { list: withAll(empty, [1]), keys: [key] };
  const held = (law: RegistryLaw, given: Partial<Parameters<typeof releaseBy>[1]>, who: string | undefined) => {
    const release = releaseBy(law, { on, ...given });
    return "missing" in release ? release.missing : release.held({ case: arrest, person: who });
  };
  const said = (
    reservationRight: "yes" | "no" | "unverified",
    consentRequired: "yes" | "no" | "unverified" = "no",
  ) => ({
    ...norcar,
    legalBasis: {
      ...norcar.legalBasis,
      reservationRight: { is: reservationRight, source: "test" },
      consentRequired: { is: consentRequired, source: "test" },
    },
  });

  it.each(["yes", "unverified"] as const)(
    "follows a reservation where the right is %s, and asks for the list",
    (right) => {
      expect(held(said(right), {}, synthetic(2))).toEqual(["no-reservation-list"]);
      expect(held(said(right), { reservations }, synthetic(1))).toBe("reserved");
      expect(held(said(right), { reservations }, synthetic(2))).toBeUndefined();
      expect(held(said(right), { reservations }, undefined)).toBe("identity-unknown");
      expect(held(said(right), { reservations }, "p-1")).toBe("list-cannot-tell");
      expect(held(said(right), { reservations: { ...reservations, keys: [] } }, synthetic(2))).toBe("list-cannot-tell");
    },
  );

  it("asks for no list where there is no right, and follows one that is handed in all the same", () => {
    expect(held(said("no"), {}, undefined)).toBeUndefined();
    expect(held(said("no"), { reservations }, synthetic(1))).toBe("reserved");
  });

  it.each(["yes", "unverified"] as const)(
    "lets only those go who consented where consent required is %s",
    (required) => {
      const list = { list: withAll(consents, [1, 3]), keys: [key] };
      expect(held(said("no", required), {}, synthetic(3))).toEqual(["no-consent-list"]);
      expect(held(said("no", required), { consents: list }, synthetic(3))).toBeUndefined();
      expect(held(said("no", required), { consents: list }, synthetic(2))).toBe("no-consent");
      expect(held(said("yes", required), { consents: list, reservations }, synthetic(1))).toBe("reserved");
    },
  );

  it("refuses a list of something else or for another registry", () => {
    expect(held(said("yes"), { reservations: { list: consents, keys: [] } }, undefined)).toEqual(["list-of-another"]);
    const regional = { list: { ...empty, registry: "regional" }, keys: [] };
    expect(held(said("yes"), { reservations: regional }, undefined)).toEqual(["list-of-another"]);
  });

  it("holds back what was kept for its time, and what no day is known of", () => {
    const law: RegistryLaw = { ...said("no"), retention: { is: "months-after-event", months: 12, source: "test" } };
    const until = (day: string) => held(law, { on: day as Day }, undefined);
    expect(until("2027-11-22")).toBeUndefined();
    expect(until("2027-11-23")).toBe("kept-too-long");
    const release = releaseBy(law, { on });
    const dayless = { ...arrest, values: {} };
    expect("held" in release && release.held({ case: dayless })).toBe("event-day-unknown");
  });
});
