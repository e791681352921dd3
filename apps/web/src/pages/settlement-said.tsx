import type { Settlement } from "@prehosp/agreements";
import { isAbsent } from "@prehosp/model/absence";
import { useTell } from "../language.tsx";
import { agreementTexts } from "../texts/agreement.ts";

/** What a settlement rests on: counts and minutes, what is unknown beside the sums; no amounts, no people. */
export const SettlementSaid = ({ settlement }: { readonly settlement: Settlement }) => {
  const { t } = useTell();
  const { callOuts, time, wages, consumables } = settlement;
  const used = Object.entries(consumables.used).map(([article, pieces]) => `${article} ${String(pieces)}`);
  const rows: readonly (readonly [label: string, said: string])[] = [
    [t(agreementTexts.callOuts), String(callOuts)],
    [t(agreementTexts.minutes), String(time.minutes)],
    [t(agreementTexts.notKnown), String(time.unknown)],
    ...(isAbsent(wages)
      ? [[t(agreementTexts.wages), t(agreementTexts.wagesNotRecorded)] as const]
      : [
          [t(agreementTexts.wages), String(wages.callOuts)] as const,
          [t(agreementTexts.wageMinutes), String(wages.minutes)] as const,
        ]),
    [t(agreementTexts.used), used.length === 0 ? "–" : used.join(" · ")],
    [t(agreementTexts.usedUnknown), String(consumables.unknown)],
  ];
  return (
    <details>
      <summary>
        {t(agreementTexts.settlement)}: {callOuts}
      </summary>
      <dl className="facts">
        {rows.map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
