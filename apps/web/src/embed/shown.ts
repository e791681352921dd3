import type { Proposal } from "@prehosp/dispatch";

/** What the element shows: a proposal with the status of its incident, or why there is none. */
export type Shown =
  | { readonly is: "empty" }
  | { readonly is: "loading" }
  | { readonly is: "proposal"; readonly proposal: Proposal; readonly status: string | undefined }
  | {
      readonly is: "none";
      readonly why: "noAnswer" | "noProposal" | "unreadable";
      readonly status: string | undefined;
    };

const LISTS = ["proposed", "possible", "outside", "ordinary", "steps", "warnings"] as const;

/** Reads what stands in the attribute or came from a hub; a proposal without its lists is unreadable, and never half shown. */
export const shownOf = (said: unknown, status?: string): Shown => {
  const lacking = { is: "none", why: "unreadable", status } as const;
  if (typeof said === "string") {
    try {
      return shownOf(JSON.parse(said) as unknown, status);
    } catch {
      return lacking;
    }
  }
  if (typeof said !== "object" || said === null) return lacking;
  const whole = LISTS.every((list) => Array.isArray((said as Partial<Proposal>)[list]));
  return whole ? { is: "proposal", proposal: said as Proposal, status } : lacking;
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
    };
    const status = way.incident?.status;
    return way.proposal === undefined ? { is: "none", why: "noProposal", status } : shownOf(way.proposal, status);
  } catch {
    return none;
  }
};
