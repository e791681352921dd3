import { type FlowBox, flowChart } from "@prehosp/figures";
import { type Language, say } from "@prehosp/model";
import { useCallback } from "react";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { figures } from "./ask.ts";
import type { Draw } from "./charts.ts";
import { csvOf } from "./csv-of.ts";
import { Drawn } from "./drawn.tsx";
import { type Span, monthsOf } from "./months.ts";
import { NotYet } from "./not-yet.tsx";
import type { FlowSeen } from "./words.ts";

type Flow = FlowSeen["flow"];

/** A count as it may be said; empty where it is withheld. */
const written = (count: Flow[number]["count"]): string => {
  if ("n" in count) return String(count.n);
  if ("about" in count) return `≈ ${String(count.about)}`;
  return "from" in count ? `${String(count.from)}–${String(count.to)}` : "";
};

const boxOf = ({ id, label, count }: Flow[number], flow: Flow, language: Language): FlowBox => {
  const name = say(label, language);
  const children = flow.filter(({ under }) => under === id).map((one) => boxOf(one, flow, language));
  if ("n" in count) return { label: name, count: count.n, children };
  return "withheld" in count
    ? { label: name, withheld: true, children }
    : { label: `${name}: ${written(count)}`, children };
};

const drawOf =
  (flow: Flow, title: string): Draw =>
  (sheet, language) => {
    const top = flow.find(({ under }) => under === undefined);
    return top === undefined
      ? { problem: "empty" }
      : flowChart({ ...sheet, language, title, root: boxOf(top, flow, language) });
  };

/** The Utstein flow of the arrests: from all of them to those alive after 30 days. */
export const FlowFigure = ({ span }: { readonly span: Span }) => {
  const { t, language } = useTell();
  const { answer, again } = useAsked(useCallback(() => figures.flow(monthsOf(span)), [span]));
  const title = t(indicatorTexts.flow);
  if (answer?.ok !== true) return <NotYet title={title} answer={answer} again={again} />;
  const { flow } = answer.value;
  const { from, to } = monthsOf(span);
  const csv = () =>
    csvOf(
      ["gruppe", "navn", "under", "status", "antall"],
      flow.map(({ id, label, under = "", count }) => [
        id,
        say(label, language),
        under,
        "withheld" in count ? "for-få" : "vist",
        written(count),
      ]),
    );
  return <Drawn id="flow" title={title} draw={drawOf(flow, title)} file={`utstein-${from}-${to}`} csv={csv} />;
};
