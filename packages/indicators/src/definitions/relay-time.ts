import { isAbsent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { secondsBetween } from "@prehosp/model/time";
import type { Relay } from "../basis.ts";
import { lastOf } from "../last-of.ts";
import { notActual } from "../not-actual.ts";
import type { TimedMember } from "../indicator.ts";
import { timeIndicator } from "../indicator.ts";
import { words } from "../texts.ts";

type Reason = "not-actual" | "times-out-of-order";

const verdictOf = ({ status, asked, alarmed }: Relay): TimedMember<Reason>["verdict"] => {
  if (status !== "actual") return { excluded: "not-actual" };
  if (isAbsent(asked) || isAbsent(alarmed)) return "missing";
  const seconds = secondsBetween(asked, alarmed);
  return seconds < 0 ? { excluded: "times-out-of-order" } : { seconds };
};

/** Seconds from the 110 centre is asked until the akutthjelper unit is alarmed. */
export const relayTime = timeIndicator<Reason>({
  id: "relay-time-110",
  version: "1.0",
  label: words("Videreformidling via 110", "Vidareformidling via 110", "Relay by the 110 centre"),
  population: words(
    "Varsler til akutthjelper som gikk via 110",
    "Varsel til akutthjelpar som gjekk via 110",
    "Alarms to first responders by the 110 centre",
  ),
  exclusions: [
    notActual,
    {
      reason: "times-out-of-order",
      text: words("varslet før 110 ble bedt", "varsla før 110 vart beden", "alarmed before the 110 centre was asked"),
    },
  ],
  start: words("110 bes om å varsle", "110 blir bede om å varsle", "The 110 centre is asked to alarm"),
  end: words("Enheten varsles", "Eininga blir varsla", "The unit is alarmed"),
  // Says nothing of a patient, as parallel-alarm.
  minimumDenominator: 3,
  source: words(
    "Vår definisjon; at brannvesenet som hovedregel varsles via 110, står i høringsutkastet fra 2019, punkt 2.8",
    "Vår definisjon; at brannvesenet som hovudregel blir varsla via 110, står i høyringsutkastet frå 2019, punkt 2.8",
    "Our definition; that the fire service is alarmed by the 110 centre as a main rule is in the hearing draft of 2019, 2.8",
  ),
  evidence: "own",
  cites: ["AH-2.8-d"],
  validFrom: "2019-06-19" as Day,
  traps: [
    words(
      "Klokkene er AMKs og 110s: de kan gå ulikt.",
      "Klokkene er AMK og 110 sine: dei kan gå ulikt.",
      "The clocks are those of two centres: they may disagree.",
    ),
    words(
      "En varsling uten klokkeslett hos 110 står som manglende; om den tok lang tid, vet ingen.",
      "Ei varsling utan klokkeslett hos 110 står som manglande; om ho tok lang tid, veit ingen.",
      "An alarm without a clock at the 110 centre stands as missing; nobody knows how long it took.",
    ),
  ],
  needs: ["relays"],
  members: ({ relays }) =>
    lastOf(relays, ({ incident, unit }) => `${incident}\n${unit}`).map((one) => ({
      at: [one.asked, one.alarmed].find(known),
      verdict: verdictOf(one),
    })),
});
