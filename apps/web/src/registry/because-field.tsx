import { type AbsenceBecause, absenceBecauseTexts, becauseByHand } from "@prehosp/registry";
import { useTell } from "../language.tsx";
import { registerTexts as texts } from "../texts/register.ts";

/** The reason behind what was not obtained, by code; nothing is said before one is chosen. One that only the chain gives stands as it is. */
export const BecauseField = ({
  label,
  because,
  write,
  flush,
}: {
  readonly label: string;
  readonly because: AbsenceBecause | undefined;
  readonly write: (because: AbsenceBecause) => void;
  readonly flush: () => void;
}) => {
  const { t } = useTell();
  const offered: readonly AbsenceBecause[] = becauseByHand;
  const codes = because === undefined || offered.includes(because) ? offered : [because, ...offered];
  const choose = (to: string) => {
    const code = codes.find((one) => one === to);
    if (code !== undefined) write(code);
  };
  return (
    <label className="because">
      {t(texts.because)} <span className="hidden">{label}</span>
      <select value={because ?? ""} onChange={(e) => choose(e.target.value)} onBlur={flush}>
        {because === undefined && <option value="">–</option>}
        {codes.map((code) => (
          <option key={code} value={code}>
            {t(absenceBecauseTexts[code])}
          </option>
        ))}
      </select>
    </label>
  );
};
