import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { secondsBetween } from "@prehosp/model/time";
import type { Case } from "@prehosp/registry";
import { hasValue, valueOf } from "@prehosp/registry";
import { missingIsNoNo } from "../cases/case-share.ts";
import { actual, notHealthWitnessed } from "../cases/filters.ts";
import { caseAt, casesOf, exclusionsOf, leftOut } from "../cases/members.ts";
import type { TimedMember } from "../indicator.ts";
import { timeIndicator } from "../indicator.ts";
import { words } from "../texts.ts";

const filters = [actual, notHealthWitnessed] as const;
type Reason = (typeof filters)[number]["reason"] | "compression-before-call";

// A time that was worked out, or known to the day, is no clock to measure seconds with.
const isClock = (one: Case, id: "time-call" | "time-first-compression"): boolean => {
  const entry = one.values[id];
  return (
    hasValue(entry) && (entry.exactness === undefined || entry.exactness === "exact" || entry.exactness === "minute")
  );
};

const verdictOf = (one: Case): TimedMember<Reason>["verdict"] => {
  const out = leftOut<Reason>(one, filters);
  if (out !== undefined) return out;
  const [call, compression] = [valueOf(one, "time-call"), valueOf(one, "time-first-compression")];
  if (isAbsent(call) || isAbsent(compression) || !isClock(one, "time-call") || !isClock(one, "time-first-compression"))
    return "missing";
  const seconds = secondsBetween(call, compression);
  return seconds < 0 ? { excluded: "compression-before-call" } : { seconds };
};

/** Seconds from the call rings until the first compression by anyone, where CPR began after the call. */
export const callToCompression = timeIndicator<Reason>({
  id: "call-to-compression",
  version: "1.0",
  label: words(
    "Fra samtalen ringer til første kompresjon",
    "Frå samtalen ringjer til første kompresjon",
    "From call ringing to first compression",
  ),
  population: words(
    "Hjertestans utenfor sykehus bekreftet av ambulansen",
    "Hjartestans utanfor sjukehus stadfesta av ambulansen",
    "Out-of-hospital arrests confirmed by the ambulance",
  ),
  exclusions: [
    ...exclusionsOf<Reason>(filters),
    {
      reason: "compression-before-call",
      text: words("HLR startet før samtalen", "HLR starta før samtalen", "CPR began before the call"),
    },
  ],
  start: words("Samtalen begynner å ringe", "Samtalen byrjar å ringje", "The call begins to ring"),
  end: words(
    "Første kompresjon, av hvem som helst",
    "Første kompresjon, av kven som helst",
    "First compression by anyone",
  ),
  minimumDenominator: 6,
  source: words(
    "IHE QORE CPR-3 (tid fra anrop til første kompresjon), lest i utkastet; starten er her når samtalen ringer",
    "IHE QORE CPR-3 (tid frå anrop til første kompresjon), lese i utkastet; starten er her når samtalen ringjer",
    "IHE QORE CPR-3 (call to first compression), read in the draft; here it starts when the call rings",
  ),
  evidence: "read",
  cites: ["ST-b"],
  validFrom: "2021-01-01" as Day,
  traps: [
    missingIsNoNo,
    words(
      "Klokkene er telefonens og journalens: de kan gå ulikt.",
      "Klokkene er telefonen og journalen sine: dei kan gå ulikt.",
      "The clocks are the telephony's and the record's: they may disagree.",
    ),
    words(
      "Der ingen ga kompresjoner finnes ingen tid: tallet gjelder bare dem som fikk.",
      "Der ingen gav kompresjonar finst inga tid: talet gjeld berre dei som fekk.",
      "Where nobody compressed there is no time: the figure is of those who got it.",
    ),
  ],
  members: (basis) => casesOf(basis).map((one) => ({ at: caseAt(one), verdict: verdictOf(one) })),
});
