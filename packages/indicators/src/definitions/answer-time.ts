import { isAbsent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { secondsBetween } from "@prehosp/model/time";
import type { Call } from "../basis.ts";
import type { Exclusion, Member, ShareIndicator } from "../indicator.ts";
import { indicator } from "../indicator.ts";
import { lastOf } from "../last-of.ts";
import { notActual } from "../not-actual.ts";
import { words } from "../texts.ts";

type Reason = "not-actual" | "not-answered" | "times-out-of-order";

const tooEarly = {
  reason: "times-out-of-order",
  text: words("besvart før det ringte", "svara på før det ringde", "answered before it rang"),
} as const;

type Told = Pick<
  ShareIndicator,
  "id" | "label" | "population" | "numerator" | "denominator" | "target" | "source" | "cites" | "traps"
> & {
  readonly service: Call["service"];
  /** How many seconds the answer may take. */
  readonly within: number;
  /** Calls that nobody answered: counted as a no, or left out. */
  readonly unanswered: "no" | (Exclusion & { readonly reason: "not-answered" });
};

/** A share of the calls to one number: those answered soon enough after they began to ring. */
export const answerTime = ({ service, within, unanswered, ...told }: Told): ShareIndicator<Reason> => {
  const ofUnanswered = unanswered === "no" ? unanswered : { excluded: unanswered.reason };
  const verdictOf = ({ status, ringing, wasAnswered, answered }: Call): Member<Reason>["verdict"] => {
    if (status !== "actual") return { excluded: "not-actual" };
    if (wasAnswered === false) return ofUnanswered;
    if (isAbsent(wasAnswered) || isAbsent(ringing) || isAbsent(answered)) return "missing";
    const seconds = secondsBetween(ringing, answered);
    return seconds < 0 ? { excluded: "times-out-of-order" } : seconds <= within ? "yes" : "no";
  };
  return indicator<Reason>({
    ...told,
    kind: "share",
    version: "1.0",
    exclusions: [notActual, ...(unanswered === "no" ? [] : [unanswered]), tooEarly],
    interval: { method: "wilson", level: 0.95 },
    minimumDenominator: 6,
    evidence: "read",
    // The indicators' own first day was not found; this is the regulation's year.
    validFrom: "2015-05-01" as Day,
    traps: [
      ...told.traps,
      words(
        "Første dag for indikatoren er ikke funnet; datoen her er ikke bekreftet.",
        "Første dag for indikatoren er ikkje funnen; datoen her er ikkje stadfesta.",
        "The indicator's first day was not found; the date here is unverified.",
      ),
    ],
    needs: ["calls"],
    members: ({ calls }) =>
      lastOf(calls, ({ call }) => call)
        .filter((one) => one.service === service)
        .map((one) => ({ at: [one.ringing, one.answered].find(known), verdict: verdictOf(one) })),
  });
};
