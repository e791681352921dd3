import type { Defibrillator } from "@prehosp/model";
import { absent, isAbsent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { compareInstants, openAt, osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { tooOldFrom } from "../shown/confirmed.ts";
import { confirmedBy } from "../shown/facts.ts";
import type { Asker } from "../vocabulary.ts";
import type { LocalFlag } from "./reported.ts";

/** Who asks, and whether they hold the code or key of a locked cabinet; nothing said = anybody, without one. */
export interface Asking {
  readonly by?: Asker;
  readonly hasWayIn?: boolean;
}

// A confirmation is a day and no instant: a report on that same day stands, since it may have come after it.
const stands = (flag: LocalFlag, at: Instant, confirmedOn: Recorded<Day>): boolean =>
  compareInstants(flag.at, at) <= 0 && !(known(confirmedOn) && confirmedOn > osloDay(flag.at));

const openFact = ({ hours }: Defibrillator, at: Instant) => {
  if (isAbsent(hours)) return hours;
  const state = openAt(hours, at);
  return state === "unknown" ? absent("unknown") : state;
};

const openToFact = ({ openTo }: Defibrillator) =>
  openTo === "private" ? absent("unknown", "privat: ikke sagt hvem som slipper inn") : openTo;

/** What the criteria of use judge by at an instant. An old confirmation is handed on as unknown: it says nothing of now. */
export const usableFacts = (aed: Defibrillator, at: Instant, flags: readonly LocalFlag[], asking: Asking) => {
  const on = osloDay(at);
  const confirmedOn = confirmedBy(aed.lastConfirmed, on);
  const standing = flags.filter((flag) => stands(flag, at, confirmedOn)).map((flag) => flag.about);
  const { by = "public", hasWayIn = false } = asking;
  return {
    on,
    by,
    active: aed.active,
    usedSince: standing.includes("used"),
    faultSince: standing.includes("fault"),
    missingSince: standing.includes("missing"),
    season: aed.season,
    open: openFact(aed, at),
    electrodesUntil: aed.electrodesUntil,
    batteryOk: aed.batteryOk,
    batteryUntil:
      isAbsent(aed.batteryUntil) && aed.batteryUntil.absent === "not-applicable" ? "no-expiry" : aed.batteryUntil,
    lastConfirmed: known(confirmedOn) && tooOldFrom(confirmedOn) <= on ? absent("unknown", "for gammel") : confirmedOn,
    mobile: aed.mobile,
    locked: aed.locked,
    // Without the code somebody at the place may still open: not having it is not a no.
    hasWayIn: hasWayIn && by === "emergency" ? true : absent("unknown"),
    openTo: openToFact(aed),
  };
};
