import { isAbsent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { secondsBetween } from "@prehosp/model/time";
import type { OpenedForm } from "../basis.ts";
import { lastOf } from "../last-of.ts";
import { notActual } from "../not-actual.ts";
import type { TimedMember } from "../indicator.ts";
import { timeIndicator } from "../indicator.ts";
import { words } from "../texts.ts";

type Reason = "not-actual" | "form-before-event";

const verdictOf = ({ status, event, opened }: OpenedForm): TimedMember<Reason>["verdict"] => {
  if (status !== "actual") return { excluded: "not-actual" };
  if (isAbsent(event)) return "missing";
  const seconds = secondsBetween(event, opened);
  return seconds < 0 ? { excluded: "form-before-event" } : { seconds };
};

/** Seconds from the event until its form is opened in the register; a form belongs to the period of its event. */
export const timeToForm = timeIndicator<Reason>({
  id: "time-to-form",
  version: "1.0",
  label: words("Fra hendelse til skjema", "Frå hending til skjema", "From event to form"),
  population: words("Skjemaer i registeret", "Skjema i registeret", "Forms of the register"),
  exclusions: [
    notActual,
    {
      reason: "form-before-event",
      text: words(
        "skjemaet er eldre enn hendelsen",
        "skjemaet er eldre enn hendinga",
        "the form is older than the event",
      ),
    },
  ],
  start: words("Hendelsen", "Hendinga", "The event"),
  end: words("Skjemaet opprettes", "Skjemaet blir oppretta", "The form is opened"),
  // Says nothing of a patient, as parallel-alarm.
  minimumDenominator: 3,
  source: words(
    "Norsk hjertestansregister ønsker tid fra hendelse til opprettet skjema som indikator; definisjonen er vår",
    "Norsk hjertestansregister ønskjer tid frå hending til oppretta skjema som indikator; definisjonen er vår",
    "The register wants time from event to form as an indicator; the definition is ours",
  ),
  evidence: "own",
  cites: ["NM-b"],
  validFrom: "2013-01-01" as Day,
  traps: [
    words(
      "De nyeste hendelsene har bare raske skjemaer ennå: mål perioder som er ferdige.",
      "Dei nyaste hendingane har berre raske skjema enno: mål periodar som er ferdige.",
      "The newest events have only their quick forms yet: measure periods that are over.",
    ),
    words(
      "Hendelser uten skjema er ikke med: les tiden sammen med dekningsgraden.",
      "Hendingar utan skjema er ikkje med: les tida saman med dekningsgraden.",
      "Events without a form are not in it: read the time beside the coverage.",
    ),
    words(
      "Skjemaer uten kjent hendelsestid hører til ingen periode og trykkes som uten tidspunkt.",
      "Skjema utan kjend hendingstid høyrer til ingen periode og blir trykte som utan tidspunkt.",
      "Forms without a known event belong to no period and are printed as unplaced.",
    ),
  ],
  needs: ["forms"],
  members: ({ forms }) =>
    lastOf(forms, ({ form }) => form).map((one) => ({
      at: known(one.event) ? one.event : undefined,
      verdict: verdictOf(one),
    })),
});
