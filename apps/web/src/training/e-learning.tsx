import { Alert } from "@digdir/designsystemet-react";
import { remindedDaysBefore } from "@prehosp/competence";
import { addDays, instantOf, osloDay } from "@prehosp/model/time";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { PRE_COURSE } from "./participants.tsx";
import type { ClassSeen } from "./words.ts";

/** Who has not done the e-learning before a class to come, and when they are reminded; urgent from that day on. */
export const ELearning = ({ seen: { date, notReady } }: { readonly seen: ClassSeen }) => {
  const { t, language } = useTell();
  const today = osloDay(instantOf(Date.now()));
  const people = [...new Set(notReady.flatMap((n) => (n.requirement.startsWith(PRE_COURSE) ? [n.person] : [])))];
  if (date.cancelled || date.from <= today || people.length === 0) return null;
  const reminded = addDays(date.from, -remindedDaysBefore);
  const isDue = reminded <= today;
  const about = isDue ? texts.eLearningDue : texts.eLearningAhead;
  return (
    <Alert data-size="sm" data-color={isDue ? "warning" : "info"} data-e-learning={isDue ? "due" : "ahead"}>
      <b>{t(texts.eLearningOpen).replace("{n}", String(people.length))}</b>{" "}
      {t(about)
        .replace("{n}", String(remindedDaysBefore))
        .replace("{day}", dayText(reminded, language))
        .replace("{class}", dayText(date.from, language))}{" "}
      {people.map((person, i) => (
        <span key={person}>
          {i > 0 && ", "}
          <a href={addressOf({ area: "training", at: ["person", person] })}>{person}</a>
        </span>
      ))}{" "}
      {isDue && (
        <a href={addressOf({ area: "training", at: ["paminnelser", date.date.organisation] })}>{t(texts.reminders)}</a>
      )}
    </Alert>
  );
};
