import { identified } from "../acting/credential.ts";
import { blocksIn, heardIn } from "./sse.ts";
import { FactHeard } from "./words.ts";

/** What this page names itself by for as long as it is open; the hub knows by it who has left when the line breaks. */
export const WINDOW = crypto.randomUUID();

export type Line = "connecting" | "connected" | "disconnected";

// The hub says something at least every 15 s; two silences in a row are a dead line, which EventSource would never notice.
const SILENCE_MS = 40_000;
const WAITS_MS = [1000, 2000, 5000, 10_000] as const;

interface Listener {
  readonly onLine: (line: Line) => void;
  /** An incident changed; undefined = the line was down, so anything may have. */
  readonly onChange: (subject: string | undefined) => void;
  /** Somebody opened or left an incident, or may have while the line was down. */
  readonly onPresence: () => void;
}

const read = async (
  signal: AbortSignal,
  alive: () => void,
  { onLine, onChange, onPresence }: Listener,
): Promise<void> => {
  const response = await fetch(`/api/v1/stream?audience=operators&window=${WINDOW}`, {
    signal,
    headers: { ...identified(), accept: "text/event-stream" },
  });
  if (!response.ok || response.body === null) return;
  onLine("connected");
  onChange(undefined);
  onPresence();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    alive();
    const cut = blocksIn(rest + value);
    rest = cut.rest;
    for (const block of cut.blocks) {
      const heard = heardIn(block);
      if (heard === undefined) continue;
      if (heard.event === "presence") {
        onPresence();
        continue;
      }
      const fact = FactHeard.safeParse(parsed(heard.data));
      onChange(fact.success ? fact.data.subject : undefined);
    }
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Listens to the hub until told to stop: reconnects by itself, and says when the line is down. */
export const listen = (listener: Listener): (() => void) => {
  let stopped = false;
  let current = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;
  const run = async (failures: number): Promise<void> => {
    current = new AbortController();
    let silence: ReturnType<typeof setTimeout> | undefined;
    let heard = false;
    const alive = () => {
      heard = true;
      clearTimeout(silence);
      silence = setTimeout(() => current.abort(), SILENCE_MS);
    };
    silence = setTimeout(() => current.abort(), SILENCE_MS);
    await read(current.signal, alive, listener).catch(() => undefined);
    clearTimeout(silence);
    if (stopped) return;
    listener.onLine("disconnected");
    const tries = heard ? 0 : failures;
    pause = setTimeout(() => void run(tries + 1), WAITS_MS[Math.min(tries, WAITS_MS.length - 1)]);
  };
  listener.onLine("connecting");
  void run(0);
  return () => {
    stopped = true;
    clearTimeout(pause);
    current.abort();
  };
};
