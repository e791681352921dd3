import { Alert } from "@digdir/designsystemet-react";
import { type Proposal as ProposalData, texts as dispatchTexts } from "@prehosp/dispatch";
import type { WaySeen } from "../api/words.ts";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { hubTexts } from "../texts/hub-codes.ts";
import { wayTexts } from "../texts/way.ts";
import { EtaSaid, type ReachOf } from "./eta.tsx";
import { FactorsSaid } from "./factors.tsx";
import { Line } from "./line.tsx";
import { useNames } from "./names.tsx";
import { Section } from "./section.tsx";
import { Steps } from "./steps.tsx";

const LISTS = ["proposed", "possible", "outside"] as const;

/** What the operator has ticked, and how to tick. */
export interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly alarmed: ReadonlySet<string>;
  readonly toggle: (unit: string) => void;
}

const Question = ({ ask }: { readonly ask: NonNullable<ProposalData["ask"]> }) => {
  const { t } = useTell();
  const { unit } = useNames();
  const question = dispatchTexts.questions[ask.missing as keyof typeof dispatchTexts.questions];
  return (
    <Alert data-color="info" data-size="sm" className="question">
      <p>
        <b>{t(question, ask.missing)}</b> {ask.about.map(unit).join(", ")}
      </p>
      <p className="quiet">
        {t(wayTexts.question)} – {t(wayTexts.ask)} {t(dispatchTexts.settles[ask.whom])}
      </p>
    </Alert>
  );
};

const Lists = ({
  proposal,
  choice,
  reachOf,
}: {
  readonly proposal: ProposalData;
  readonly choice: Choice;
  readonly reachOf: ReachOf;
}) => {
  const { t } = useTell();
  return LISTS.map((list) => (
    <div key={list} className={`lines lines-${list}`}>
      <h4>
        {t(dispatchTexts.lists[list])} <span className="quiet">{proposal[list].length}</span>
      </h4>
      {proposal[list].length === 0 ? (
        <p className="quiet">{t(wayTexts.none)}</p>
      ) : (
        <ul>
          {proposal[list].map((line) => (
            <Line
              key={line.unit}
              line={line}
              list={list}
              rests={reachOf(line.unit)}
              isChosen={choice.chosen.has(line.unit)}
              isAlarmed={choice.alarmed.has(line.unit)}
              toggle={() => choice.toggle(line.unit)}
            />
          ))}
        </ul>
      )}
    </div>
  ));
};

/** The three lists by time, at most one question, and the edition it all rests on. */
export const Proposal = ({
  way,
  choice,
  reachOf,
}: {
  readonly way: WaySeen;
  readonly choice: Choice;
  readonly reachOf: ReachOf;
}) => {
  const { t, language } = useTell();
  const { unit } = useNames();
  const { proposal, noProposal } = way;
  const because = typeof noProposal === "object" ? noProposal.because : noProposal;
  const reasons: Readonly<Record<string, (typeof hubTexts.because)["defect"]>> = hubTexts.because;
  if (proposal === undefined)
    return (
      <Section id="proposal" title={t(wayTexts.proposal)}>
        <Alert data-color="warning" data-size="sm">
          {t(wayTexts.noProposal)} {because === undefined ? "–" : t(reasons[because], because)}.
        </Alert>
      </Section>
    );
  const { firstDefibrillator: aed, edition } = proposal;
  const reaches = [...proposal.proposed, ...proposal.possible, ...proposal.outside].map((line) => reachOf(line.unit));
  return (
    <Section
      id="proposal"
      title={t(wayTexts.proposal)}
      aside={
        <span className="edition" lang="nb">
          {edition.norsk}
        </span>
      }
    >
      <p className="quiet">
        {t(wayTexts.askedAt)} {clock(proposal.at, language, { seconds: true })}. {t(wayTexts.humanAlarms)}
      </p>
      {proposal.warnings.length > 0 && (
        <Alert data-color="warning" data-size="sm">
          {t(wayTexts.warnings)}: {proposal.warnings.map((flag) => t(codeTexts.flag[flag])).join(" · ")}
        </Alert>
      )}
      {proposal.ask !== undefined && <Question ask={proposal.ask} />}
      {aed !== undefined && (
        <p className="aed">
          <b>{t(wayTexts.firstAed)}:</b> {unit(aed.unit)}, <EtaSaid eta={aed.eta} rests={reachOf(aed.unit)} />
        </p>
      )}
      <Steps steps={proposal.steps} />
      <Lists proposal={proposal} choice={choice} reachOf={reachOf} />
      <FactorsSaid factors={proposal.factors} />
      {reaches.length > 0 && reaches.every((reach) => reach === undefined) && (
        <p className="quiet">{t(wayTexts.sourceUnsaid)}</p>
      )}
    </Section>
  );
};
