import type { Defibrillator, DefibrillatorId } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bare } from "../../bare.ts";
import { hoursToText } from "../hours/hours-to-text.ts";
import { differing } from "../sync/content.ts";
import { anyDefibrillator } from "../test/any-defibrillator.ts";
import { codes, kept } from "../test/read-one.ts";
import { fromOsm, fromOsmList, toOsm } from "./osm.ts";

const node = (tags: object, more: object = {}) => ({
  type: "node",
  id: 7,
  lat: 59.91,
  lon: 10.75,
  tags: { emergency: "defibrillator", ...tags },
  ...more,
});
const ids = fc.constantFrom("hs-001", "osm:node:12", "113.ABCD-EF");

describe("OpenStreetMap", () => {
  it("is read tag by tag", () => {
    const one = fromOsm(
      node({
        name: "Rådhuset",
        opening_hours: "Mo-Fr 08:00-16:00; PH off",
        access: "permissive",
        indoor: "yes",
        locked: "no",
        level: "-1",
        "defibrillator:location:en": "by the desk",
        "defibrillator:location:nb": "ved skranken",
        manufacturer: "Merke A",
        model: "Modell 1",
        check_date: "2026-05-01",
        "addr:street": "Storgata",
        "addr:housenumber": "12",
        "addr:postcode": "0150",
        "addr:city": "Oslo",
        "ref:hjertestarterregister": "X1",
        operator: "Kommunen",
        phone: "+47 22 22 22 22",
        "emergency:phone": "+47 22 22 22 23",
        "contact:email": "a@example.no",
        "defibrillator:code": "4711",
      }),
    );
    expect(kept(one)).toMatchObject({
      id: "osm:node:7",
      name: "Rådhuset",
      openTo: "anyone",
      indoor: true,
      locked: false,
      floor: -1,
      whereInside: "ved skranken",
      manufacturer: "Merke A",
      lastConfirmed: "2026-05-01",
      address: { street: "Storgata 12", postCode: "0150", postArea: "Oslo" },
      hours: { kind: "weekly", holidays: { kind: "closed" } },
      active: absent("not-recorded"),
    });
    expect(one).toHaveProperty("access", "4711");
    expect(codes(one)).toEqual([
      "confirmed-by-mapper",
      "contact-held-back",
      "contact-held-back",
      "contact-held-back",
      "tags-not-kept",
    ]);
    expect("is" in one && one.remarks.at(-1)?.said).toBe(
      "defibrillator:location:en, operator, ref:hjertestarterregister",
    );
    const publicly = JSON.stringify({ ...one, access: undefined });
    expect(publicly).not.toMatch(/22 22|example\.no|4711/u);
  });

  it("keeps a missing access as not recorded, never as yes or no", () => {
    expect(kept(fromOsm(node({ name: "A" }))).openTo).toEqual(absent("not-recorded"));
    expect(kept(fromOsm(node({ name: "A", access: "unknown" }))).openTo).toEqual(absent("unknown"));
    expect(kept(fromOsm(node({ name: "A", access: "delivery" }))).openTo).toEqual(absent("unknown"));
    expect(kept(fromOsm(node({ name: "A", access: "no" }))).openTo).toBe("emergency-services");
  });

  it("holds contact data in words back, wherever it stands", () => {
    const one = fromOsm(node({ "defibrillator:location": "bak døra, kode 4711", opening_hours: "ring 900 00 000" }));
    expect(JSON.stringify(one)).not.toMatch(/4711|900/u);
    expect(kept(one).name).toBe("bak døra, kode […]");
  });

  it.each([
    [node({ emergency: "phone" }), "not-a-defibrillator"],
    [{ type: "node", id: 1, lat: 59, lon: 10 }, "not-a-defibrillator"],
    [node({}, { lat: 10.75, lon: 59.91 }), "position-swapped"],
    [node({}, { id: undefined }), "id-refused"],
    [node({}, { id: -1 }), "id-refused"],
    [node({ "disused:emergency": "defibrillator", emergency: "x" }, { lat: undefined }), "position-missing"],
    [null, "not-a-defibrillator"],
    ["node", "not-a-defibrillator"],
  ])("refuses %j", (element, code) => {
    expect(codes(fromOsm(element))).toContain(code);
    expect(fromOsm(element)).toHaveProperty("refused");
  });

  it("reads a way in its middle, a disused one as not active, and its own ref where asked", () => {
    const way = fromOsm({
      ...node({ name: "A" }),
      type: "way",
      lat: undefined,
      lon: undefined,
      center: { lat: 59.9, lon: 10.7 },
    });
    expect(kept(way)).toMatchObject({ id: "osm:way:7", position: { lat: 59.9, lng: 10.7 } });
    expect(codes(way)).toEqual(["position-of-middle"]);
    expect(kept(fromOsm(node({ emergency: "", "disused:emergency": "defibrillator", name: "A" }))).active).toBe(false);
    expect(kept(fromOsm(node({ "ref:hjertestarterregister": "X1" }), { idTag: "ref:hjertestarterregister" })).id).toBe(
      "X1",
    );
  });

  it("comes back the same, but for what a remark names", () => {
    fc.assert(
      fc.property(anyDefibrillator(ids), (aed) => {
        const { element, remarks } = toOsm(aed);
        const back = kept(fromOsm(element));
        const told = remarks.filter(({ code }) => code !== "contact-held-back").map(({ path }) => path.slice(1));
        expect(told).toEqual(differing(aed, back));
        expect({
          ...back,
          ...Object.fromEntries(told.map((field) => [field, aed[field as keyof Defibrillator]])),
        }).toEqual(aed);
        // A second time nothing more is lost; only being active, which is no tag, is never kept as a yes.
        expect(kept(fromOsm(toOsm(back).element))).toEqual(back);
        const carried = [
          "id",
          "name",
          "position",
          "indoor",
          "locked",
          "openTo",
          "hours",
          "floor",
          "manufacturer",
          "model",
          "lastConfirmed",
          "whereInside",
        ] as const;
        // Hours of more than 255 characters are more than a tag holds.
        const fits = !known(aed.hours) || (hoursToText(aed.hours)?.length ?? 0) <= 255;
        for (const field of carried.filter((one) => fits || one !== "hours"))
          expect(known(aed[field]) ? back[field] : aed[field]).toEqual(aed[field]);
      }),
      { numRuns: 500 },
    );
  });

  it("is never written as usable where it is not active, nor with contact data", () => {
    const aed = {
      ...bare({ id: "a" as DefibrillatorId, name: "Ring 900 00 000", position: { lat: 59, lng: 10 } }),
      active: false,
    };
    const { element, remarks } = toOsm(aed);
    expect(element.tags).toEqual({ "disused:emergency": "defibrillator", name: "Ring […]", ref: "a" });
    expect(remarks.map(({ code }) => code)).toContain("contact-held-back");
    expect(toOsm({ ...aed, mobile: true }).remarks.map(({ code }) => code)).toContain("mobile-on-a-map");
  });

  it("is read as a list: each element whole, remarked or refused, an id once", () => {
    const list = fromOsmList({ elements: [node({ name: "A" }), node({ name: "B" }), node({ emergency: "x" }), 5] });
    expect(list.defibrillators.map((one) => ["is" in one, one.line])).toEqual([
      [true, 1],
      [false, 2],
      [false, 3],
      [false, 4],
    ]);
    expect(codes(list.defibrillators[1])).toEqual(["same-id-again"]);
    expect(fromOsmList("x").remarks.map(({ code }) => code)).toEqual(["not-osm"]);
  });
});
