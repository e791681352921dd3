import { type Line, type Proposal, texts } from "@prehosp/dispatch";
import { type Language, say } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { listNodes, sayCode } from "./line.ts";
import { node } from "./node.ts";
import type { Shown } from "./shown.ts";
import { embedTexts } from "./texts.ts";

type Choose = (line: Line) => void;

const markOf = (status: string | undefined, language: Language) => {
  if (status === "actual") return undefined;
  if (status === undefined) return node("p", { class: "quiet" }, say(embedTexts.statusUnsaid, language));
  return node("strong", { class: "mark" }, sayCode(embedTexts, status, language));
};

const nameOf = ({ proposed, possible, outside, ordinary }: Proposal, unit: string) =>
  [...proposed, ...possible, ...outside, ...ordinary].find((line) => line.unit === unit)?.name ?? unit;

const dutyOf = (proposal: Proposal, language: Language) => {
  const { parallel } = proposal;
  const said =
    "open" in parallel
      ? `${say(embedTexts.dutyOpen, language)}: ${parallel.open.map((whom) => sayCode(texts.parallelAsks, whom, language)).join(", ")}`
      : `${say(parallel.coming ? embedTexts.dutyMet : embedTexts.dutyStands, language)}: ${nameOf(proposal, parallel.unit)}`;
  const open = "open" in parallel || !parallel.coming;
  return node("p", { class: open ? "duty open" : "duty" }, said, node("small", {}, " AH-2.8-b"));
};

const stepsOf = ({ steps }: Proposal, language: Language) =>
  steps.length > 0 &&
  node(
    "div",
    { class: "list" },
    node("p", { class: "title", id: "steps" }, say(embedTexts.steps, language)),
    node(
      "ul",
      { "aria-labelledby": "steps" },
      ...steps.map(({ code, cites, ask, done }) =>
        node(
          "li",
          { class: "step" },
          `${done === true ? "✓ " : ""}${sayCode(texts.steps, code, language)}`,
          ask !== undefined && `: ${ask.map((whom) => sayCode(texts.parallelAsks, whom, language)).join(", ")}`,
          node("small", {}, ` ${cites.join(" ")}`),
        ),
      ),
    ),
  );

const questionOf = ({ ask, ...proposal }: Proposal, language: Language) =>
  ask !== undefined &&
  node(
    "p",
    { class: "question" },
    `${sayCode(texts.questions, ask.missing, language)} `,
    ask.about.length > 0 && `(${ask.about.map((unit) => nameOf(proposal, unit)).join(", ")}) `,
    `– ${say(embedTexts.ask, language)} ${sayCode(texts.settles, ask.whom, language)}`,
  );

// By the browser's own clock rules: the rooms' would bring every schema of time into this one small file.
const clock = (at: Instant, language: Language) =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : "nb-NO", { timeZone: "Europe/Oslo", timeStyle: "medium" })
    .format(new Date(at))
    .replaceAll(":", language === "en" ? ":" : ".");

const whole = (
  { proposal, status, ages }: Extract<Shown, { readonly is: "proposal" }>,
  language: Language,
  choose?: Choose,
): readonly Node[] => {
  const { edition, warnings, firstDefibrillator: aed } = proposal;
  const flags = warnings.map((flag) => sayCode(texts.flags, flag, language));
  return [
    node(
      "div",
      { class: "head" },
      markOf(status, language),
      node("span", { class: "edition", lang: "nb" }, edition.norsk),
      !edition.verified && node("span", { class: "edition" }, say(embedTexts.unverified, language)),
      node("span", {}, `${say(embedTexts.askedAt, language)} ${clock(proposal.at, language)}`),
    ),
    dutyOf(proposal, language),
    ...[
      flags.length > 0 &&
        node("p", { class: "duty open" }, `${say(embedTexts.warnings, language)}: ${flags.join(" ")}`),
      questionOf(proposal, language),
      stepsOf(proposal, language),
      aed !== undefined && node("p", {}, `${say(embedTexts.firstAed, language)}: ${nameOf(proposal, aed.unit)}`),
    ].filter((part) => part !== false),
    ...listNodes(proposal, ages, language, choose),
    node("p", { class: "quiet" }, `${say(embedTexts.humanAlarms, language)} ${say(embedTexts.notForCare, language)}.`),
  ];
};

/** The proposal as nodes: what it rests on first, then what stands open, then the lists; nothing of it can identify anybody. */
export const viewOf = (shown: Shown, language: Language, choose?: Choose): readonly Node[] => {
  if (shown.is === "empty") return [];
  if (shown.is === "loading") return [node("p", { role: "status" }, say(embedTexts.loading, language))];
  const { status } = shown;
  if (shown.is === "none") {
    const why = shown.why === "noProposal" ? "" : `${say(embedTexts[shown.why], language)}. `;
    const said = node("p", { class: "duty open", role: "alert" }, why + say(embedTexts.noProposal, language));
    return [node("div", { class: "head" }, markOf(status, language)), said];
  }
  return whole(shown, language, choose);
};
