import { type Recorded, absent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { dayOf } from "../day-of.ts";
import { useTell } from "../language.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { DayField } from "../way/day-field.tsx";

/** An expiry as it is being written. */
export interface ExpiryWritten {
  readonly expires: string;
  readonly isNever: boolean;
}
export const UNWRITTEN: ExpiryWritten = { expires: "", isNever: false };

/** The expiry that is written; undefined where no day is. */
export const expiresOf = ({ expires, isNever }: ExpiryWritten): Recorded<Day> | undefined =>
  isNever ? absent("not-applicable") : dayOf(expires);

/** The last day a thing may be used as printed on it, or that it does not expire. */
export const ExpiryFields = ({
  written,
  write,
  isWrong,
}: {
  readonly written: ExpiryWritten;
  readonly write: (part: Partial<ExpiryWritten>) => void;
  readonly isWrong: boolean;
}) => {
  const { t } = useTell();
  return (
    <>
      <DayField
        label={t(readinessTexts.dayHow)}
        disabled={written.isNever}
        value={written.expires}
        write={(expires) => write({ expires })}
        isTried={isWrong}
      />
      <label className="check">
        <input type="checkbox" checked={written.isNever} onChange={(e) => write({ isNever: e.target.checked })} />{" "}
        {t(readinessTexts.neverShort)}
      </label>
    </>
  );
};
