import type { Text } from "@prehosp/model";
import { count, dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { ruleTitle } from "../readiness/titles.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { Cites } from "../way/section.tsx";
import { WideTable } from "../way/wide-table.tsx";
import { Counterexample } from "./counterexample.tsx";
import type { FaultSeen, ImpactSeen, PackReviewSeen } from "./pack-words.ts";

const shifts: Readonly<Record<string, Text>> = texts.shifts;

const Faults = ({ title, faults }: { readonly title: string; readonly faults: readonly FaultSeen[] }) => {
  const { t } = useTell();
  if (faults.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain">
        {faults.map(({ problem, path, cites, means, counterexample }) => (
          <li key={`${problem} ${path}`} data-problem={problem}>
            <span lang="nb">{means}</span> <code>{path}</code> <Cites ids={cites} />
            {counterexample !== undefined && (
              <details>
                <summary>{t(texts.lets)}</summary>
                <Counterexample of={counterexample} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** How many people a pack changes, and from what to what; in counts, never who. */
export const Impact = ({ impact: { people, changed, shifts: moved } }: { readonly impact: ImpactSeen }) => {
  const { t, language } = useTell();
  const said = changed === 0 ? texts.impactNone : changed === 1 ? texts.impactOne : texts.impactMany;
  return (
    <>
      <p data-impact={changed}>
        <b>{t(said).replace("{n}", count(changed, language))}</b>{" "}
        <span className="quiet">{t(texts.ofPeople).replace("{n}", count(people, language))}</span>
      </p>
      {moved.length > 0 && (
        <WideTable labelledBy="try-pack" heads={[t(texts.requirement), t(texts.shift), t(texts.count)]}>
          {moved.map(({ requirement, from, to, people: of }) => (
            <tr key={`${requirement} ${from} ${to}`}>
              <th scope="row">{t(ruleTitle(requirement), requirement)}</th>
              <td>
                {t(shifts[from], from)} <span aria-hidden="true">→</span> {t(shifts[to], to)}
              </td>
              <td>{count(of, language)}</td>
            </tr>
          ))}
        </WideTable>
      )}
    </>
  );
};

/** What a pack that was tried came to: what stops it, what to look at, whom it changes, and what its dates become. */
export const PackReview = ({ review: { problems, remarks, dates, impact } }: { readonly review: PackReviewSeen }) => {
  const { t, language } = useTell();
  return (
    <div className="preview">
      <p>
        <b>{t(problems.length === 0 ? texts.mayPublish : texts.mayNotPublish)}</b>
      </p>
      <Faults title={t(texts.stops)} faults={problems} />
      <Impact impact={impact} />
      <Faults title={t(texts.look)} faults={remarks} />
      {dates.length > 0 && (
        <>
          <h3>{t(texts.worked)}</h3>
          <ul className="plain">
            {dates.map((one) => (
              <li key={one.requirement + one.done}>
                {t(ruleTitle(one.requirement), one.requirement)}: {t(texts.done)} {dayText(one.done, language)},{" "}
                {one.warned !== undefined && `${t(texts.warned)} ${dayText(one.warned, language)}, `}
                {t(texts.until)} {dayText(one.until, language)}
                {one.graceUntil !== undefined && `, ${t(texts.graceUntil)} ${dayText(one.graceUntil, language)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
