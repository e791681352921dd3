import { type Proposal, texts as dispatchTexts } from "@prehosp/dispatch";
import { known } from "@prehosp/model/absence";
import type { ReactNode } from "react";
import { absenceText } from "../absence-text.ts";
import { gainBetween } from "../format.ts";
import { useTell } from "../language.tsx";
import { afterCodeTexts } from "../texts/after-codes.ts";
import { afterTexts } from "../texts/after.ts";
import { codeTexts } from "../texts/codes.ts";
import { EtaSaid } from "./eta.tsx";
import { useNames } from "./names.tsx";
import { Facts, Missing } from "./section.tsx";

type Factors = Proposal["factors"];

const Time = ({ time }: { readonly time: Factors["nearestOrdinary"] }) => {
  const { language } = useTell();
  const { unit } = useNames();
  if (!known(time)) return <Missing>{absenceText(time, language)}</Missing>;
  return (
    <>
      {unit(time.unit)}, <EtaSaid eta={time.eta} rests={time} />
    </>
  );
};

/** What entered, with the values that were used: in minutes, with interval, source and age; what is not known says why. */
export const FactorsSaid = ({ factors }: { readonly factors: Factors }) => {
  const { t, language } = useTell();
  const { unit } = useNames();
  const { need, available, gain } = factors;
  const condition = known(need.condition)
    ? t(codeTexts.condition[need.condition])
    : absenceText(need.condition, language);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t(afterTexts.need), `${t(afterCodeTexts.vital[need.vital])} · ${condition}`],
    [
      t(afterTexts.ordinaryThere),
      `${String(available.canCome.length)}, ${String(available.acknowledged.length)} ${t(afterTexts.acknowledged)}, ${String(available.withoutTime.length)} ${t(afterTexts.withoutTime)}`,
    ],
    [t(afterTexts.nearestOrdinary), <Time key="ordinary" time={factors.nearestOrdinary} />],
    [t(afterTexts.nearestNotYet), <Time key="not-yet" time={factors.nearestNotYet} />],
    [t(afterTexts.nearestHelper), <Time key="helper" time={factors.nearestFirstResponder} />],
    [
      t(afterTexts.gain),
      known(gain) ? (
        `${gainBetween(gain.seconds, gain.between)} (${unit(gain.of)} – ${unit(gain.against)})`
      ) : (
        <Missing>{absenceText(gain, language)}</Missing>
      ),
    ],
    [t(afterTexts.benefit), t(dispatchTexts.outcomes[factors.benefit])],
  ];
  return (
    <details className="factors">
      <summary>{t(afterTexts.factors)}</summary>
      <Facts rows={rows} />
    </details>
  );
};
