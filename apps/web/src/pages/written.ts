import { complete } from "@prehosp/agreements";
import { Agreement, AgreementContent, Condition } from "@prehosp/model";
import { type Recorded, absent, known } from "@prehosp/model/absence";
import { addDays, sayDay } from "@prehosp/model/time";
import { type Finding, contentHash } from "@prehosp/rules";
import type { AgreementSeen, DraftSeen } from "../api/after-words.ts";
import { dayOf } from "../day-of.ts";

interface WrittenParty {
  readonly organisation: string;
  readonly kind: string;
}

/** A draft of an agreement as it stands in the form: what people typed, and "" where nothing was chosen. */
export interface Written {
  readonly id: string;
  readonly commissioner: WrittenParty;
  readonly provider: WrittenParty;
  readonly units: readonly string[];
  readonly conditions: readonly string[];
  readonly route: string;
  readonly from: string;
  readonly end: "" | "on" | "none";
  /** The last day it holds; the agreement itself says the first it does not. */
  readonly last: string;
  readonly framework: string;
  readonly frameworkKind: string;
  readonly contents: Readonly<Record<AgreementContent, "" | "yes" | "no">>;
  readonly side: "commissioner" | "provider";
  readonly role: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly decidedSource: string;
}

/** What a draft begins from: the agreement it changes, if any, and a replay that it refers to. */
export interface Start {
  readonly written: Written;
  readonly base?: AgreementSeen;
  readonly replayed?: string;
}

const held = (said: Recorded<boolean> | undefined) => (known(said) ? (said ? "yes" : "no") : "");

/** The form with an agreement in it, or with nothing; the first day is never taken over, that would be back-dating. */
export const writtenFrom = (agreement: AgreementSeen | undefined): Written => {
  const until = agreement?.until;
  return {
    id: agreement === undefined ? "" : `${agreement.id}-ny`,
    commissioner: agreement?.commissioner ?? { organisation: "", kind: "" },
    provider: agreement?.provider ?? { organisation: "", kind: "" },
    units: agreement?.units ?? [],
    conditions: agreement !== undefined && known(agreement.conditions) ? agreement.conditions : [],
    route: agreement?.route ?? "",
    from: "",
    end: known(until) ? "on" : until?.absent === "not-applicable" ? "none" : "",
    last: known(until) ? sayDay(addDays(until, -1)) : "",
    framework: agreement?.framework ?? "",
    frameworkKind: agreement?.frameworkKind ?? "",
    contents: Object.fromEntries(
      AgreementContent.options.map((content) => [content, held(agreement?.contents[content])]),
    ) as Written["contents"],
    side: "commissioner",
    role: "",
    decidedBy: "",
    decidedOn: "",
    decidedSource: "",
  };
};

/** Another draft with what a draft holds and a replay of it to refer to: a draft is never written over. */
export const citing = ({ draft, effect }: DraftSeen, base: AgreementSeen | undefined, replayed: string): Start => {
  const { decided } = draft;
  return {
    written: {
      ...writtenFrom(effect?.agreement),
      from: effect === undefined ? "" : sayDay(effect.agreement.from),
      role: draft.author.role,
      side: draft.author.organisation === effect?.agreement.provider.organisation ? "provider" : "commissioner",
      decidedBy: decided?.by ?? "",
      decidedOn: decided === undefined ? "" : sayDay(decided.on),
      decidedSource: decided?.source ?? "",
    },
    ...(base === undefined ? {} : { base }),
    replayed,
  };
};

// What is no day goes as it was written: the hub says so, at the field, and nothing is dropped on the way.
const said = (text: string) => dayOf(text) ?? text;
const dayAfter = (text: string) => {
  const last = dayOf(text);
  return last === undefined ? text : addDays(last, 1);
};

const partyOf = ({ organisation, kind }: WrittenParty) =>
  organisation === "" && kind === "" ? undefined : { organisation, kind };

/** The rule of each of the nine contents begins so. */
export const CONTENT = "agreements.content.";

const kindOf = ({ kind }: WrittenParty) => (kind === "" ? {} : { kind });

const changesOf = (w: Written) => {
  const [commissioner, provider] = [partyOf(w.commissioner), partyOf(w.provider)];
  return {
    ...(commissioner === undefined ? {} : { commissioner }),
    ...(provider === undefined ? {} : { provider }),
    units: w.units,
    ...(w.from === "" ? {} : { from: said(w.from) }),
    until: w.end === "on" ? dayAfter(w.last) : absent(w.end === "none" ? "not-applicable" : "not-recorded"),
    conditions:
      w.conditions.length === 0
        ? absent("not-recorded")
        : Condition.options.filter((condition) => w.conditions.includes(condition)),
    ...(w.route === "" ? {} : { route: w.route }),
    ...(w.framework === "" ? {} : { framework: w.framework }),
    ...(w.frameworkKind === "" ? {} : { frameworkKind: w.frameworkKind }),
    contents: Object.fromEntries(
      Object.entries(w.contents).map(([content, is]) => [content, is === "" ? absent("not-recorded") : is === "yes"]),
    ),
  };
};

/** The draft as the hub takes it; what was emptied in the form is dropped from the base, in so many words. */
export const draftOf = ({ written: w, base, replayed }: Start) => {
  const drops = (["route", "framework", "frameworkKind"] as const).filter(
    (field) => base?.[field] !== undefined && w[field] === "",
  );
  const isDecided = w.decidedBy !== "" || w.decidedOn !== "" || w.decidedSource !== "";
  return {
    id: w.id,
    ...(base === undefined ? {} : { base: { agreement: base.id, hash: contentHash(base) } }),
    changes: changesOf(w),
    ...(drops.length === 0 ? {} : { drops }),
    author: { role: w.role, organisation: w[w.side].organisation },
    ...(isDecided ? { decided: { by: w.decidedBy, on: said(w.decidedOn), source: w.decidedSource } } : {}),
    ...(replayed === undefined ? {} : { replayed }),
  };
};

/**
 * What the draft lacks so far, judged by the room itself: the parties once both are of a kind, the framework, the nine contents.
 * None of it asks for the id, the days or who decided; what is not written of them has a stand-in here that is never shown.
 */
export const completenessOf = ({ written: w, base }: Pick<Start, "written" | "base">): readonly Finding[] => {
  const changes = changesOf({ ...w, from: "", end: "none" });
  const day = "2026-01-01";
  const standIn = { organisation: "x", kind: "other-voluntary" };
  const read = Agreement.safeParse({
    ...changes,
    id: "x",
    from: day,
    commissioner: { ...standIn, ...kindOf(w.commissioner) },
    provider: { ...standIn, ...kindOf(w.provider) },
    ...(base?.terms === undefined ? {} : { terms: base.terms }),
    decided: { by: "x", on: day, source: "x" },
  });
  if (!read.success) return [];
  const hasKinds = w.commissioner.kind !== "" && w.provider.kind !== "";
  return complete(read.data).because.filter(({ rule }) => hasKinds || rule.startsWith(CONTENT));
};
