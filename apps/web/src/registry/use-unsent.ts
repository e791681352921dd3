import { type Instant, instantOf } from "@prehosp/model/time";
import type { SaidEntry } from "@prehosp/registry";
import { useCallback, useRef, useState } from "react";
import { type Problem, UNREACHABLE } from "../api/problem.ts";
import { register } from "./ask.ts";
import { type Correction, chosen, correctionIn } from "./correction.ts";
import { nextNumber, replace, thisWindow, unsentOf } from "./unsent.ts";
import { type Row, leftOf, nextOf, without } from "./waiting.ts";
import type { FormView } from "./words.ts";

const SETTLES_MS = 900;
const SERVER = 500;

// Said again by itself later; all else is for whoever wrote it to look at.
const mayPass = ({ status }: Problem): boolean => status === UNREACHABLE || status >= SERVER;

/** What somebody writes in a form: on this machine's disk before it is sent, and sent until the hub has answered it. */
export const useUnsent = (form: string, by: string, show: (view: FormView) => void) => {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [savedAt, setSavedAt] = useState<Instant>();
  const [isUnwritten, setUnwritten] = useState(false);
  const [onItsWay, setOnItsWay] = useState(0);
  const held = useRef<readonly Row[]>([]);
  const onDisk = useRef(Promise.resolve());
  const isWanted = useRef(false);
  const running = useRef<Promise<void>>(undefined);
  const settles = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Shown at once, since the next key builds on it; one after the other onto the disk, so that what is taken away was there.
  const put = useCallback((gone: readonly Row[], come: readonly Row[]): Promise<void> => {
    held.current = [...held.current.filter((row) => !gone.includes(row)), ...come];
    setRows(held.current);
    setOnItsWay((n) => n + 1);
    // What the browser cannot keep is sent all the same, and said.
    onDisk.current = onDisk.current
      .then(() => replace(gone, come))
      .catch(() => setUnwritten(true))
      .finally(() => setOnItsWay((n) => n - 1));
    return onDisk.current;
  }, []);

  const read = useCallback(async () => {
    try {
      held.current = await unsentOf(form, by, thisWindow());
      setRows(held.current);
    } catch {
      setUnwritten(true);
    }
  }, [form, by]);

  const send = useCallback(async (): Promise<Problem | undefined> => {
    for (let next = nextOf(held.current); next !== undefined; next = nextOf(held.current)) {
      const { send: row, instead } = next;
      await put(instead, [row]);
      const { window, n, seen, entries } = row;
      const answer = await register.write(form, "saves", { window, n, seen, entries });
      if (!answer.ok && mayPass(answer.problem)) return answer.problem;
      if (answer.ok) {
        const left = leftOf(row, answer.value.refused);
        show(answer.value.form);
        await put([row], left === undefined ? [] : [left]);
        setSavedAt(instantOf(Date.now()));
      } else await put([row], [{ ...row, problem: answer.problem }]);
    }
    return undefined;
  }, [form, put, show]);

  // What is written while something is on its way is sent right after it; whoever waits, waits for that too.
  const flush = useCallback((): Promise<void> => {
    clearTimeout(settles.current);
    settles.current = undefined;
    isWanted.current = true;
    const run = async () => {
      while (isWanted.current) {
        isWanted.current = false;
        setProblem(await send());
      }
      running.current = undefined;
    };
    running.current ??= run();
    return running.current;
  }, [send]);

  const write = async (element: string, said: SaidEntry, seen: number) => {
    const row = { form, by, window: thisWindow(), n: nextNumber(), seen, entries: { [element]: said }, isOut: false };
    clearTimeout(settles.current);
    settles.current = setTimeout(() => void flush(), SETTLES_MS);
    await put([], [row]);
  };
  const correct = useCallback(
    (change: (had: Correction | undefined) => Correction | undefined): Promise<void> => {
      const next = change(correctionIn(held.current));
      const row = { form, by, window: thisWindow(), isOut: false, isCorrection: true } as const;
      return put(
        held.current.filter(({ isCorrection }) => isCorrection),
        next === undefined ? [] : [{ ...row, n: nextNumber(), ...next }],
      );
    },
    [form, by, put],
  );
  const choose = async (element: string, mine: boolean, seen: number) => {
    const row = held.current.find((one) => one.refused?.some((field) => field.element === element));
    if (row === undefined) return;
    if (row.isCorrection) {
      await correct((had) => had && chosen(had, element, mine));
      return;
    }
    const said = row.entries[element];
    const left = without(row, element);
    // Said again before it is let go of, so that a crash between the two loses nothing.
    if (mine && said !== undefined) await write(element, said, seen);
    await put([row], left === undefined ? [] : [left]);
  };
  const retry = async (row: Row, isAgain: boolean) => {
    const { problem: _, ...again } = row;
    await put([row], isAgain ? [again] : []);
    await flush();
  };
  /** Whether somebody has just written, so that more may follow. */
  const isSettling = useCallback(() => settles.current !== undefined, []);
  /** Whether all that was written lies on this machine's disk, so that a crash loses none of it. */
  const isKept = onItsWay === 0 && !isUnwritten;
  return { rows, problem, savedAt, isUnwritten, isKept, read, flush, write, correct, choose, retry, isSettling };
};
