import { Defibrillator } from "@prehosp/model";
import type { DefibrillatorId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bare } from "../../bare.ts";
import { anyDefibrillator } from "../test/any-defibrillator.ts";
import { checked } from "./checked.ts";
import { sanityDefaults } from "./sanity-policy.ts";

const good = bare({ id: "a" as DefibrillatorId, name: "Torget", position: { lat: 59.91, lng: 10.75 } });
const look = (more: object, policy = sanityDefaults) => checked({ ...good, ...more }, policy);
const remarks = (result: ReturnType<typeof checked>) => ("is" in result ? result.remarks : result.refused);
const codes = (more: object, policy = sanityDefaults) =>
  remarks(look(more, policy)).map(({ code, path }) => `${path} ${code}`);
const kept = (result: ReturnType<typeof checked>): Defibrillator => ("is" in result ? result.is : expect.unreachable());

describe("what came from outside", () => {
  it("is kept as it is where nothing is wrong", () => {
    fc.assert(
      fc.property(anyDefibrillator(fc.constantFrom("a", "b-1")), (aed) => {
        const result = checked(aed);
        expect(kept(result)).toEqual(aed);
        expect(Defibrillator.parse(kept(result))).toEqual(aed);
        const mayBe = ["markup", "position-in-the-sea"];
        expect(remarks(result).filter(({ code }) => !mayBe.includes(code))).toEqual([]);
      }),
    );
  });

  it.each([
    [{ lat: 10.75, lng: 59.91 }, "position-swapped"],
    [{ lat: 0, lng: 0 }, "position-zero"],
    [{ lat: 50.9, lng: 6.9 }, "position-outside"],
    [{ lat: -59.91, lng: 10.75 }, "position-outside"],
    [{ lat: Number.NaN, lng: 10 }, "position-missing"],
    [{ lat: Number.POSITIVE_INFINITY, lng: 10 }, "position-missing"],
    [{ lat: "59.91", lng: "10.75" }, "position-missing"],
    [{ lat: 6_643_000, lng: 262_000 }, "position-not-degrees"],
    [undefined, "position-missing"],
    [null, "position-missing"],
  ])("is refused at %j: %s", (position, code) => {
    const result = look({ position });
    expect(result).toHaveProperty("id", "a");
    expect(remarks(result).map((one) => one.code)).toEqual([code]);
    expect("refused" in result).toBe(true);
  });

  it("keeps one outside the area, or in the sea, where the policy says so", () => {
    const outside = { position: { lat: 50.9, lng: 6.9 } };
    expect(codes(outside, { ...sanityDefaults, outside: "remark" })).toEqual(["/position position-outside"]);
    expect(codes(outside, { ...sanityDefaults, inArea: ({ lat }) => lat > 50 && lat < 52 })).toEqual([]);
    expect(codes({}, { ...sanityDefaults, landCheck: () => "sea" })).toEqual(["/position position-in-the-sea"]);
    expect(codes({}, { ...sanityDefaults, landCheck: () => "unknown" })).toEqual([]);
  });

  it.each([
    [{ electrodesUntil: "20205-01-01" }, "/electrodesUntil value-refused"],
    [{ electrodesUntil: "2020-02-30" }, "/electrodesUntil value-refused"],
    [{ electrodesUntil: "1899-01-01" }, "/electrodesUntil day-not-credible"],
    [{ batteryUntil: "9999-12-31" }, "/batteryUntil day-not-credible"],
    [{ lastConfirmed: 20260101 }, "/lastConfirmed value-refused"],
    [{ floor: 1.5 }, "/floor value-refused"],
    [{ floor: 1e9 }, "/floor value-refused"],
    [{ indoor: "maybe" }, "/indoor value-refused"],
    [{ openTo: "everybody" }, "/openTo value-refused"],
    [{ model: 12 }, "/model value-refused"],
    [{ model: "a\u0000b" }, "/model text-refused"],
    [{ model: "half \uD83D" }, "/model text-refused"],
    [{ hours: { kind: "weekly" } }, "/hours value-refused"],
    [{ hours: { kind: "always", closed: [{ from: "2026-07-02", to: "2026-07-01" }] } }, "/hours value-refused"],
    [{ season: { from: "2026-07-02", to: "2026-07-01" } }, "/season value-refused"],
    [{ address: { postCode: "150" } }, "/address/postCode value-refused"],
    [{ address: { postCode: 4610 } }, "/address/postCode value-refused"],
  ])("makes %j unknown, with its place", (more, code) => {
    const result = look(more);
    expect(remarks(result).map((one) => `${one.path} ${one.code}`)).toEqual([code]);
    const [field = "", inside] = code.slice(1).split(" ")[0]?.split("/") ?? [];
    const value = kept(result)[field as keyof Defibrillator];
    expect(inside === undefined ? value : (value as Record<string, unknown>)[inside]).toEqual(absent("unknown"));
  });

  it("holds contact data back from every text for the public, and repeats nothing of it", () => {
    const result = look({
      name: "Torget, ring 900 00 000",
      whereInside: "kode 4711",
      hours: { kind: "words", words: "Spør ola@example.no" },
      address: { street: "Storgata 1, tlf 22 22 22 22" },
      indoor: absent("not-obtained", "ring 900 00 001"),
    });
    expect(remarks(result).map(({ path, code }) => `${path} ${code}`)).toEqual(
      ["/name", "/address/street", "/whereInside", "/hours"].map((path) => `${path} contact-held-back`),
    );
    expect(JSON.stringify(result)).not.toMatch(/900|4711|ola|example|22 22/u);
    expect(kept(result).name).toBe("Torget, ring […]");
  });

  it("keeps markup as the text it is, cuts what is too long and takes unseen marks out, each with its remark", () => {
    const script = "<script>alert(1)</script>";
    const result = look({ name: script, model: "\u202EModell\u200B 1\n", whereInside: "æ".repeat(5000) });
    expect(kept(result)).toMatchObject({ name: script, model: "Modell 1" });
    expect(codes({ name: script, model: "\u202EM", whereInside: "æ".repeat(5000) })).toEqual([
      "/name markup",
      "/whereInside text-cut",
      "/model unseen-marks",
    ]);
    expect(kept(look({ name: "𝕏".repeat(300) })).name).toBe(`${"𝕏".repeat(199)}…`);
  });

  it("refuses a name that cannot be kept and an id that is none, with every reason at once", () => {
    expect(codes({ name: "a\u0007b" })).toEqual(["/name text-refused", "/name name-missing"]);
    expect(codes({ id: "a b", name: " ", position: undefined })).toEqual([
      "/id id-refused",
      "/name name-missing",
      "/position position-missing",
    ]);
    const eleven = "1".repeat(11);
    expect(codes({ id: eleven })).toEqual(["/id id-refused"]);
  });

  it("doubts what ran out before it was bought, and a confirmation of a day to come", () => {
    expect(codes({ purchased: "2024-01-01", electrodesUntil: "2023-12-31" })).toEqual([
      "/electrodesUntil expiry-before-purchase",
    ]);
    const today = { ...sanityDefaults, on: "2026-11-22" as Day };
    expect(codes({ lastConfirmed: "2026-11-23" }, today)).toEqual(["/lastConfirmed confirmed-in-the-future"]);
    expect(kept(look({ lastConfirmed: "2026-11-23" }, today)).lastConfirmed).toEqual(absent("unknown"));
    expect(codes({ lastConfirmed: "2026-11-22" }, today)).toEqual([]);
  });

  it("takes anything at all without throwing, and gives only words of the model", () => {
    const key = fc.constantFrom(...Object.keys(good), "purchased", "__proto__", "x");
    const anything = fc.oneof(
      fc.anything(),
      fc.dictionary(key, fc.anything()).map((more) => ({ ...good, ...more })),
    );
    fc.assert(
      fc.property(anything, (raw) => {
        const result = checked(raw);
        expect("is" in result ? Defibrillator.parse(result.is) : result.refused.length > 0).toEqual(
          "is" in result ? result.is : true,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
