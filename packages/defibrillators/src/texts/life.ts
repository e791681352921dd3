import type { Text } from "@prehosp/model";
import type { ReminderKind, ReminderTo, Stage } from "../life/reminded.ts";
import { words } from "./criterion-texts.ts";

/** What people read for each stage of a registration. */
export const stageTexts: Readonly<Record<Stage, Text>> = {
  unfinished: words("Ikke fullført", "Ikkje fullført", "Unfinished"),
  shown: words("Vises", "Blir vist", "Shown"),
  reminded: words("Eieren er påminnet", "Eigaren er påmint", "Its owner is being reminded"),
  "finally-noticed": words("Siste varsel er sendt", "Siste varsel er sendt", "The final notice is out"),
  hidden: words("Skjult", "Skjult", "Hidden"),
  withdrawn: words("Trukket av eieren", "Trekt av eigaren", "Withdrawn by its owner"),
};

/** What people read for each kind of reminder. */
export const reminderTexts: Readonly<Record<ReminderKind, Text>> = {
  unfinished: words(
    "Registreringen er ikke fullført",
    "Registreringa er ikkje fullført",
    "The registration is unfinished",
  ),
  check: words("Tid for halvårlig kontroll", "Tid for halvårleg kontroll", "Time for the half-yearly check"),
  electrodes: words("Elektrodene går snart ut", "Elektrodane går snart ut", "The electrodes run out soon"),
  "final-check": words(
    "Siste varsel: skjules uten kontroll",
    "Siste varsel: blir skjult utan kontroll",
    "Final notice: hidden without a check",
  ),
  "final-electrodes": words(
    "Siste varsel: skjules når elektrodene går ut",
    "Siste varsel: blir skjult når elektrodane går ut",
    "Final notice: hidden when the electrodes run out",
  ),
};

/** What people read for who is written to. */
export const reminderToTexts: Readonly<Record<ReminderTo, Text>> = {
  responsible: words("ansvarlig", "ansvarleg", "the one responsible"),
  alternate: words("varakontakt", "varakontakt", "alternate contact"),
};
