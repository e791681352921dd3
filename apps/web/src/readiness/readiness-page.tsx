import { Heading } from "@digdir/designsystemet-react";
import { useEffect, useState } from "react";
import { useAsked } from "../pages/use-asked.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { readinessTexts } from "../texts/readiness.ts";
import { Select } from "../way/field.tsx";
import { useNames } from "../way/names.tsx";
import { readiness } from "./ask.ts";
import { ColourTag } from "./colour-tag.tsx";
import { Drills } from "./drills.tsx";
import { Ending } from "./ending.tsx";
import { UnitLine } from "./unit-line.tsx";
import type { StationSeen } from "./words.ts";

const ORDER = { red: 0, yellow: 1, green: 2 } as const;
// A unit is back by itself, and others write too.
const LOOK_AGAIN_MS = 20_000;

const Station = ({
  station,
  chosen,
  again,
}: {
  readonly station: StationSeen;
  readonly chosen: string | undefined;
  readonly again: () => void;
}) => {
  const { organisation } = useNames();
  return (
    <li className="station" data-station={station.station} data-colour={station.colour}>
      <div className="station-head">
        <Heading level={2} data-size="2xs">
          {station.name}
        </Heading>
        <ColourTag colour={station.colour} />
        <span className="quiet">{organisation(station.organisation)}</span>
      </div>
      <ul>
        {station.units.map((line) => (
          <UnitLine
            key={line.unit}
            line={line}
            organisation={station.organisation}
            isOpen={line.unit === chosen}
            again={again}
          />
        ))}
      </ul>
    </li>
  );
};

/** The station board: each station and unit green, yellow or red, with why and until, and in or out of service in one tap. */
export const ReadinessPage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { t } = useTell();
  const { answer, again } = useAsked(readiness.stations);
  const [shown, setShown] = useState("");
  useEffect(() => {
    const look = setInterval(again, LOOK_AGAIN_MS);
    return () => clearInterval(look);
  }, [again]);
  const stations = answer?.ok === true ? answer.value : [];
  const sorted = stations.toSorted((a, b) => ORDER[a.colour] - ORDER[b.colour] || a.name.localeCompare(b.name, "nb"));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <Heading level={1} data-size="sm">
        {t(shellTexts.readiness)}
      </Heading>
      <p className="lead">{t(readinessTexts.lead)}</p>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && stations.length === 0 && <p>{t(readinessTexts.none)}</p>}
      {stations.length > 1 && (
        <div className="filter">
          <Select
            label={t(readinessTexts.filter)}
            value={shown}
            write={setShown}
            options={[
              ["", t(readinessTexts.every)],
              ["not-green", t(readinessTexts.notGreen)],
            ]}
          />
        </div>
      )}
      <ul className="stations">
        {sorted
          .filter(({ colour }) => shown === "" || colour !== "green")
          .map((station) => (
            <Station key={station.station} station={station} chosen={chosen} again={again} />
          ))}
      </ul>
      <Ending />
      <Drills organisations={[...new Set(stations.map((s) => s.organisation))]} />
    </main>
  );
};
