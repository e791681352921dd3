import { Button } from "@digdir/designsystemet-react";
import { type Day, sayDay } from "@prehosp/model/time";
import { type FormEvent, useState } from "react";
import { useTell } from "../language.tsx";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { Field } from "../way/field.tsx";
import { daysOf, seatsOf } from "./days-and-seats.ts";
import { FirstAndLast } from "./first-and-last.tsx";
import type { DateSeen } from "./words.ts";

/** What can be said of a date itself. */
export type DateSaid =
  | { readonly kind: "moved"; readonly from: Day; readonly to: Day }
  | { readonly kind: "seats-set"; readonly seats: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "resumed"; readonly cancellation: string };

/** Where a date is moved, gets more or fewer seats, or is cancelled once what that means is read. */
export const ChangeDate = ({
  date,
  isSaying,
  write,
}: {
  readonly date: DateSeen;
  readonly isSaying: boolean;
  readonly write: (said: DateSaid) => void;
}) => {
  const { t } = useTell();
  const [written, set] = useState({ first: sayDay(date.from), last: sayDay(date.to) });
  const [typed, setTyped] = useState(String(date.seats));
  const [tried, setTried] = useState<"days" | "seats">();
  const days = daysOf(written.first, written.last);
  const seats = seatsOf(typed);
  const move = (event: FormEvent) => {
    event.preventDefault();
    setTried("days");
    if (days !== undefined) write({ kind: "moved", ...days });
  };
  const setSeats = (event: FormEvent) => {
    event.preventDefault();
    setTried("seats");
    if (seats !== undefined) write({ kind: "seats-set", seats });
  };
  return (
    <details data-change-date>
      <summary>{t(texts.changeDate)}</summary>
      <form className="form-row" onSubmit={move}>
        <FirstAndLast
          {...written}
          write={(part) => set((before) => ({ ...before, ...part }))}
          isTried={tried === "days"}
        />
        <Button type="submit" data-size="sm" variant="secondary" disabled={isSaying}>
          {t(texts.move)}
        </Button>
      </form>
      <form className="form-row" onSubmit={setSeats}>
        <Field
          label={t(texts.seatCount)}
          size={5}
          inputMode="numeric"
          value={typed}
          write={setTyped}
          wrong={tried === "seats" && seats === undefined ? t(texts.badSeats) : undefined}
        />
        <Button type="submit" data-size="sm" variant="secondary" disabled={isSaying}>
          {t(texts.setSeats)}
        </Button>
        <span className="quiet">{t(texts.setSeatsLead)}</span>
      </form>
      <details data-cancel>
        <summary>{t(texts.cancel)}</summary>
        <p className="quiet">{t(texts.cancelLead)}</p>
        <Button data-size="sm" data-color="danger" disabled={isSaying} onClick={() => write({ kind: "cancelled" })}>
          {t(texts.cancelYes)}
        </Button>
      </details>
    </details>
  );
};
