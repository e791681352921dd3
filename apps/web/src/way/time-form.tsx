import { Button, ValidationMessage } from "@digdir/designsystemet-react";
import { TimePoint, TimeRole } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import { type Day, osloDay, zoned } from "@prehosp/model/time";
import { type FormEvent, useState } from "react";
import { hub } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { WaySeen } from "../api/words.ts";
import { clockOf } from "../clock-of.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { useNames } from "./names.tsx";

const unitsOf = (way: WaySeen): readonly string[] => [
  ...new Set<string>([
    ...way.incident.missions.map(({ unit }) => unit),
    ...way.decisions.flatMap(({ alarm }) => alarm.map(({ unit }) => unit)),
  ]),
];

/** Reports one moment by the clock on the wall in Norway; to the minute where no seconds are given, absent where it is not known. */
export const TimeForm = ({ way, show }: { readonly way: WaySeen; readonly show: (way: WaySeen) => void }) => {
  const { t } = useTell();
  const { unit: nameOf } = useNames();
  const { received, id } = way.incident;
  const first = known(received)
    ? osloDay(received)
    : way.timeline.points
        .map(({ at }) => at)
        .find(known)
        ?.slice(0, 10);
  const [role, setRole] = useState<TimeRole>("at-patient");
  const [unit, setUnit] = useState("");
  const [day, setDay] = useState<string>(first ?? "");
  const [clock, setClock] = useState("");
  const [isUnknown, setUnknown] = useState(false);
  const [isBad, setBad] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const send = async () => {
    const said = clockOf(clock);
    const at = isUnknown || said === undefined ? undefined : zoned(day as Day, said.time)?.instant;
    setBad(!isUnknown && at === undefined);
    if (!isUnknown && at === undefined) return;
    const point = TimePoint.safeParse({
      role,
      ...(unit === "" ? {} : { unit }),
      at: at ?? absent("unknown"),
      exactness: said?.hasSeconds === true ? "exact" : "minute",
      source: { system: "prehosp-web", ref: `${id}/${role}/${unit}/${crypto.randomUUID()}` },
    });
    if (!point.success) return setBad(true);
    const answer = await hub.time(id, point.data);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(undefined);
    setClock("");
    show(answer.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <details className="time-form">
      <summary>{t(wayTexts.reportTime)}</summary>
      <form onSubmit={submit} className="form-row">
        <label>
          {t(wayTexts.event)}
          <select value={role} onChange={(e) => setRole(TimeRole.parse(e.target.value))}>
            {TimeRole.options.map((one) => (
              <option key={one} value={one}>
                {t(codeTexts.time[one])}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t(wayTexts.unit)}
          <select value={unit} onChange={(e) => setUnit(e.target.value)}>
            <option value="">{t(wayTexts.wholeIncident)}</option>
            {unitsOf(way).map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t(wayTexts.dayLabel)}
          <input type="date" value={day} onChange={(e) => setDay(e.target.value)} disabled={isUnknown} />
        </label>
        <label>
          {t(wayTexts.clockLabel)}
          <input
            inputMode="decimal"
            size={9}
            value={clock}
            onChange={(e) => setClock(e.target.value)}
            disabled={isUnknown}
            aria-invalid={isBad}
            placeholder="14.07.33"
          />
        </label>
        <label className="check">
          <input type="checkbox" checked={isUnknown} onChange={(e) => setUnknown(e.target.checked)} />{" "}
          {t(wayTexts.unknownTime)}
        </label>
        <Button type="submit" data-size="sm" variant="secondary">
          {t(wayTexts.send)}
        </Button>
      </form>
      {isBad && <ValidationMessage data-size="sm">{t(wayTexts.badClock)}</ValidationMessage>}
      {problem !== undefined && <ProblemBox problem={problem} />}
    </details>
  );
};
