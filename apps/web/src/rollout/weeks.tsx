import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { rolloutAreaTexts as texts } from "../texts/rollout.ts";
import { WideTable } from "../way/wide-table.tsx";
import { type BoardSeen, roomName } from "./words.ts";

const sum = (seats: readonly { readonly seats: number }[]): number => seats.reduce((n, s) => n + s.seats, 0);

/** Seats that the whole roll-out needs, week by week and course by course, and those that no date offered has in time. */
export const Weeks = ({
  board: { rooms, weeks, short, thin, on },
  course,
}: {
  readonly board: BoardSeen;
  readonly course: (id: string) => string;
}) => {
  const { t, language } = useTell();
  const names = new Map(rooms.map((one) => [one.room, roomName(one)]));
  const courses = [...new Set(weeks.map((w) => w.course))].toSorted();
  const byWeek = [...Map.groupBy(weeks, (w) => w.week)];
  const most = Math.max(1, ...byWeek.map(([, seats]) => sum(seats)));
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">{t(texts.weeks)}</h2>
      <p className="lead">{t(texts.weeksLead)}</p>
      <WideTable labelledBy="weeks" heads={[t(texts.week), ...courses.map(course), t(texts.total)]}>
        {byWeek.map(([week, seats]) => (
          <tr key={week} data-week={week}>
            <th scope="row">
              {dayText(week, language)} {week < on && <small>{t(texts.past)}</small>}
            </th>
            {courses.map((one) => (
              <td key={one}>{seats.find((s) => s.course === one)?.seats ?? "–"}</td>
            ))}
            <td>
              <b>{sum(seats)}</b>
              <span className="share" aria-hidden="true">
                <span style={{ inlineSize: `${String((100 * sum(seats)) / most)}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </WideTable>
      {short.length > 0 && (
        <>
          <h3>{t(texts.short)}</h3>
          <ul className="plain">
            {short.map((s) => (
              <li key={`${s.room} ${s.course}`}>
                {names.get(s.room) ?? s.room}: <b>{s.seats}</b> {course(s.course)}, {t(texts.before)}{" "}
                {dayText(s.by, language)}
              </li>
            ))}
          </ul>
        </>
      )}
      {thin.length > 0 && (
        <p>
          {t(texts.thin)}: {thin.join(", ")}
        </p>
      )}
    </section>
  );
};
