import type { AnyValues, SaidEntry } from "@prehosp/registry";
import type { Instant } from "@prehosp/model/time";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Answer } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { listen } from "../api/stream.ts";
import { type Act, register } from "./ask.ts";
import { type Correction, corrected, correctionIn, stillOther } from "./correction.ts";
import { nextNumber, thisWindow } from "./unsent.ts";
import { useUnsent } from "./use-unsent.ts";
import { type Row, isWaiting, withWaiting } from "./waiting.ts";
import type { FormView, Refused, Taken } from "./words.ts";

const RETRY_MS = 3000;
const BURST_MS = 250;

/** A form on the screen, with what is written in it here. */
export interface FormSeen {
  readonly view: FormView | undefined;
  /** The values as they stand with what has not been sent yet. */
  readonly values: AnyValues;
  readonly unsent: number;
  readonly refused: readonly Refused[];
  /** Writes that the hub did not take at all. */
  readonly turnedAway: readonly Row[];
  readonly problem: Problem | undefined;
  readonly savedAt: Instant | undefined;
  /** The browser could not keep what was written. */
  readonly isUnwritten: boolean;
  /** All that was written lies on this machine's disk: a crash loses none of it. */
  readonly isKept: boolean;
  /** Goes up when somebody opens or leaves a form. */
  readonly comings: number;
  readonly write: (element: string, said: SaidEntry) => void;
  /** What is changed in the signed form and not saved. */
  readonly correction: Correction | undefined;
  /** Changes a field of the signed form; it is kept here until it is saved with a reason. */
  readonly correct: (element: string, said: SaidEntry) => void;
  /** Makes something else of what is changed and not saved. */
  readonly keep: (change: (had: Correction) => Correction | undefined) => void;
  /** Everything that waits is sent now. */
  readonly flush: () => void;
  /** Settles a field that stayed out: what was written here is said again over what stands, or let go of. */
  readonly choose: (element: string, mine: boolean) => void;
  /** Says what was turned away once more, or lets go of it. */
  readonly retry: (row: Row, isAgain: boolean) => void;
  readonly act: (act: Act, body: object) => Promise<Answer<Taken>>;
  readonly refetch: () => void;
}

/** Keeps a form on the screen as the hub has it, with what is written here over it; both follow each other by themselves. */
export const useForm = (form: string, by: string): FormSeen => {
  const [view, setView] = useState<FormView>();
  const [failed, setFailed] = useState<Problem>();
  const [comings, setComings] = useState(0);
  const shown = useRef<FormView>(undefined);

  const show = useCallback((one: FormView) => {
    // An answer that was overtaken on its way shows less than is known.
    if (one.revision < (shown.current?.revision ?? 0)) return;
    shown.current = one;
    setView(one);
  }, []);
  const unsent = useUnsent(form, by, show);
  const { rows, problem, savedAt, isUnwritten, isKept, read, flush, correct, isSettling } = unsent;
  const isAnyWaiting = useRef(false);
  isAnyWaiting.current = rows.some(isWaiting);

  const look = useCallback(async () => {
    const answer = await register.form(form);
    if (answer.ok) show(answer.value);
    setFailed(answer.ok ? undefined : answer.problem);
  }, [form, show]);

  useEffect(() => {
    let burst: ReturnType<typeof setTimeout> | undefined;
    const begin = async () => {
      await read();
      await look();
      await flush();
    };
    void begin();
    const stop = listen({
      onLine: () => undefined,
      onPresence: () => setComings((n) => n + 1),
      onChange: (subject) => {
        // Also what the chain learns of its incident: it fills in, and may disagree.
        if (![undefined, `form:${form}`, shown.current?.incident].includes(subject)) return;
        clearTimeout(burst);
        burst = setTimeout(() => void look().then(flush), BURST_MS);
      },
    });
    const again = setInterval(() => {
      if (isAnyWaiting.current && !isSettling()) void flush();
    }, RETRY_MS);
    const now = () => void flush();
    addEventListener("online", now);
    addEventListener("pagehide", now);
    return () => {
      stop();
      clearTimeout(burst);
      clearInterval(again);
      removeEventListener("online", now);
      removeEventListener("pagehide", now);
      void flush();
    };
  }, [form, read, look, flush, isSettling]);

  const seen = () => shown.current?.revision ?? 0;
  const act = async (to: Act, body: object): Promise<Answer<Taken>> => {
    await flush();
    const answer = await register.write(form, to, { window: thisWindow(), n: nextNumber(), seen: seen(), ...body });
    if (answer.ok) show(answer.value.form);
    else await look();
    return answer;
  };
  const values = useMemo(() => withWaiting(view?.values ?? {}, rows), [view, rows]);
  const changed = useMemo(() => correctionIn(rows), [rows]);
  const correction = useMemo(() => changed && stillOther(changed, view?.values ?? {}), [changed, view]);
  const isSaved = view !== undefined && changed !== undefined && correction === undefined;
  useEffect(() => {
    if (isSaved) void correct(() => undefined);
  }, [isSaved, correct]);
  return {
    view,
    values,
    unsent: rows.filter(isWaiting).length,
    refused: rows.flatMap((row) => row.refused ?? []),
    turnedAway: rows.filter((row) => row.problem !== undefined),
    problem: problem ?? failed,
    savedAt,
    isUnwritten,
    isKept,
    comings,
    correction,
    correct: (element, said) => void correct((had) => corrected(had, element, said, seen())),
    keep: (change) => void correct((had) => had && change(had)),
    write: (element, said) => void unsent.write(element, said, seen()),
    flush: () => void flush(),
    choose: (element, mine) => void unsent.choose(element, mine, seen()),
    retry: (row, isAgain) => void unsent.retry(row, isAgain),
    act,
    refetch: () => void look(),
  };
};
