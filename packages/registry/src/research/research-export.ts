import { canonicalJson } from "@prehosp/rules";
import { keyOf } from "../event-of.ts";
import { openQuestions } from "../law/open-questions.ts";
import { releaseBy } from "../law/release.ts";
import { eventAnchors } from "../validation/moment.ts";
import { codebook } from "./codebook.ts";
import { columnsOf } from "./columns.ts";
import { csv } from "./csv.ts";
import type { ResearchManifest } from "./manifest.ts";
import { code } from "../code-version.ts";
import { pick } from "./pick.ts";
import { pseudonyms } from "./pseudonym.ts";
import type { ResearchRequest } from "./request.ts";
import { askedOf } from "./request.ts";
import { rowsOf } from "./rows.ts";
import { told } from "./small.ts";
import type { ExportProblem, HeldBack } from "./texts.ts";
import { heldBackTexts, problem } from "./texts.ts";

/** The files of an export by name, and its manifest, which is one of them. */
export interface ResearchExport {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly manifest: ResearchManifest;
}

const inputOf = ({ cases, areas, reservations, consents }: ResearchRequest) =>
  canonicalJson({
    cases: cases.toSorted((a, b) => (keyOf(a.case) < keyOf(b.case) ? -1 : 1)),
    areas,
    reservations: reservations?.list,
    consents: consents?.list,
  });

const heldBackOf = (heldBack: ReadonlyMap<HeldBack, number>, fewest: number): ResearchManifest["heldBack"] =>
  (Object.keys(heldBackTexts) as HeldBack[]).flatMap((because) => {
    const count = heldBack.get(because) ?? 0;
    return count === 0 ? [] : [{ because, cases: told(count, fewest), means: heldBackTexts[because] }];
  });

/**
 * The files of a research project: cases as CSV, codebook and manifest. Persons are pseudonyms under the project's key, their times moved
 * alike, places and ages as coarse as approved; only approved elements are there, and what the law of the registry holds back is not.
 * Source: registry.md §5.3, §5.4, §6.1. Nothing is made where something has to be put right first.
 */
export const researchExport = (
  request: ResearchRequest,
): ResearchExport | { readonly problems: readonly ExportProblem[] } => {
  const { project, law, key, sha256, on, areas = {} } = request;
  const asked = askedOf(request);
  if ("problems" in asked) return asked;
  const release = releaseBy(law, request);
  if ("missing" in release) return { problems: release.missing.map((list) => problem(list, law.id)) };
  const input = inputOf(request);
  if (!("json" in input)) return { problems: [problem("not-json")] };
  const { dataset, elements } = asked;
  const anchors = eventAnchors(dataset);
  const columns = columnsOf(
    elements,
    elements.some(({ id }) => anchors.includes(id)),
  );
  const { taken, heldBack } = pick(request.cases, dataset, project, release.held);
  const { rows, few, placesHeld } = rowsOf(taken, elements, columns, project, areas, pseudonyms(project.id, key));
  const data = [
    { name: "cases.csv", text: csv([columns.map(({ heading }) => heading), ...rows]) },
    { name: "codebook.md", text: codebook(project, dataset, columns) },
  ];
  const manifest: ResearchManifest = {
    format: "prehosp.research-export/1",
    code,
    on,
    project,
    dataset: { id: dataset.id, version: dataset.version },
    registry: {
      id: law.id,
      name: law.name,
      decided: law.decided,
      legalBasis: law.legalBasis,
      controller: law.controller,
    },
    unverified: openQuestions(law),
    key: asked.keyName,
    input: key.hmac(input.json),
    counts: {
      cases: rows.length,
      persons: new Set(rows.map(([person]) => person)).size,
      inSmallGroups: few,
      placesWithheld: placesHeld,
      // What was read less what is there is what was held back, so a small count would be told after all.
      ...([...heldBack.values()].some((count) => count < project.fewest) ? {} : { read: request.cases.length }),
    },
    heldBack: heldBackOf(heldBack, project.fewest),
    files: data.map(({ name, text }) => ({ name, sha256: sha256(text) })),
  };
  return { files: [...data, { name: "manifest.json", text: `${JSON.stringify(manifest, null, 2)}\n` }], manifest };
};
