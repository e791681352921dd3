import { type Day, sayDay } from "@prehosp/model/time";
import { type ReactNode, useState } from "react";
import type { Replaying } from "../api/client.ts";
import { dayOf } from "../day-of.ts";
import { useTell } from "../language.tsx";
import { wrongTexts } from "../texts/agreement.ts";
import { reviewTexts } from "../texts/review.ts";
import { Field } from "../way/field.tsx";

type Period = Replaying["period"];

/** Two days for people to write, the last not included; `read` gives the period, or nothing once it is said at the field which is no day. */
export const usePeriod = (first: Period): { readonly fields: ReactNode; readonly read: () => Period | undefined } => {
  const { t } = useTell();
  const [typed, setTyped] = useState({ from: sayDay(first.from), to: sayDay(first.to) });
  const [isRead, setRead] = useState(false);
  const [from, to] = [dayOf(typed.from), dayOf(typed.to)];
  const field = (end: keyof Period, day: Day | undefined) => (
    <Field
      label={t(reviewTexts[end])}
      size={11}
      placeholder="22.11.2026"
      value={typed[end]}
      write={(text) => setTyped({ ...typed, [end]: text })}
      wrong={isRead && day === undefined ? t(wrongTexts.day) : undefined}
    />
  );
  return {
    fields: (
      <>
        {field("from", from)}
        {field("to", to)}
      </>
    ),
    read: () => {
      setRead(true);
      return from && to && { from, to };
    },
  };
};
