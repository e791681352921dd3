import { describe, expect, test } from "vitest";
import { shown } from "../shown/shown.ts";
import { aed, day, missing, oslo, registered, whole } from "../test/whole.ts";
import { usable } from "../usable/usable.ts";
import { sayFinding, sayWhy } from "./say-why.ts";

const at = oslo("2026-11-22 14:00");

describe("why not", () => {
  test("says what is against it first, then what is unclear, with the day in Norwegian form", () => {
    const one = aed({ electrodesUntil: day("2026-11-01"), lastConfirmed: day("2026-02-03"), hours: missing });
    expect(sayWhy(usable(one, at), "nb", one)).toEqual([
      "Elektrodene er gått ut på dato (01.11.2026)",
      "Det er ikke kjent om det er åpent nå",
      "Ingen har bekreftet de siste seks månedene at den er der og virker (sist bekreftet 03.02.2026)",
    ]);
    expect(sayWhy(usable(one, at), "nn")[0]).toBe("Elektrodane er gått ut på dato");
    expect(sayWhy(usable(one, at), "en", one)[0]).toBe("The electrodes are out of date (2026-11-01)");
  });

  test("says the season with both its days", () => {
    const one = aed({ season: { from: day("2026-05-01"), to: day("2026-09-30") } });
    expect(sayWhy(usable(one, at), "nb", one)).toEqual(["Ikke på plass i denne delen av året (01.05.2026–30.09.2026)"]);
  });

  test("says whether it is the answer or the way that is missing", () => {
    const why = (change: Parameters<typeof aed>[0]) => sayWhy(usable(aed(change), at), "nb", aed(change));
    expect(
      [
        { locked: true },
        { locked: missing },
        { mobile: true },
        { mobile: missing },
        { openTo: "private" } as const,
      ].flatMap(why),
    ).toEqual([
      "Skapet er låst; ring 113, som kan ha koden",
      "Ikke svart på om skapet er låst",
      "Mobil; posisjonen er ikke sikker",
      "Ikke svart på om den henger fast eller er mobil",
      "Ikke avklart hvem som slipper inn til den (privat)",
    ]);
  });

  test("says nothing of what is met, and nothing of a rule of another room", () => {
    expect(sayWhy(usable(whole.is, at))).toEqual([]);
    expect(sayWhy(shown(whole, day("2026-11-22")))).toEqual([]);
    expect(sayFinding({ ...usable(whole.is, at), rule: "dispatch.initiator" })).toBeUndefined();
    expect(sayFinding(usable(whole.is, at))).toBe("Brukbar nå");
  });

  test("says why it is not shown", () => {
    expect(
      sayWhy(shown(registered({ hours: { kind: "words", words: "etter avtale" }, model: missing }), day("2026-11-22"))),
    ).toEqual(["Tilgjengeligheten er bare beskrevet i ord", "Produsent eller modell er ikke ført"]);
  });
});
