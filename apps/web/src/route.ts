import { useEffect, useState } from "react";

/** Where in the web one stands: an area, and in the first the incident chosen. */
export type Place =
  | { readonly area: "incidents"; readonly incident?: string }
  | { readonly area: "work" | "review" | "agreements" | "indicators" }
  | { readonly area: "rules"; readonly norm?: string };

const WORDS = {
  incidents: "hendelser",
  work: "arbeidsliste",
  review: "gjennomgang",
  agreements: "avtaler",
  indicators: "indikatorer",
  rules: "regler",
} as const;
const PLAIN = ["work", "review", "agreements", "indicators"] as const;

/** The address of a place: "#/hendelser/h-1". The hub answers every path with the same page, the hash is ours. */
export const addressOf = (place: Place): string => {
  const incident =
    place.area === "incidents" && place.incident !== undefined ? `/${encodeURIComponent(place.incident)}` : "";
  const norm = place.area === "rules" && place.norm !== undefined ? `/${place.norm}` : "";
  return `#/${WORDS[place.area]}${incident}${norm}`;
};

/** The place of an address; one that names none is the list of incidents. */
export const placeOf = (hash: string): Place => {
  const [area = "", incident = ""] = hash.replace(/^#\//, "").split("/");
  const plain = PLAIN.find((one) => area === WORDS[one]);
  if (plain !== undefined) return { area: plain };
  if (area === WORDS.rules) return incident === "" ? { area: "rules" } : { area: "rules", norm: incident };
  return incident === "" ? { area: "incidents" } : { area: "incidents", incident: decodeURIComponent(incident) };
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
