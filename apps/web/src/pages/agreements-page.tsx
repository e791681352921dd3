import { Button, Heading } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { AgreementSeen, DraftSeen } from "../api/after-words.ts";
import { hub } from "../api/client.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { agreementTexts } from "../texts/agreement.ts";
import { shellTexts } from "../texts/area.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Seen } from "../use-hub.ts";
import { useAnswered } from "../way/answered.tsx";
import { Select } from "../way/field.tsx";
import { DraftCard, useAgreementSaid } from "./draft-card.tsx";
import { DraftForm } from "./draft-form.tsx";
import { useAsked } from "./use-asked.ts";
import { SettlementSaid } from "./settlement-said.tsx";
import { type Start, citing, writtenFrom } from "./written.ts";

const NewDraft = ({
  agreements,
  begin,
}: {
  readonly agreements: readonly AgreementSeen[];
  readonly begin: (start: Start) => void;
}) => {
  const { t } = useTell();
  const said = useAgreementSaid();
  const [from, setFrom] = useState("");
  const open = () => {
    const base = agreements.find(({ id }) => id === from);
    begin({ written: writtenFrom(base), ...(base === undefined ? {} : { base }) });
  };
  return (
    <div className="form-row">
      <Select
        label={t(agreementTexts.startFrom)}
        value={from}
        write={setFrom}
        options={[
          ["", t(agreementTexts.empty)],
          ...agreements.map((one) => [one.id, `${one.id}: ${said.parties(one)}`] as const),
        ]}
      />
      <Button data-size="sm" onClick={open}>
        {t(agreementTexts.write)}
      </Button>
    </div>
  );
};

/** The agreements of the region, those on their way, and where a new one is written. */
export const AgreementsPage = ({ region, units }: Pick<Seen, "region" | "units">) => {
  const { t } = useTell();
  const said = useAgreementSaid();
  const drafts = useAsked(hub.drafts);
  const { answer, again } = useAsked(hub.agreements);
  const settled = useAsked(hub.settlements).answer;
  const settlementOf = (id: string) =>
    settled?.ok === true ? settled.value.settlements.find((s) => s.agreement === id)?.settlement : undefined;
  const [start, setStart] = useState<Start>();
  const saved = useAnswered(drafts.again);
  const agreements = answer?.ok === true ? answer.value : [];
  // A change whose base is not here would come out as an agreement of its own, so it is not begun.
  const citeOf = (seen: DraftSeen) => {
    const base = agreements.find(({ id }) => id === seen.draft.base?.agreement);
    if (seen.draft.base !== undefined && base === undefined) return undefined;
    return (replay: string) => setStart(citing(seen, base, replay));
  };
  return (
    <main id="main" className="page" tabIndex={0}>
      <Heading level={1} data-size="sm">
        {t(reviewTexts.agreements)}
      </Heading>
      <p className="lead">{t(reviewTexts.draftsLead)}</p>
      {saved.said}
      {start === undefined ? (
        <NewDraft agreements={agreements} begin={setStart} />
      ) : (
        <DraftForm
          key={`${start.written.id} ${start.replayed ?? ""}`}
          start={start}
          region={region}
          units={units}
          saved={(id) => {
            setStart(undefined);
            saved.answered(id)();
          }}
          close={() => setStart(undefined)}
        />
      )}
      <Heading level={2} data-size="xs">
        {t(reviewTexts.drafts)}
      </Heading>
      {drafts.answer?.ok === false && <ProblemBox problem={drafts.answer.problem} again={drafts.again} />}
      {drafts.answer?.ok === true && drafts.answer.value.length === 0 && <p>{t(reviewTexts.noDrafts)}</p>}
      <ul className="drafts">
        {drafts.answer?.ok === true &&
          drafts.answer.value.map((one) => (
            <DraftCard key={one.draft.id} seen={one} again={drafts.again} cite={citeOf(one)} />
          ))}
      </ul>
      <Heading level={2} data-size="xs">
        {t(reviewTexts.inForce)}
      </Heading>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {settled?.ok === false && <ProblemBox problem={settled.problem} />}
      <ul className="agreements">
        {agreements.map((one) => {
          const settlement = settlementOf(one.id);
          return (
            <li key={one.id}>
              <b>{said.parties(one)}</b> {said.validity(one)}: {said.units(one.units)} – {said.named(one)}
              {settlement && <SettlementSaid settlement={settlement} />}
            </li>
          );
        })}
      </ul>
    </main>
  );
};
