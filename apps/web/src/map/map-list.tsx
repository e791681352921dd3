import type { Position } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, secondsBetween } from "@prehosp/model/time";
import { useEffect, useState } from "react";
import type { Brief, OnBoard } from "../api/words.ts";
import { age, clock, count, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { placeName } from "../places.ts";
import { shellTexts } from "../texts/area.ts";
import { codeTexts } from "../texts/codes.ts";
import { StatusMark } from "../way/status-mark.tsx";
import { availableNow } from "./available.ts";
import { Towns, nearestTown } from "./nearest-town.ts";

const useTowns = (): Towns | undefined => {
  const [towns, set] = useState<Towns>();
  useEffect(() => {
    const read = async () => {
      const answer = await fetch("/map/towns.geojson");
      set(Towns.safeParse(await answer.json()).data);
    };
    // Without the names the list still says which units there are.
    read().catch(() => undefined);
  }, []);
  return towns;
};

const Unit = ({
  on,
  towns,
  now,
}: {
  readonly on: OnBoard;
  readonly towns: Towns | undefined;
  readonly now: Instant;
}) => {
  const { t, language } = useTell();
  const { unit, seen } = on;
  const at: Position | undefined = seen.position?.is ?? unit.base;
  const near = at === undefined || towns === undefined ? undefined : nearestTown(towns, at);
  const available = availableNow(on, now);
  const away =
    available?.until === undefined
      ? t(shellTexts.outOfReadiness)
      : t(shellTexts.outUntil).replace("{moment}", moment(available.until, language));
  const said = [
    t(codeTexts.unitKind[unit.kind]),
    ...(seen.state === undefined ? [] : [t(codeTexts.missionState[seen.state.is])]),
    ...(available?.outcome === "with-remark" ? [t(shellTexts.withRemark)] : []),
    ...(seen.position === undefined
      ? [t(shellTexts.atBase)]
      : [
          `${t(shellTexts.seenAt)} ${clock(seen.position.at, language)}`,
          t(shellTexts.ago).replace("{age}", age(Math.max(0, secondsBetween(seen.position.at, now)), language)),
        ]),
    ...(near === undefined
      ? []
      : [near.km === 0 ? near.name : `${count(near.km, language)}\u00a0km ${t(shellTexts.from)} ${near.name}`]),
  ];
  return (
    <li data-listed={unit.id}>
      <b>{unit.name}</b> {available?.outcome === "no" && <b className="out">{away}</b>}{" "}
      <span className="quiet">{said.join(" · ")}</span>
    </li>
  );
};

interface Props {
  readonly units: readonly OnBoard[];
  readonly incidents: readonly Brief[];
  readonly now: Instant;
}

/** All that the map shows, in words: the open incidents by municipality, the units by kind, state and nearest named place. */
export const MapList = ({ units, incidents, now }: Props) => {
  const { t, language } = useTell();
  const towns = useTowns();
  const placed = units.filter(({ unit, seen }) => seen.position !== undefined || unit.base !== undefined);
  const open = incidents.filter(({ closed }) => !closed);
  return (
    <>
      <h3>{t(shellTexts.mapListIncidents)}</h3>
      <ul>
        {open.map(({ id, received, place, status }) => (
          <li key={id}>
            {known(received) && clock(received, language)} <b>{(known(place) ? placeName(place) : undefined) ?? id}</b>{" "}
            <StatusMark status={status} />
          </li>
        ))}
      </ul>
      <h3>{t(shellTexts.mapListUnits)}</h3>
      <ul>
        {placed.map((on) => (
          <Unit key={on.unit.id} on={on} towns={towns} now={now} />
        ))}
      </ul>
    </>
  );
};
