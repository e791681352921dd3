import type { FactId, PersonId } from "@prehosp/model";
import { type Instant, addSeconds, compareInstants, instantOf } from "@prehosp/model/time";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { fetchDrill } from "./fetch-drill.ts";
import type { HeldDrill } from "./held.ts";
import { deviceId, heldOn, hold, keep, keptOn } from "./outbox.ts";
import type { Kept, Said } from "./said.ts";
import { sendWaiting } from "./send-waiting.ts";

const RETRY_MS = 5000;

/** What is said of a check-off or a sign-in beside what the device adds. */
export type Saying =
  | { readonly kind: "signed-in"; readonly person: string }
  | {
      readonly kind: "checked-off";
      readonly person: string;
      readonly item: string;
      readonly terminalType?: string;
      readonly outcome: "passed" | "failed";
      readonly settles?: readonly string[];
    };

/** A drill on the device, and what is written of it here. */
export interface DrillSeen {
  readonly held: HeldDrill | undefined;
  readonly kept: readonly Kept[];
  readonly device: string | undefined;
  /** Why the hub did not answer last time, if it did not. */
  readonly problem: Problem | undefined;
  readonly isSending: boolean;
  readonly isUnwritten: boolean;
  /** Whether the device has been asked what it holds. */
  readonly isRead: boolean;
  readonly write: (saying: Saying, by: string) => Promise<void>;
  readonly sync: () => void;
  readonly reread: () => Promise<void>;
}

/** Now; later than everything the device has written before, since its clock is what orders its own checks. */
const momentAfter = (kept: readonly Kept[]): Instant => {
  const now = instantOf(Date.now());
  const last = kept.at(-1)?.said.at;
  return last !== undefined && compareInstants(last, now) >= 0 ? addSeconds(last, 0.001) : now;
};

/** Holds a drill on the device, writes there first, and sends when the network is there. */
export const useDrill = (date: string): DrillSeen => {
  const [held, setHeld] = useState<HeldDrill>();
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [device, setDevice] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const [isUnwritten, setUnwritten] = useState(false);
  const [isRead, setRead] = useState(false);
  const isBusy = useRef(false);
  const isWanted = useRef(false);
  const last = useRef(kept);
  last.current = kept;

  const reread = useCallback(async () => {
    const all = (await keptOn()).filter(({ said }) => said.date === date);
    last.current = all;
    setKept(all);
    setHeld(await heldOn(date));
  }, [date]);

  const sync = useCallback(async () => {
    isWanted.current = true;
    if (isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    try {
      // What was written while something was on its way is sent right after it.
      while (isWanted.current) {
        isWanted.current = false;
        const unsent = await sendWaiting();
        const before = await heldOn(date);
        const fetched = unsent === undefined ? await fetchDrill(date, before) : { problem: unsent };
        if ("held" in fetched) await hold(fetched.held);
        setProblem("held" in fetched ? undefined : fetched.problem);
        await reread();
      }
    } catch {
      setUnwritten(true);
    } finally {
      isBusy.current = false;
      setSending(false);
    }
  }, [date, reread]);

  useEffect(() => {
    const begin = async () => {
      try {
        await reread();
        setDevice(await deviceId());
      } catch {
        setUnwritten(true);
      }
      setRead(true);
      await sync();
    };
    void begin();
    const online = () => void sync();
    const again = setInterval(() => {
      if (last.current.some(({ state }) => state === "waiting")) void sync();
    }, RETRY_MS);
    addEventListener("online", online);
    return () => {
      removeEventListener("online", online);
      clearInterval(again);
    };
  }, [reread, sync]);

  const write = async (saying: Saying, by: string) => {
    if (device === undefined || held === undefined) return;
    const head = {
      id: crypto.randomUUID() as FactId,
      at: momentAfter(last.current),
      by: by as PersonId,
      date,
    };
    const said = (saying.kind === "signed-in" ? { ...saying, ...head } : { ...saying, ...head, device }) as Said;
    const one: Kept = { said, organisation: held.class.date.date.organisation, state: "waiting" };
    try {
      await keep([one]);
      // Only now is it shown: what one sees is on the disk.
      last.current = [...last.current, one];
      setKept(last.current);
      setUnwritten(false);
    } catch {
      setUnwritten(true);
      return;
    }
    void sync();
  };
  return { held, kept, device, problem, isSending, isUnwritten, isRead, write, sync: () => void sync(), reread };
};
