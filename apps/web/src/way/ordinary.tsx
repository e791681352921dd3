import { Alert } from "@digdir/designsystemet-react";
import { type Proposal as ProposalData, texts as dispatchTexts } from "@prehosp/dispatch";
import { known } from "@prehosp/model/absence";
import { absenceText } from "../absence-text.ts";
import type { WaySeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { EtaSaid, type ReachOf } from "./eta.tsx";
import { useNames } from "./names.tsx";
import { ParallelAsks } from "./parallel-asks.tsx";
import type { Choice } from "./proposal.tsx";
import { Cites, Section } from "./section.tsx";
import { Tick } from "./tick.tsx";
import type { Showing } from "./use-sending.ts";

const Duty = ({ parallel }: { readonly parallel: ProposalData["parallel"] }) => {
  const { t } = useTell();
  const { unit } = useNames();
  if ("open" in parallel)
    return (
      <Alert data-color="danger" data-size="sm">
        {t(wayTexts.dutyOpen)}: {parallel.open.map((whom) => t(dispatchTexts.parallelAsks[whom])).join(", ")}.{" "}
        <Cites ids={["AH-2.8-b"]} />
      </Alert>
    );
  return (
    <Alert data-color={parallel.coming ? "success" : "warning"} data-size="sm">
      {t(parallel.coming ? wayTexts.dutyMet : wayTexts.dutyStands)}: <b>{unit(parallel.unit)}</b>.{" "}
      <Cites ids={["AH-2.8-b"]} />
    </Alert>
  );
};

interface Props extends Showing {
  readonly way: WaySeen;
  readonly proposal: ProposalData;
  readonly choice: Choice;
  readonly reachOf: ReachOf;
}

/** The ordinary resources by time, and the duty to alarm one in parallel. */
export const Ordinary = ({ way, proposal, choice, reachOf, show, refetch }: Props) => {
  const duty = way.obligations.find(({ code }) => code === "ordinary-in-parallel");
  const { t, language } = useTell();
  return (
    <Section id="ordinary" title={t(wayTexts.parallel)}>
      <Duty parallel={proposal.parallel} />
      {duty !== undefined && <ParallelAsks way={way} duty={duty} show={show} refetch={refetch} />}
      <ul className="ordinary">
        {proposal.ordinary.map(({ unit, name, kind, eta, state, standing }) => (
          <li key={unit} className="line">
            <Tick
              unit={unit}
              name={name}
              about={`${t(codeTexts.unitKind[kind])} · ${known(state) ? t(codeTexts.missionState[state]) : absenceText(state, language)}`}
              isChosen={choice.chosen.has(unit)}
              isAlarmed={choice.alarmed.has(unit)}
              toggle={() => choice.toggle(unit)}
            />
            <EtaSaid eta={eta} rests={reachOf(unit)} />
            <span className={`standing standing-${standing}`}>{t(dispatchTexts.standings[standing])}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
