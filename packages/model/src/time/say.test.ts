import { expect, it } from "vitest";
import { Day, instantOf, sayDay, sayInstant, sayMinutes } from "./index.ts";

const at = instantOf(Date.UTC(2026, 10, 22, 13, 7, 33));

it("says instants and days as people write them, in the time of Norway", () => {
  expect(sayInstant(at)).toBe("22.11.2026 kl. 14.07");
  expect(sayInstant(at, { seconds: true })).toBe("22.11.2026 kl. 14.07.33");
  expect(sayInstant(at, { date: false })).toBe("kl. 14.07");
  expect(sayInstant(at, { seconds: true, language: "en" })).toBe("2026-11-22 14:07:33");
  expect(sayInstant(at, { weekday: true })).toBe("søndag 22.11.2026 kl. 14.07");
  expect(sayInstant(instantOf(Date.UTC(2026, 6, 1, 22, 30)))).toBe("02.07.2026 kl. 00.30");
  const on = Day.parse("2026-05-17");
  expect(sayDay(on)).toBe("17.05.2026");
  expect(sayDay(on, { weekday: true })).toBe("søndag 17.05.2026");
  expect(sayDay(on, { weekday: true, language: "nn" })).toBe("sundag 17.05.2026");
  expect(sayDay(on, { weekday: true, language: "en" })).toBe("Sunday 2026-05-17");
});

it("says lengths of time without losing a second", () => {
  expect([0, 45, 60, 433, 3600, 3960, 3661, -90, 59.6, -0.2].map((s) => sayMinutes(s))).toEqual([
    "0 s",
    "45 s",
    "1 min",
    "7 min 13 s",
    "1 t",
    "1 t 6 min",
    "1 t 1 min 1 s",
    "−1 min 30 s",
    "1 min",
    "0 s",
  ]);
});
