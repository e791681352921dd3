import { kindTexts, viaTexts } from "@prehosp/competence";
import type { Text } from "@prehosp/model";
import { useCallback, useState } from "react";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { OutcomeSaid } from "../rollout/outcome-said.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { ruleTitle } from "../readiness/titles.ts";
import { Cites } from "../way/section.tsx";
import { Competence } from "./competence.tsx";
import { type AskingOf, trainingHub } from "./hub.ts";
import type { ExplanationSeen, LackingSeen, RequirementSeen } from "./words.ts";

const kinds: Readonly<Record<string, Text>> = kindTexts;
const vias: Readonly<Record<string, Text>> = viaTexts;

/** One proof: of what, what kind, on which day and from where. */
const Proof = ({ of: { competence, kind, on, source } }: { readonly of: NonNullable<LackingSeen["nearest"]> }) => {
  const { t, language } = useTell();
  return (
    <>
      <Competence id={competence} />, {t(kinds[kind], kind)} {dayText(on, language)} ({source.system})
    </>
  );
};

/** What is not shown: why, and the proof that came nearest. */
const Lacking = ({ lacking }: { readonly lacking: readonly LackingSeen[] }) => {
  const { t } = useTell();
  return (
    <ul className="plain">
      {lacking.map(({ competence, fact, reasons, nearest }) => (
        <li key={competence ?? fact}>
          {competence === undefined ? <code lang="nb">{fact}</code> : <Competence id={competence} />}:{" "}
          {reasons.map(({ reason, text }, i) => (
            <span key={reason}>
              {i > 0 && "; "}
              {t(text)}
            </span>
          ))}
          {nearest !== undefined && (
            <small data-nearest={nearest.competence}>
              {t(texts.nearest)}: <Proof of={nearest} />
            </small>
          )}
        </li>
      ))}
    </ul>
  );
};

const Cures = ({ cures }: Pick<ExplanationSeen, "cures">) => {
  const { t } = useTell();
  return (
    <ul className="plain">
      {cures.map((way, i) => (
        <li key={JSON.stringify(way)}>
          {i > 0 && `${t(texts.or)} `}
          {way.map(({ competence, fact, is = [], members, meets }, n) => (
            <span key={n}>
              {n > 0 && ` ${t(texts.and)} `}
              {competence !== undefined ? (
                <Competence id={competence} />
              ) : members === undefined ? (
                `${fact ?? ""}: ${is.join("/")}`
              ) : (
                `${String(members)} × ${t(ruleTitle(meets ?? ""), meets)}`
              )}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
};

const Explained = ({ one }: { readonly one: ExplanationSeen }) => {
  const { t, language } = useTell();
  return (
    <div className="why">
      {one.interpretation !== undefined && (
        <p>
          {t(texts.interpretation)}: {t(one.interpretation)}
        </p>
      )}
      <b>{t(texts.used)}</b>
      {one.used.length === 0 ? (
        <p>{t(texts.nothingUsed)}</p>
      ) : (
        <ul className="plain">
          {one.used.map((proof) => (
            <li key={`${proof.competence} ${proof.on}`}>
              <Proof of={proof} />, {t(texts.until)}{" "}
              {proof.until === undefined ? t(texts.noUntil) : dayText(proof.until, language)}
            </li>
          ))}
        </ul>
      )}
      {one.lacking.length > 0 && (
        <>
          <b>{t(texts.lacking)}</b>
          <Lacking lacking={one.lacking} />
        </>
      )}
      {one.cures.length > 0 && (
        <>
          <b>{t(texts.cures)}</b>
          <Cures cures={one.cures} />
        </>
      )}
      {one.graceFrom !== undefined && (
        <p>
          {t(texts.graceFrom)} {dayText(one.graceFrom, language)}
        </p>
      )}
    </div>
  );
};

const Explanation = ({
  of,
  requirement,
  role,
}: {
  readonly of: AskingOf;
  readonly requirement: string;
  readonly role: string | undefined;
}) => {
  const { t } = useTell();
  const { answer, again } = useAsked(useCallback(() => trainingHub.explanations(of, requirement), [of, requirement]));
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  return answer.value.filter((one) => one.role === role).map((one, i) => <Explained key={i} one={one} />);
};

/** One requirement of a person: how it stands, until when and by which norms; why, when it is asked for. */
export const Requirement = ({
  seen: { requirement, title, outcome, until, cites, via, lacking },
  of,
  role,
}: {
  readonly seen: RequirementSeen;
  readonly of: AskingOf;
  readonly role: string | undefined;
}) => {
  const { t, language } = useTell();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={`requirement outcome-${outcome}`} data-requirement={requirement}>
      <OutcomeSaid outcome={outcome} /> <b>{t(title)}</b>
      {until !== undefined && (
        <>
          , {t(texts.until)} {dayText(until, language)}
        </>
      )}{" "}
      <Cites ids={cites} />
      {via.map((one) => (
        <small key={one}>{t(vias[one], one)}</small>
      ))}
      {lacking.length > 0 && !isOpen && <Lacking lacking={lacking} />}
      <details onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>
          {t(texts.explain)} <span className="hidden">{t(title)}</span>
        </summary>
        {isOpen && <Explanation of={of} requirement={requirement} role={role} />}
      </details>
    </li>
  );
};
