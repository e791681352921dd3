/** Where the device is, with how sure it is in metres; or why nobody knows. */
export type Located =
  | { readonly lat: number; readonly lng: number; readonly accuracy: number }
  | "denied"
  | "unknown"
  | "late";

const PATIENCE_MS = 12_000;
// The device's own patience does not count while its question to whoever looks is left standing.
const ASKED_MS = 40_000;
const FRESH_MS = 30_000;

/** Asks the device once where it is; it never fails, and always answers in the end, also where the question is left standing. */
export const locate = (geolocation: Geolocation | undefined = navigator.geolocation): Promise<Located> =>
  new Promise((ok) => {
    if (geolocation === undefined) {
      ok("unknown");
      return;
    }
    setTimeout(() => ok("late"), ASKED_MS);
    geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) =>
        ok(Number.isFinite(lat) && Number.isFinite(lng) ? { lat, lng, accuracy } : "unknown"),
      ({ code }) => ok(code === 1 ? "denied" : code === 3 ? "late" : "unknown"),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
