import { expect, test } from "vitest";
import { type Place, addressOf, placeOf } from "./route.ts";

test.each<[Place, string]>([
  [{ area: "rollout" }, "#/innforing"],
  [{ area: "rollout", room: "amk-demo-4" }, "#/innforing/amk-demo-4"],
  [{ area: "training", at: ["person", "p.1:a"] }, "#/opplaering/person/p.1%3Aa"],
  [{ area: "register", form: "demo-arrest.a" }, "#/register/demo-arrest.a"],
  [{ area: "register", part: "quality" }, "#/register/kvalitet"],
  [{ area: "register", part: "exports" }, "#/register/utlevering"],
  [{ area: "training", at: ["krav"] }, "#/opplaering/krav"],
  [{ area: "defibrillators", at: ["en", "osm:node/1"] }, "#/hjertestartere/en/osm%3Anode%2F1"],
  [{ area: "indicators", at: ["rosc", "unit"] }, "#/indikatorer/rosc/unit"],
  [{ area: "incidents", incident: "h-1" }, "#/hendelser/h-1"],
])("%j is at %s, and is found there again", (place, address) => {
  expect(addressOf(place)).toBe(address);
  expect(placeOf(address)).toEqual(place);
});

test("an address that is no address is the list of incidents, and never breaks the page", () => {
  expect(placeOf("")).toEqual({ area: "incidents" });
  expect(placeOf("#/opplaering/person/%E0%A4%A")).toEqual({ area: "training", at: ["person", "%E0%A4%A"] });
});
