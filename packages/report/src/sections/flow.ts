import { type FlowBox as Drawn, flowChart } from "@prehosp/figures";
import type { SmallNumbers } from "@prehosp/indicators";
import type { Context } from "../context.ts";
import type { FlowBox, ToldCount } from "../input-parts.ts";
import { picture } from "../picture.ts";
import type { Block, ReportSection } from "../report.ts";
import { toldCount } from "../told-count.ts";

type Flow = readonly FlowBox[];

// What the giver did not withhold and the policy does is not printed here either.
const guarded = (count: ToldCount, { threshold, zeros, mode }: SmallNumbers): ToldCount =>
  mode === "suppress" && "n" in count && count.n < threshold && (count.n > 0 || zeros === "hidden")
    ? { withheld: true }
    : count;

const drawn = ({ id, label, count }: FlowBox, flow: Flow): Drawn => ({
  label,
  ...("n" in count ? { count: count.n } : { withheld: true }),
  children: flow.filter(({ under }) => under === id).map((box) => drawn(box, flow)),
});

/** Boxes with arrows, where each count is told as it is or not at all: a span is no box of a size. */
const pictures = (flow: Flow, { t, language }: Context): readonly Block[] =>
  flow.every(({ count }) => "n" in count || "withheld" in count)
    ? flow
        .filter(({ under }) => under === undefined)
        .flatMap((top) =>
          picture(flowChart, { title: t("flowCaption"), language, untitled: true, root: drawn(top, flow) }),
        )
    : [];

const depthOf = (flow: Flow, under: string | undefined): number =>
  under === undefined ? 0 : 1 + depthOf(flow, flow.find(({ id }) => id === under)?.under);

/** Each box right before those under it. */
const inDepth = (flow: Flow, under?: string): Flow =>
  flow.filter((box) => box.under === under).flatMap((box) => [box, ...inDepth(flow, box.id)]);

const table = (flow: Flow, { t, language }: Context): Block => ({
  kind: "table",
  table: {
    caption: t("flowCaption"),
    heads: [t("box"), t("n")],
    numeric: [false, true],
    rows: inDepth(flow).map(({ label, under, count }) => [
      `${"– ".repeat(depthOf(flow, under))}${label}`,
      toldCount(count, language),
    ]),
  },
});

/** The Utstein flow: from every arrest to those who live, box by box. */
export const flowSection = (context: Context): ReportSection => {
  const { input, t, policy, editor } = context;
  const flow = (input.flow ?? []).map((box) => ({ ...box, count: guarded(box.count, policy) }));
  return {
    id: "utstein",
    title: t("utstein"),
    blocks: [
      ...editor("utstein"),
      ...(flow.length === 0
        ? [{ kind: "paragraph", text: t("noFlow"), tone: "note" } as const]
        : [...pictures(flow, context), table(flow, context)]),
    ],
    parts: [],
  };
};
