import { Button, ValidationMessage } from "@digdir/designsystemet-react";
import { TimePoint, TimeRole } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import { zoned } from "@prehosp/model/time";
import { type FormEvent, useId, useState } from "react";
import { hub } from "../api/client.ts";
import type { WaySeen } from "../api/words.ts";
import { clockOf } from "../clock-of.ts";
import { dayOf } from "../day-of.ts";
import { date } from "../format.ts";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { DayField } from "./day-field.tsx";
import { Field, Select } from "./field.tsx";
import { useNames } from "./names.tsx";
import { SentSaid } from "./sent-said.tsx";
import { type Showing, useSending } from "./use-sending.ts";

const unitsOf = (way: WaySeen): readonly string[] => [
  ...new Set<string>([
    ...way.incident.missions.map(({ unit }) => unit),
    ...way.decisions.flatMap(({ alarm }) => alarm.map(({ unit }) => unit)),
  ]),
];

/** The day the incident began, for the form to start with; nothing where no moment of it is known. */
const firstDay = ({ incident: { received }, timeline }: WaySeen): string => {
  const first = known(received) ? received : timeline.points.map(({ at }) => at).find(known);
  return first === undefined ? "" : date(first, "nb");
};

/** A moment that somebody asks for; `units` are those it may be of, none where it is of no unit. */
export interface MomentAsked {
  readonly role: TimeRole;
  readonly units?: readonly string[];
}

interface Props extends Showing {
  readonly way: WaySeen;
  readonly asked?: MomentAsked;
}

/** Reports one moment by the clock on the wall in Norway; to the minute where no seconds are given, absent where it is not known. */
export const TimeFields = ({ way, show, refetch, asked }: Props) => {
  const { t } = useTell();
  const { unit: nameOf } = useNames();
  const badClock = useId();
  const [role, setRole] = useState<TimeRole>(asked?.role ?? "at-patient");
  const [unit, setUnit] = useState(asked?.units?.[0] ?? "");
  const [day, setDay] = useState(firstDay(way));
  const [clock, setClock] = useState("");
  const [isUnknown, setUnknown] = useState(false);
  const [isBad, setBad] = useState(false);
  const { sent, send } = useSending({ show, refetch });

  const report = async () => {
    const said = isUnknown ? undefined : clockOf(clock);
    const on = dayOf(day);
    const at = isUnknown ? absent("unknown") : said && on && zoned(on, said.time)?.instant;
    const point = TimePoint.safeParse({
      role,
      ...(unit === "" ? {} : { unit }),
      at,
      exactness: said?.hasSeconds === true ? "exact" : "minute",
      source: { system: "prehosp-web", ref: `${way.incident.id}/${role}/${unit}/${crypto.randomUUID()}` },
    });
    setBad(!point.success);
    if (point.success && (await send(() => hub.time(way.incident.id, point.data))) !== undefined) setClock("");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void report();
  };
  const clocklike = { inputMode: "decimal", disabled: isUnknown, wrongId: isBad ? badClock : undefined } as const;
  return (
    <form onSubmit={submit}>
      <div className="form-row">
        {asked === undefined ? (
          <Select
            label={t(wayTexts.event)}
            value={role}
            write={(code) => setRole(TimeRole.parse(code))}
            options={TimeRole.options.map((one) => [one, t(codeTexts.time[one])])}
          />
        ) : (
          <b>{t(codeTexts.time[asked.role])}</b>
        )}
        {asked?.units?.length !== 1 && (
          <Select
            label={t(wayTexts.unit)}
            value={unit}
            write={setUnit}
            options={[
              ...(asked?.units === undefined ? [["", t(wayTexts.wholeIncident)] as const] : []),
              ...(asked?.units ?? unitsOf(way)).map((one) => [one, nameOf(one)] as const),
            ]}
          />
        )}
        <DayField
          label={t(wayTexts.dayLabel)}
          value={day}
          write={setDay}
          disabled={isUnknown}
          wrongId={clocklike.wrongId}
        />
        <Field
          label={t(wayTexts.clockLabel)}
          value={clock}
          write={setClock}
          size={9}
          placeholder="14.07.33"
          {...clocklike}
        />
        <label className="check">
          <input type="checkbox" checked={isUnknown} onChange={(e) => setUnknown(e.target.checked)} />{" "}
          {t(wayTexts.unknownTime)}
        </label>
        <Button type="submit" data-size="sm" variant="secondary" disabled={sent.is === "sending"}>
          {t(wayTexts.send)}
        </Button>
      </div>
      {isBad && (
        <ValidationMessage id={badClock} data-size="sm">
          {t(wayTexts.badClock)}
        </ValidationMessage>
      )}
      <SentSaid sent={sent} />
    </form>
  );
};
