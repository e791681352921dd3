import { Heading } from "@digdir/designsystemet-react";
import { known } from "@prehosp/model/absence";
import { weekdayNames } from "@prehosp/model/time";
import { useMemo, useState } from "react";
import { absenceText } from "../absence-text.ts";
import { count, dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { Plain } from "../registry/plain-table.tsx";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { defibrillatorTexts } from "../texts/defibrillators.ts";
import { coverageTexts as texts } from "../texts/defibrillators-coverage.ts";
import { Select } from "../way/field.tsx";
import { Missing } from "../way/section.tsx";
import { defibrillators } from "./ask.ts";
import type { CoverageSeen } from "./coverage-words.ts";
import { HourBars } from "./hour-bars.tsx";
import { SpotsMap } from "./spots-map.tsx";

const Reach = ({ coverage }: { readonly coverage: CoverageSeen }) => {
  const { t, language } = useTell();
  const { hours, people, places } = coverage;
  const days = [...new Map(hours.map(({ day, weekday }) => [day, weekday]))];
  const [chosen, choose] = useState("");
  const day = days.find(([one]) => one === chosen)?.[0] ?? days[0]?.[0];
  const spots = useMemo(
    () =>
      places.map(({ cell, position }, n) => ({
        id: cell,
        name: String(n + 1),
        position,
        outcome: "met" as const,
      })),
    [places],
  );
  return (
    <>
      <Heading level={2} data-size="2xs" id="in-reach">
        {t(texts.people)} {known(people) && t(texts.ofAll).replace("{n}", count(people, language))}
      </Heading>
      <div className="filter">
        <Select
          label={t(texts.day)}
          value={day ?? ""}
          write={choose}
          options={days.map(([one, weekday]) => [one, `${t(weekdayNames[weekday])} ${dayText(one, language)}`])}
        />
      </div>
      <HourBars hours={hours.filter((hour) => hour.day === day)} people={people} />
      <Heading level={2} data-size="2xs" id="best-places">
        {t(texts.best)}
      </Heading>
      <p className="quiet">{t(texts.bestAbout)}</p>
      {places.length === 0 ? (
        <p>{t(texts.noBest)}</p>
      ) : (
        <>
          <Plain
            labelledBy="best-places"
            heads={[texts.rank, texts.cell, texts.gained]}
            rows={places.map(({ cell, position: { lat, lng }, more }, n) => ({
              of: cell,
              cells: [
                n + 1,
                `${lat.toFixed(4)}, ${lng.toFixed(4)}`,
                known(more) ? count(more, language) : <Missing>{absenceText(more, language)}</Missing>,
              ],
            }))}
          />
          <SpotsMap spots={spots} />
        </>
      )}
    </>
  );
};

/** How many people have one in reach through a day, and where one more would reach most. */
export const CoveragePage = () => {
  const { t } = useTell();
  const { answer, again } = useAsked(defibrillators.coverage);
  return (
    <main id="main" className="page defibrillators" tabIndex={-1}>
      <p>
        <a href={addressOf({ area: "defibrillators" })}>{t(defibrillatorTexts.back)}</a>
      </p>
      <Heading level={1} data-size="sm">
        {t(texts.coverageTitle)}
      </Heading>
      <p className="lead">{t(texts.coverageLead)}</p>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true &&
        (answer.value.hours.length === 0 || (known(answer.value.people) && answer.value.people === 0) ? (
          <p>{t(texts.noPeople)}</p>
        ) : (
          <Reach coverage={answer.value} />
        ))}
    </main>
  );
};
