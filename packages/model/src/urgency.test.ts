import { describe, expect, it } from "vitest";
import { gradeOf, urgencyFrom, urgencyMaps, urgencyReadAs, urgencyTo } from "./urgency-maps.ts";
import type { UrgencySystemId } from "./urgency-maps.ts";
import { Urgency, UrgencyCode, colourOf, compareUrgency, urgencyOf, urgencySystem } from "./urgency.ts";

const grades = UrgencyCode.options;

describe("urgency as a code system", () => {
  it("says every grade with system and version, and reads it back", () => {
    for (const code of grades) {
      expect(Urgency.parse(urgencyOf(code))).toEqual({
        system: urgencySystem.id,
        version: urgencySystem.version,
        code,
      });
      expect(gradeOf(urgencyOf(code))).toEqual({ outcome: "mapped", value: code });
    }
  });

  it("does not take the word of another system or version for its own", () => {
    expect(gradeOf({ ...urgencyOf("akutt"), system: "other" }).outcome).toBe("unmapped");
    expect(gradeOf({ ...urgencyOf("akutt"), version: "2" }).outcome).toBe("unmapped");
    expect(gradeOf({ ...urgencyOf("akutt"), code: "kritisk" }).outcome).toBe("unmapped");
  });

  it("has red first", () => {
    expect([...grades].toReversed().toSorted(compareUrgency)).toEqual(["akutt", "haster", "vanlig"]);
    expect(grades.map(colourOf)).toEqual(["rød", "gul", "grønn"]);
  });
});

describe("urgency in other systems", () => {
  it("goes there and back for every system with a map, and nowhere for the others", () => {
    for (const system of Object.keys(urgencyMaps) as UrgencySystemId[]) {
      for (const code of grades) {
        const said = urgencyTo(system, code);
        const back = said.outcome === "mapped" ? urgencyFrom(system, said.value) : said;
        const maps = urgencyMaps[system].pairs !== undefined;
        expect(back).toMatchObject(maps ? { outcome: "mapped", value: code } : { outcome: "unmapped" });
      }
    }
  });

  it("knows the letters and the priorities", () => {
    expect(grades.map((g) => urgencyTo("nimn", g))).toEqual(
      ["A", "H", "V"].map((value) => ({ outcome: "mapped", value })),
    );
    expect(grades.map((g) => urgencyTo("fhir-request-priority", g))).toEqual(
      ["stat", "urgent", "routine"].map((value) => ({ outcome: "mapped", value })),
    );
  });

  it("never guesses", () => {
    expect(urgencyFrom("fhir-request-priority", "asap").outcome).toBe("unmapped");
    expect(urgencyFrom("nimn", "a").outcome).toBe("unmapped");
    for (const level of ["A", "B", "C", "D", "E"]) expect(urgencyFrom("danish-index", level).outcome).toBe("unmapped");
    expect(urgencyReadAs("mpds-level", "D").outcome).toBe("unmapped");
    expect(urgencyReadAs("nimn", "H")).toEqual({ outcome: "mapped", value: urgencyOf("haster") });
  });
});
