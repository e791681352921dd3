import { addDays, sayDay } from "@prehosp/model/time";
import { type ReactNode, useState } from "react";
import type { Replaying } from "../api/client.ts";
import { dayOf } from "../day-of.ts";
import { useTell } from "../language.tsx";
import { correctionTexts } from "../texts/corrections.ts";
import { reviewTexts } from "../texts/review.ts";
import { DayField } from "../way/day-field.tsx";

type Period = Replaying["period"];

/**
 * The first and the last day for people to write, both included; `read` gives the period up to the day after, or nothing once it is
 * said at the field what is wrong.
 */
export const usePeriod = (first: Period): { readonly fields: ReactNode; readonly read: () => Period | undefined } => {
  const { t } = useTell();
  const [from, setFrom] = useState(sayDay(first.from));
  const [last, setLast] = useState(sayDay(addDays(first.to, -1)));
  const [isTried, setTried] = useState(false);
  const [begins, ends] = [dayOf(from), dayOf(last)];
  const isTurned = begins !== undefined && ends !== undefined && ends < begins;
  return {
    fields: (
      <>
        <DayField label={t(reviewTexts.from)} value={from} write={setFrom} isTried={isTried} />
        <DayField
          label={t(reviewTexts.to)}
          value={last}
          write={setLast}
          isTried={isTried}
          wrong={isTried && isTurned ? t(correctionTexts.badOrder) : undefined}
        />
      </>
    ),
    read: () => {
      setTried(true);
      return begins === undefined || ends === undefined || isTurned
        ? undefined
        : { from: begins, to: addDays(ends, 1) };
    },
  };
};
