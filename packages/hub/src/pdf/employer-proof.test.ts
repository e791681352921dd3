import type { ProofLine } from "@prehosp/competence";
import { Effect } from "effect";
import { expect, test } from "vitest";
import { employerProofPdf } from "./employer-proof.ts";

const line: ProofLine = {
  person: "person-1",
  name: "",
  requirement: "Øvelse i praktiske ferdigheter siste år",
  norm: "AH-2.6-c",
  outcome: "oppfylt",
  until: "2027-01-31",
  missing: "",
  proof: "øvelse",
  provedOn: "2026-01-31",
  result: "deltatt",
  attestedBy: "instructor-1",
  documented: "ja",
  source: "portal person-1/akutthjelper-skills",
};

test("a long proof has as many pages as it needs, and nobody waits for it meanwhile", async () => {
  let others = 0;
  const beat = setInterval(() => (others += 1), 1);
  const lines = Array.from({ length: 1_500 }, () => line);
  const bytes = await Effect.runPromise(employerProofPdf({ title: "Arbeidsgivers kompetansebevis", lines: [] }, lines));
  clearInterval(beat);
  const pages = Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type \/Page\b/g);
  expect(pages?.length).toBeGreaterThan(50);
  expect(others).toBeGreaterThan(10);
}, 30_000);
