import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { defibrillatorTexts as texts } from "../texts/defibrillators.ts";
import { Judged } from "./judged.tsx";
import { ruleName, ruleSays } from "./said.ts";
import type { FetchedSeen, LineSeen } from "./words.ts";

/** Whether one is usable now, and what settles it. */
export const UsableSaid = ({ usable: { outcome, why } }: Pick<FetchedSeen, "usable">) => {
  const { t } = useTell();
  const says = { met: texts.isUsable, "not-met": texts.isNot, unclear: texts.isUnclear } as const;
  return (
    <Judged
      outcome={outcome}
      says={t(outcome === "not-applicable" ? texts.isUnclear : says[outcome])}
      words={why.map((rule) => t(ruleSays(rule, outcome), rule))}
    />
  );
};

/** Whether the public is shown one, and what it lacks. */
export const ShownSaid = ({ shown, verified, standing }: Pick<LineSeen, "shown" | "verified" | "standing">) => {
  const { t, language } = useTell();
  const isThere = verified && standing === "there";
  const outcome = isThere ? shown.outcome : "not-met";
  const words = [
    ...(standing === "there" ? [] : [t(texts.gone)]),
    ...(verified ? [] : [t(texts.unverified)]),
    ...(shown.why.length === 0
      ? []
      : [
          `${t(texts.lacks)} ${shown.why.map((rule) => t(ruleName(rule), rule).toLocaleLowerCase(language)).join(", ")}`,
        ]),
  ];
  return <Judged outcome={outcome} says={t(outcome === "met" ? texts.shownYes : texts.shownNo)} words={words} />;
};

/** How old the last confirmation is. */
export const ConfirmedSaid = ({ confirmedDaysAgo: n }: Pick<FetchedSeen, "confirmedDaysAgo">) => {
  const { t } = useTell();
  if (n === 0 || n === 1) return <>{t(n === 0 ? texts.today : texts.yesterday)}</>;
  return <>{n === undefined ? t(codeTexts.absence["not-recorded"]) : t(texts.daysAgo).replace("{n}", String(n))}</>;
};

/** What was reported of one and stands. */
export const FlagsSaid = ({ flags }: Pick<LineSeen, "flags">) => {
  const { t } = useTell();
  const about = (code: string) => t(texts.about[code as keyof typeof texts.about], code);
  return <>{flags.length === 0 ? "–" : flags.map((flag) => about(flag.about)).join(", ")}</>;
};
