import { useEffect, useState } from "react";

/** The pages of the register beside its list and its forms; no form is called so, since each has a patient or a key in its name. */
export type RegisterPart = "quality" | "duplicates" | "exports";

/** Where in the web one stands: an area, and in the first the incident chosen. */
export type Place =
  | { readonly area: "incidents"; readonly incident?: string }
  | { readonly area: "work" | "review" | "agreements" }
  | { readonly area: "readiness"; readonly unit?: string }
  | { readonly area: "drill"; readonly date: string }
  | { readonly area: "training" | "defibrillators" | "indicators"; readonly at?: readonly string[] }
  | { readonly area: "rollout"; readonly room?: string }
  | { readonly area: "register"; readonly form?: string; readonly part?: RegisterPart }
  | { readonly area: "rules"; readonly norm?: string };

const WORDS = {
  incidents: "hendelser",
  work: "arbeidsliste",
  review: "gjennomgang",
  agreements: "avtaler",
  indicators: "indikatorer",
  rules: "regler",
  readiness: "beredskap",
  drill: "utsjekk",
  training: "opplaering",
  defibrillators: "hjertestartere",
  rollout: "innforing",
  register: "register",
} as const;
const PARTS = { quality: "kvalitet", duplicates: "dubletter", exports: "utlevering" } as const;
/** A step of an address; one that hides no text stands as it is written. */
const read = (step: string): string => {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
};
const PLAIN = ["work", "review", "agreements"] as const;

/** The address of a place: "#/hendelser/h-1". The hub answers every path with the same page, the hash is ours. */
export const addressOf = (place: Place): string => {
  const incident =
    place.area === "incidents" && place.incident !== undefined ? `/${encodeURIComponent(place.incident)}` : "";
  const norm = place.area === "rules" && place.norm !== undefined ? `/${place.norm}` : "";
  const unit = place.area === "readiness" && place.unit !== undefined ? `/${encodeURIComponent(place.unit)}` : "";
  const date = place.area === "drill" ? `/${encodeURIComponent(place.date)}` : "";
  const room = place.area === "rollout" && place.room !== undefined ? `/${encodeURIComponent(place.room)}` : "";
  const form = place.area === "register" && place.form !== undefined ? `/${encodeURIComponent(place.form)}` : "";
  const part = place.area === "register" && place.part !== undefined ? `/${PARTS[place.part]}` : "";
  const at =
    place.area === "training" || place.area === "defibrillators" || place.area === "indicators"
      ? (place.at ?? []).map((step) => `/${encodeURIComponent(step)}`).join("")
      : "";
  return `#/${WORDS[place.area]}${incident}${norm}${unit}${date}${room}${form}${part}${at}`;
};

/** The place of an address; one that names none is the list of incidents. */
export const placeOf = (hash: string): Place => {
  const [area = "", ...steps] = hash.replace(/^#\//, "").split("/");
  const [incident = ""] = steps;
  const plain = PLAIN.find((one) => area === WORDS[one]);
  if (plain !== undefined) return { area: plain };
  if (area === WORDS.readiness)
    return incident === "" ? { area: "readiness" } : { area: "readiness", unit: read(incident) };
  if (area === WORDS.rollout) return incident === "" ? { area: "rollout" } : { area: "rollout", room: read(incident) };
  const part = (["quality", "duplicates", "exports"] as const).find((one) => incident === PARTS[one]);
  if (area === WORDS.register && part !== undefined) return { area: "register", part };
  if (area === WORDS.register)
    return incident === "" ? { area: "register" } : { area: "register", form: read(incident) };
  if (area === WORDS.training) return { area: "training", at: steps.map(read) };
  if (area === WORDS.defibrillators) return { area: "defibrillators", at: steps.map(read) };
  if (area === WORDS.indicators) return { area: "indicators", at: steps.map(read) };
  if (area === WORDS.drill && incident !== "") return { area: "drill", date: read(incident) };
  if (area === WORDS.rules) return incident === "" ? { area: "rules" } : { area: "rules", norm: incident };
  return incident === "" ? { area: "incidents" } : { area: "incidents", incident: read(incident) };
};

/** The place shown now; follows the address, so that back, forward and a shared link work. */
export const usePlace = (): Place => {
  const [hash, set] = useState(location.hash);
  useEffect(() => {
    const follow = () => set(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return placeOf(hash);
};

/** Goes to a place; `replace` leaves no step in the history. */
export const go = (place: Place, replace = false): void => {
  if (!replace) {
    location.hash = addressOf(place);
    return;
  }
  history.replaceState(null, "", addressOf(place));
  dispatchEvent(new HashChangeEvent("hashchange"));
};
