import type { Line, Proposal } from "@prehosp/dispatch";
import { UnitId } from "@prehosp/model";
import { Outcome } from "@prehosp/rules";
import * as z from "zod";

export const Place = z
  .enum(["proposed", "possible", "outside", "not-there"])
  .meta({ norsk: "liste", means: "foreslås · mulig, noe er uavklart · utenfor ordningen · ikke på tavlen" });
export type Place = z.output<typeof Place>;

/** One judgement that came out otherwise. */
export const FindingChange = z
  .object({
    rule: z.string().min(1).meta({ norsk: "regel", means: "Id of the rule that judged" }),
    cites: z.array(z.string()).readonly().meta({ norsk: "hjemler", means: "Ids of the norms it rests on" }),
    before: Outcome.optional().meta({ norsk: "før", means: "The outcome before; absent = it was not judged" }),
    after: Outcome.optional().meta({ norsk: "etter", means: "The outcome after; absent = it is not judged" }),
  })
  .meta({ norsk: "endret vurdering", means: "A judgement that came out otherwise, with its norms" });
export type FindingChange = z.output<typeof FindingChange>;

const side = (norsk: string, means: string) =>
  z
    .object({
      list: Place,
      reason: z.string().optional().meta({ norsk: "begrunnelse", means: "The one reason for the list, by code" }),
      route: z.string().optional().meta({ norsk: "varslingsvei", means: "The way the alarm goes" }),
      gainSeconds: z
        .number()
        .optional()
        .meta({ norsk: "tidsgevinst", means: "Seconds ahead of the ordinary resource; negative = behind" }),
    })
    .meta({ norsk, means });

/** One unit that another proposal says something else of. */
export const UnitChange = z
  .object({
    unit: UnitId,
    before: side("før", "Where the unit stood"),
    after: side("etter", "Where the unit stands"),
    findings: z.array(FindingChange).readonly().meta({ norsk: "vurderinger", means: "What came out otherwise" }),
  })
  .meta({ norsk: "endret enhet", means: "One unit that another proposal says something else of" });
export type UnitChange = z.output<typeof UnitChange>;

const LISTS = ["proposed", "possible", "outside"] as const;

const placed = (p: Proposal): ReadonlyMap<UnitId, { readonly list: Place; readonly line: Line }> =>
  new Map(LISTS.flatMap((list) => p[list].map((line) => [line.unit, { list, line }] as const)));

const sideOf = (at: { readonly list: Place; readonly line: Line } | undefined): UnitChange["before"] => {
  if (!at) return { list: "not-there" };
  const { reason, route, gainSeconds } = at.line;
  return { list: at.list, reason, route, ...(gainSeconds === undefined ? {} : { gainSeconds }) };
};

const judgedOtherwise = (before: Line | undefined, after: Line | undefined): readonly FindingChange[] => {
  const was = new Map((before?.findings ?? []).map((f) => [f.rule, f]));
  const is = new Map((after?.findings ?? []).map((f) => [f.rule, f]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((rule) => {
    const [b, a] = [was.get(rule), is.get(rule)];
    if (b?.outcome === a?.outcome) return [];
    return [
      {
        rule,
        cites: (a ?? b)?.cites ?? [],
        ...(b ? { before: b.outcome } : {}),
        ...(a ? { after: a.outcome } : {}),
      },
    ];
  });
};

/** What two proposals of one situation say otherwise of a unit: another list, route, reason, gain or judgement. Units alike are left out. */
export const differs = (before: Proposal, after: Proposal): readonly UnitChange[] => {
  const [was, is] = [placed(before), placed(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((unit): readonly UnitChange[] => {
    const [b, a] = [was.get(unit), is.get(unit)];
    const change = {
      unit,
      before: sideOf(b),
      after: sideOf(a),
      findings: judgedOtherwise(b?.line, a?.line),
    };
    const same =
      change.findings.length === 0 &&
      (["list", "reason", "route", "gainSeconds"] as const).every((k) => change.before[k] === change.after[k]);
    return same ? [] : [change];
  });
};
