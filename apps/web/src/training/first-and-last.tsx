import { useTell } from "../language.tsx";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { DayField } from "../way/day-field.tsx";
import { isTurned } from "./days-and-seats.ts";

/** The first and the last day of a course date as they are being written. */
interface Days {
  readonly first: string;
  readonly last: string;
}

/** Where the first and the last day of a course date are written; both are included. */
export const FirstAndLast = ({
  first,
  last,
  write,
  isTried,
}: Days & { readonly write: (part: Partial<Days>) => void; readonly isTried: boolean }) => {
  const { t } = useTell();
  return (
    <>
      <DayField label={t(texts.firstDay)} value={first} write={(day) => write({ first: day })} isTried={isTried} />
      <DayField
        label={t(texts.lastDay)}
        value={last}
        write={(day) => write({ last: day })}
        isTried={isTried}
        wrong={isTried && isTurned(first, last) ? t(texts.badOrder) : undefined}
      />
    </>
  );
};
