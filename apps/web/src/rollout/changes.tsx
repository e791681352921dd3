import { rolloutTexts } from "@prehosp/competence";
import type { Outcome, Text } from "@prehosp/model";
import { type Recorded, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { ReactNode } from "react";
import { absenceText } from "../absence-text.ts";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { rolloutAreaTexts as texts } from "../texts/rollout.ts";
import { Facts } from "../way/section.tsx";
import { OutcomeSaid } from "./outcome-said.tsx";
import type { ChangesSeen } from "./words.ts";

const seatTexts: Readonly<Record<string, Text>> = rolloutTexts.seat;

const Change = ({ from, to }: { readonly from: ReactNode; readonly to: ReactNode }) => (
  <>
    {from} <span aria-hidden="true">→</span> {to}
  </>
);

const Answer = ({ is }: { readonly is: Outcome }) => <OutcomeSaid outcome={is} words={texts.feasibleIs} />;

/** What a moved date changes: the room itself, seats week by week, booked seats and proofs; in numbers, never who. */
export const Changes = ({
  changes: { rooms, weeks, seats, runsOut, feasible },
  course,
}: {
  readonly changes: ChangesSeen;
  readonly course: (id: string) => string;
}) => {
  const { t, language } = useTell();
  const said = (day: Recorded<Day> | undefined) =>
    day === undefined ? "–" : known(day) ? dayText(day, language) : absenceText(day, language);
  const lapsing = runsOut.reduce((n, one) => n + one.people, 0);
  return (
    <>
      <Facts
        rows={[
          ...rooms.flatMap(({ goLive, ready, startBy }) => [
            [t(texts.date), <Change key="day" from={said(goLive.from)} to={said(goLive.to)} />] as const,
            [t(texts.startBy), <Change key="start" from={said(startBy.from)} to={said(startBy.to)} />] as const,
            [
              t(texts.readyThen),
              <Change key="ready" from={<Answer is={ready.from} />} to={<Answer is={ready.to} />} />,
            ] as const,
          ]),
          [
            t(texts.feasible),
            <Change key="feasible" from={<Answer is={feasible.from} />} to={<Answer is={feasible.to} />} />,
          ],
          [t(texts.runsOut), String(lapsing)],
        ]}
      />
      {weeks.length > 0 && (
        <>
          <h4>{t(texts.weeksChange)}</h4>
          <ul className="plain columns" data-changes="weeks">
            {weeks.map((w) => (
              <li key={`${w.week} ${w.course}`}>
                {dayText(w.week, language)}, {course(w.course)}: <Change from={w.from} to={<b>{w.to}</b>} />
              </li>
            ))}
          </ul>
        </>
      )}
      {seats.length > 0 && (
        <>
          <h4>{t(texts.seatsChange)}</h4>
          <ul className="plain">
            {seats.map((s) => (
              <li key={`${s.date} ${s.was} ${s.is}`}>
                {s.people} · {s.date}: <Change from={t(seatTexts[s.was], s.was)} to={t(seatTexts[s.is], s.is)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
