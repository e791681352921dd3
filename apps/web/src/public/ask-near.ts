import type { Language } from "@prehosp/model";
import { type Listed, listedOf } from "./wire.ts";

const PATIENCE_MS = 15_000;
const COUNT = 10;
const TOO_MANY = 429;

/** The nearest to a position; it stands in the body alone, so that no address or log holds it. */
export const askNear = async (
  at: { readonly lat: number; readonly lng: number },
  language: Language,
): Promise<Listed | "offline" | "too-many" | "no-answer"> => {
  try {
    const answer = await fetch(`/api/v1/public/defibrillators/near?sprak=${language}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ lat: at.lat, lng: at.lng, count: COUNT }),
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === TOO_MANY) return "too-many";
    return (answer.ok ? listedOf(await answer.json()) : undefined) ?? "no-answer";
  } catch {
    return navigator.onLine ? "no-answer" : "offline";
  }
};
