import { Button, Tag } from "@digdir/designsystemet-react";
import type { Condition } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { useState } from "react";
import { absenceText } from "../absence-text.ts";
import type { AgreementSeen, DraftSeen } from "../api/after-words.ts";
import { type Stepping, hub } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { dayText, daysText } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import type { Full } from "../texts/area.ts";
import { codeTexts } from "../texts/codes.ts";
import { reviewTexts } from "../texts/review.ts";
import { useNames } from "../way/names.tsx";
import { Facts } from "../way/section.tsx";
import { DraftReplay } from "./draft-replay.tsx";
import { DraftText } from "./draft-text.tsx";

const states: Readonly<Record<string, Full>> = {
  draft: reviewTexts.draft,
  proposed: reviewTexts.proposed,
  signed: reviewTexts.signed,
  "in-force": reviewTexts.inForceNow,
  withdrawn: reviewTexts.withdrawn,
};
const SIDES = ["commissioner", "provider"] as const;

/** Names and codes of agreements as people read them. */
export const useAgreementSaid = () => {
  const { t, language } = useTell();
  const { organisation, unit } = useNames();
  const conditions = (codes: readonly string[]) =>
    codes.map((one) => t(codeTexts.condition[one as Condition], one)).join(", ");
  return {
    conditions,
    parties: ({ commissioner, provider }: AgreementSeen) =>
      `${organisation(commissioner.organisation)} – ${organisation(provider.organisation)}`,
    named: ({ conditions: codes }: AgreementSeen) => (known(codes) ? conditions(codes) : absenceText(codes, language)),
    units: (ids: readonly string[]) => ids.map(unit).join(", "),
    validity: ({ from, until }: AgreementSeen) => {
      if (known(until)) return daysText(from, until, language);
      const end = until.absent === "not-applicable" ? t(reviewTexts.noEnd) : absenceText(until, language);
      return `${dayText(from, language)} – ${end}`;
    },
  };
};

/** One draft: what it changes, what is in its way, what a replay showed, and who has signed which document. */
export const DraftCard = ({
  seen,
  again,
  cite,
}: {
  readonly seen: DraftSeen;
  readonly again: () => void;
  /** Begins another draft that refers to a replay of this one. */
  readonly cite: ((replay: string) => void) | undefined;
}) => {
  const { t, language } = useTell();
  const { organisation } = useNames();
  const said = useAgreementSaid();
  const [problem, setProblem] = useState<Problem>();
  const { draft, effect, document, state, problems } = seen;
  // One step at a time: the next is judged by what this one came to.
  const [isTaking, setIsTaking] = useState(false);
  const take = async (step: Stepping) => {
    setIsTaking(true);
    const answer = await hub.stepDraft(draft.id, step);
    setIsTaking(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) again();
  };
  const signable =
    state === "proposed" && effect !== undefined && document !== undefined
      ? SIDES.filter((side) => !draft.signatures.some((s) => s.side === side)).map((side) => ({
          side,
          organisation: effect.agreement[side].organisation,
          document,
        }))
      : [];
  return (
    <li className="draft" data-draft={draft.id}>
      <h3>
        {draft.id} <Tag data-size="sm">{t(states[state], state)}</Tag>
      </h3>
      {effect !== undefined && (
        <Facts
          rows={[
            [t(reviewTexts.parties), said.parties(effect.agreement)],
            [t(reviewTexts.validity), said.validity(effect.agreement)],
            [t(reviewTexts.units), said.units(effect.agreement.units)],
            [t(reviewTexts.conditions), said.named(effect.agreement)],
            [t(reviewTexts.added), said.conditions(effect.added) || "–"],
            [t(reviewTexts.removed), said.conditions(effect.removed) || "–"],
            [
              t(reviewTexts.effect),
              `+${String(effect.gains)} ${t(reviewTexts.gains)}, −${String(effect.losses)} ${t(reviewTexts.losses)}`,
            ],
            [
              t(reviewTexts.replayRef),
              draft.replay === undefined ? (
                <span key="none" className="missing">
                  {t(reviewTexts.noReplay)}
                </span>
              ) : (
                draft.replay.summary
              ),
            ],
            [t(reviewTexts.document), document === undefined ? "–" : <code key="hash">{document.slice(7, 19)}</code>],
          ]}
        />
      )}
      {problems.length > 0 && (
        <div>
          <b>{t(reviewTexts.inTheWay)}</b>
          <ul>
            {problems.map((one) => (
              <li key={one.problem + one.path}>{t(one.text)}</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <b>{t(reviewTexts.signatures)}:</b>{" "}
        {draft.signatures.length === 0
          ? "–"
          : draft.signatures
              .map(
                (s) =>
                  `${t(reviewTexts[s.side])} ${organisation(s.organisation)} (${s.role}) ${dayText(s.on, language)}`,
              )
              .join("; ")}
      </p>
      {effect !== undefined && (
        <>
          <DraftText agreement={effect.agreement} />
          <DraftReplay draft={draft.id} cite={cite} />
        </>
      )}
      <div className="chips">
        {state === "draft" && (
          <Button data-size="sm" disabled={isTaking} onClick={() => void take({ step: "propose" })}>
            {t(reviewTexts.propose)} <span className="hidden">{draft.id}</span>
          </Button>
        )}
        {signable.map((one) => (
          <Button
            key={one.side}
            data-size="sm"
            disabled={isTaking}
            onClick={() => void take({ step: "sign", ...one, role: t(reviewTexts[one.side]) })}
          >
            {t(reviewTexts.sign)} {t(reviewTexts[one.side])} {organisation(one.organisation)}
          </Button>
        ))}
        {(state === "draft" || state === "proposed") && (
          <Button data-size="sm" variant="tertiary" disabled={isTaking} onClick={() => void take({ step: "withdraw" })}>
            {t(reviewTexts.withdraw)} <span className="hidden">{draft.id}</span>
          </Button>
        )}
      </div>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </li>
  );
};
