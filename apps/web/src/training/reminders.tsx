import type { Text } from "@prehosp/model";
import { useCallback, useEffect } from "react";
import { dayText, daysText, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ruleTitle } from "../readiness/titles.ts";
import { addressOf, go } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { Select } from "../way/field.tsx";
import { useNames } from "../way/names.tsx";
import { WideTable } from "../way/wide-table.tsx";
import { trainingHub } from "./hub.ts";
import { PRE_COURSE } from "./participants.tsx";

const about: Readonly<Record<string, Text>> = texts.remindedOf;

const Sent = ({ organisation }: { readonly organisation: string }) => {
  const { t, language } = useTell();
  const { answer, again } = useAsked(useCallback(() => trainingHub.reminders(organisation), [organisation]));
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  const { period, reminders } = answer.value;
  const heads = [texts.sentAt, texts.personKey, texts.about, texts.requirement, texts.beforeDay];
  return (
    <>
      <p className="quiet">{daysText(period.from, period.to, language)}</p>
      {reminders.length === 0 ? (
        <p>{t(texts.noReminders)}</p>
      ) : (
        <WideTable labelledBy="reminders" heads={heads.map((text) => t(text))}>
          {reminders.map(({ at, person, code, requirement, before, date }) => (
            <tr key={`${at} ${person} ${requirement} ${before}`} data-reminded={person} data-about={code}>
              <td>{moment(at, language)}</td>
              <th scope="row">
                <a href={addressOf({ area: "training", at: ["person", person] })}>{person}</a>
              </th>
              <td>{t(about[code], code)}</td>
              <td>
                {requirement.startsWith(PRE_COURSE) ? t(texts.preCourse) : t(ruleTitle(requirement), requirement)}
              </td>
              <td>
                {dayText(before, language)}
                {date !== undefined && (
                  <small>
                    <a href={addressOf({ area: "training", at: ["datoer", date] })}>{date}</a>
                  </small>
                )}
              </td>
            </tr>
          ))}
        </WideTable>
      )}
    </>
  );
};

/** Who was reminded of what, and when: an organisation's own people, and those in its own classes. */
export const Reminders = ({ of = "" }: { readonly of: string | undefined }) => {
  const { t } = useTell();
  const { organisations, organisation } = useNames();
  useEffect(() => {
    document.body.dataset["ready"] = "true";
  }, []);
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{t(texts.reminders)}</h2>
      <p className="lead">{t(texts.remindersLead)}</p>
      <div className="form-row">
        <Select
          label={t(texts.organisation)}
          value={of}
          write={(id) => go({ area: "training", at: id === "" ? ["paminnelser"] : ["paminnelser", id] })}
          options={[
            ["", "–"],
            ...[...new Set([...organisations, ...(of === "" ? [] : [of])])].map(
              (id) => [id, organisation(id)] as const,
            ),
          ]}
        />
      </div>
      {of !== "" && <Sent key={of} organisation={of} />}
    </section>
  );
};
