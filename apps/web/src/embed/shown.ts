import type { Proposal } from "@prehosp/dispatch";

/** How many seconds old the position behind an ETA was, by unit, where it is told. */
export type Ages = ReadonlyMap<string, number>;

/** What the element shows: a proposal with the status of its incident, or why there is none. */
export type Shown =
  | { readonly is: "empty" }
  | { readonly is: "loading" }
  | { readonly is: "proposal"; readonly proposal: Proposal; readonly status: string | undefined; readonly ages: Ages }
  | {
      readonly is: "none";
      readonly why: "noAnswer" | "noProposal" | "unreadable";
      readonly status: string | undefined;
    };

/** A proposal tells the ages of the nearest three in its factors; a hub tells all of them beside it. */
const agesOf = ({ factors }: Partial<Proposal>, reaches: unknown): Ages => {
  const told = [...Object.values(factors ?? {}), ...(Array.isArray(reaches) ? (reaches as readonly unknown[]) : [])];
  return new Map(
    told.flatMap((one): readonly (readonly [string, number])[] => {
      const { unit, positionAgeSeconds: old } = (one ?? {}) as {
        readonly unit?: unknown;
        readonly positionAgeSeconds?: unknown;
      };
      return typeof unit === "string" && typeof old === "number" ? [[unit, old]] : [];
    }),
  );
};

const LISTS = ["proposed", "possible", "outside", "ordinary", "steps", "warnings"] as const;

/** Reads what stands in the attribute or came from a hub; a proposal without its lists is unreadable, and never half shown. */
export const shownOf = (said: unknown, status?: string, reaches?: unknown): Shown => {
  const lacking = { is: "none", why: "unreadable", status } as const;
  if (typeof said === "string") {
    try {
      return shownOf(JSON.parse(said) as unknown, status, reaches);
    } catch {
      return lacking;
    }
  }
  if (typeof said !== "object" || said === null) return lacking;
  const whole = LISTS.every((list) => Array.isArray((said as Partial<Proposal>)[list]));
  return whole
    ? { is: "proposal", proposal: said as Proposal, status, ages: agesOf(said as Proposal, reaches) }
    : lacking;
};

/** Asks a hub for the proposal of one incident; `token` goes in the header and nowhere else. */
export const askHub = async (hub: string, incident: string, token: string | undefined): Promise<Shown> => {
  const none = { is: "none", why: "noAnswer", status: undefined } as const;
  try {
    const address = new URL(`api/v1/incidents/${encodeURIComponent(incident)}`, new URL(hub, document.baseURI));
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) return none;
    const way = (await answer.json()) as {
      readonly incident?: { readonly status?: string };
      readonly proposal?: unknown;
      readonly reaches?: unknown;
    };
    const status = way.incident?.status;
    return way.proposal === undefined
      ? { is: "none", why: "noProposal", status }
      : shownOf(way.proposal, status, way.reaches);
  } catch {
    return none;
  }
};
