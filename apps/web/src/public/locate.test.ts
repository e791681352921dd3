import { expect, test, vi } from "vitest";
import { locate } from "./locate.ts";

const device = (act: Geolocation["getCurrentPosition"]) => ({ getCurrentPosition: act }) as Geolocation;
const failing = (code: number) => device((_, no) => no?.({ code } as GeolocationPositionError));
const at = (latitude: number) =>
  device((ok) => ok({ coords: { latitude, longitude: 8, accuracy: 20 } } as GeolocationPosition));

test("a position is given with how sure it is", async () => {
  expect(await locate(at(58))).toEqual({ lat: 58, lng: 8, accuracy: 20 });
});

test.each([
  [failing(1), "denied"],
  [failing(2), "unknown"],
  [failing(3), "late"],
  [at(Number.NaN), "unknown"],
  [undefined, "unknown"],
] as const)("why there is none is said (%#)", async (given, why) => {
  vi.stubGlobal("navigator", {});
  expect(await locate(given)).toBe(why);
  vi.unstubAllGlobals();
});

test("a question that is left standing ends by itself", async () => {
  vi.useFakeTimers();
  const asked = locate(device(() => undefined));
  await vi.runAllTimersAsync();
  expect(await asked).toBe("late");
  vi.useRealTimers();
});
