import { Button, Tag } from "@digdir/designsystemet-react";
import { type Recorded, known } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import type { ReactNode } from "react";
import { absenceText } from "../absence-text.ts";
import type { MissionSeen } from "../api/after-words.ts";
import { hub } from "../api/client.ts";
import type { OnBoard, WaySeen } from "../api/words.ts";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { afterTexts } from "../texts/after.ts";
import { changeTexts } from "../texts/change.ts";
import { codeTexts } from "../texts/codes.ts";
import { CrewForm } from "./crew-form.tsx";
import { useNames } from "./names.tsx";
import { ReportForm } from "./report-form.tsx";
import { Facts, Missing, Section } from "./section.tsx";
import { SentSaid } from "./sent-said.tsx";
import { UseForm } from "./use-form.tsx";
import { type Showing, useSending } from "./use-sending.ts";

interface Props extends Showing {
  readonly way: WaySeen;
  readonly units: readonly OnBoard[];
}

const crewTexts: Readonly<Record<string, (typeof afterTexts)["crewName"]>> = {
  name: afterTexts.crewName,
  "service-number": afterTexts.crewNumber,
};

const Mission = ({ mission, way, units, show, refetch }: Props & { readonly mission: MissionSeen }) => {
  const { t, language } = useTell();
  const { unit: nameOf } = useNames();
  const { sent, send } = useSending({ show, refetch });
  const { id } = way.incident;
  const { unit, crew, report, operativelyClosed, complete } = mission;
  const isOut = way.out?.includes(unit) === true;
  const time = (at: Recorded<Instant>): ReactNode =>
    known(at) ? (
      <time dateTime={at}>{clock(at, language, { seconds: true })}</time>
    ) : (
      <Missing>{absenceText(at, language)}</Missing>
    );
  return (
    <li className="mission" data-mission={unit}>
      <div className="mission-head">
        <b className="unit-name">{nameOf(unit)}</b>
        <Tag data-size="sm" data-color={operativelyClosed ? "success" : "info"}>
          {t(operativelyClosed ? afterTexts.operativelyClosed : afterTexts.out)}
        </Tag>
        <Tag data-size="sm" data-color={complete ? "success" : "warning"}>
          {t(complete ? afterTexts.complete : afterTexts.incomplete)}
        </Tag>
      </div>
      <Facts
        rows={[
          [t(codeTexts.time.alarmed), time(mission.alarmed)],
          [t(codeTexts.time["at-scene"]), time(mission.atScene)],
          [t(codeTexts.time["at-patient"]), time(mission.atPatient)],
          [t(codeTexts.time["unit-free"]), time(mission.free)],
          [t(afterTexts.oralReport), t(report === undefined ? afterTexts.notGiven : afterTexts.given)],
          [
            t(afterTexts.crew),
            known(crew) ? t(crewTexts[crew], crew) : <Missing key="crew">{absenceText(crew, language)}</Missing>,
          ],
        ]}
      />
      {isOut && (
        <p>
          <Button
            data-size="sm"
            variant="secondary"
            disabled={sent.is === "sending"}
            onClick={() => void send(() => hub.close(id, unit))}
          >
            {t(afterTexts.close)} <span className="hidden">{nameOf(unit)}</span>
          </Button>{" "}
          <span className="quiet">{t(afterTexts.closeAbout)}</span>
        </p>
      )}
      <SentSaid sent={sent} />
      <details>
        <summary>
          {t(afterTexts.oralReport)} <span className="hidden">{nameOf(unit)}</span>
        </summary>
        <ReportForm
          incident={id}
          unit={unit}
          arrived={report?.arrived ?? mission.atScene}
          units={units}
          show={show}
          refetch={refetch}
        />
      </details>
      <details>
        <summary>
          {t(afterTexts.crew)} <span className="hidden">{nameOf(unit)}</span>
        </summary>
        <CrewForm incident={id} unit={unit} show={show} refetch={refetch} />
      </details>
      <details>
        <summary>
          {t(changeTexts.settlement)} <span className="hidden">{nameOf(unit)}</span>
        </summary>
        <UseForm incident={id} unit={unit} show={show} refetch={refetch} />
      </details>
    </li>
  );
};

/** What is documented of each akutthjelper mission: the unit is free at once, the papers may come later. */
export const Missions = ({ way, units, show, refetch }: Props) => {
  const { t } = useTell();
  return (
    <Section id="missions" title={t(afterTexts.missions)}>
      {(way.missions?.length ?? 0) === 0 ? (
        <p className="quiet">{t(afterTexts.noMissions)}</p>
      ) : (
        <ul className="missions">
          {way.missions?.map((mission) => (
            <Mission
              key={`${mission.unit}-${JSON.stringify(mission.alarmed)}`}
              mission={mission}
              way={way}
              units={units}
              show={show}
              refetch={refetch}
            />
          ))}
        </ul>
      )}
    </Section>
  );
};
