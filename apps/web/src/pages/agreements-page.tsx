import { Heading } from "@digdir/designsystemet-react";
import { hub } from "../api/client.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { reviewTexts } from "../texts/review.ts";
import { DraftCard, useAgreementSaid } from "./draft-card.tsx";
import { useAsked } from "./use-asked.ts";

/** The agreements of the region, and those on their way. */
export const AgreementsPage = () => {
  const { t } = useTell();
  const said = useAgreementSaid();
  const drafts = useAsked(hub.drafts);
  const { answer, again } = useAsked(hub.agreements);
  return (
    <main id="main" className="page" tabIndex={0}>
      <Heading level={1} data-size="sm">
        {t(reviewTexts.agreements)}
      </Heading>
      <p className="lead">{t(reviewTexts.draftsLead)}</p>
      <Heading level={2} data-size="xs">
        {t(reviewTexts.drafts)}
      </Heading>
      {drafts.answer?.ok === false && <ProblemBox problem={drafts.answer.problem} again={drafts.again} />}
      {drafts.answer?.ok === true && drafts.answer.value.length === 0 && <p>{t(reviewTexts.noDrafts)}</p>}
      <ul className="drafts">
        {drafts.answer?.ok === true &&
          drafts.answer.value.map((one) => <DraftCard key={one.draft.id} seen={one} again={drafts.again} />)}
      </ul>
      <Heading level={2} data-size="xs">
        {t(reviewTexts.inForce)}
      </Heading>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      <ul className="agreements">
        {answer?.ok === true &&
          answer.value.map((one) => (
            <li key={one.id}>
              <b>{said.parties(one)}</b> {said.validity(one)}: {said.units(one.units)} – {said.named(one)}
            </li>
          ))}
      </ul>
    </main>
  );
};
