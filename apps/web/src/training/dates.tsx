import { Checkbox, Tag } from "@digdir/designsystemet-react";
import { instantOf, osloDay } from "@prehosp/model/time";
import { useState } from "react";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { Select } from "../way/field.tsx";
import { useNames } from "../way/names.tsx";
import { WideTable } from "../way/wide-table.tsx";
import { ClassCard } from "./class-card.tsx";
import { trainingHub } from "./hub.ts";
import { SetUpDate } from "./set-up-date.tsx";
import { useCourseNames } from "./use-course-names.ts";
import type { DateSeen } from "./words.ts";

/** Where the seats of a date stand, in words. */
const Seats = ({ seats, taken, waiting, cancelled }: DateSeen) => {
  const { t } = useTell();
  if (cancelled) return <Tag data-size="sm">{t(texts.cancelled)}</Tag>;
  return (
    <>
      {t(texts.taken).replace("{n}", String(taken)).replace("{all}", String(seats))}
      {taken >= seats && (
        <>
          {" "}
          <Tag data-size="sm" data-color="warning">
            {t(texts.full)}
          </Tag>
        </>
      )}
      {waiting > 0 && <small>{t(texts.waitingCount).replace("{n}", String(waiting))}</small>}
    </>
  );
};

/** The dates of courses with their seats, and one of them opened. */
export const Dates = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { t, language } = useTell();
  const { organisation } = useNames();
  const name = useCourseNames();
  const { answer, again } = useAsked(trainingHub.dates);
  const [course, setCourse] = useState("");
  const [isPastShown, setPastShown] = useState(false);
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  const today = osloDay(instantOf(Date.now()));
  const courses = [...new Set(answer.value.map(({ date }) => date.course))].toSorted();
  const shown = answer.value.filter(
    ({ date, to }) => (course === "" || date.course === course) && (isPastShown || to >= today),
  );
  const heads = [texts.course, texts.organiser, texts.place, texts.days, texts.seats];
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{t(texts.dates)}</h2>
      <p className="lead">{t(texts.datesLead)}</p>
      {chosen !== undefined && <ClassCard key={chosen} id={chosen} name={name} changed={again} />}
      <SetUpDate name={name} done={again} />
      <div className="form-row">
        <Select
          label={t(texts.course)}
          value={course}
          write={setCourse}
          options={[["", t(texts.everyCourse)], ...courses.map((one) => [one, name(one)] as const)]}
        />
        <Checkbox
          data-size="sm"
          label={t(texts.past)}
          checked={isPastShown}
          onChange={(e) => setPastShown(e.target.checked)}
        />
      </div>
      {shown.length === 0 ? (
        <p>{t(texts.noDates)}</p>
      ) : (
        <WideTable labelledBy="dates" heads={heads.map((text) => t(text))}>
          {shown.map((one) => (
            <tr key={one.date.id} data-date={one.date.id} aria-current={one.date.id === chosen ? "true" : undefined}>
              <th scope="row">
                <a href={addressOf({ area: "training", at: ["datoer", one.date.id] })}>{name(one.date.course)}</a>
              </th>
              <td>{organisation(one.date.organisation)}</td>
              <td>{one.date.place}</td>
              <td>
                {dayText(one.from, language)}
                {one.to !== one.from && ` – ${dayText(one.to, language)}`}
              </td>
              <td>
                <Seats {...one} />
              </td>
            </tr>
          ))}
        </WideTable>
      )}
    </section>
  );
};
