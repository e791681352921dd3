import { expect, test } from "vitest";
import { absent } from "@prehosp/model/absence";
import { employerProof, proofColumns, proofHeadings } from "./employer-proof.ts";
import { evidenceFrom } from "./evidence-from.ts";
import { wayOf } from "./way.ts";
import { allPassed, d, issued, p, qualifiedAre, radio, t } from "./fixtures/drill.ts";
import { syntheticNumber } from "./fixtures/synthetic.ts";

const isQualified = qualifiedAre(["instructor"]);
const way = wayOf(
  {
    course: radio,
    date: "radio-1",
    person: p("learner"),
    on: d("2026-11-25"),
    knownAt: t("2026-11-26T00:00:00Z"),
    isQualified,
  },
  [...allPassed, issued("k1", ["handheld"])],
);
const used = evidenceFrom(radio, way).filter((e) => e.kind === "certificate");
const requirement = { id: "nodnett.user", title: { nb: "Nødnett, bruker av radioterminal" } };
const met = {
  ...isQualified({ person: p("instructor"), requirement: "nodnett.user", on: d("2026-11-25") }),
  cites: ["NN-d", "NN-a"],
  until: d("2027-11-25"),
} as const;

test("a line for each person, requirement, norm and proof, and one that says so where none is recorded", () => {
  const lines = employerProof([
    { person: p("learner"), requirement, finding: met, used },
    {
      person: p("other"),
      requirement,
      finding: { ...met, outcome: "unclear", missing: ["nodnett-user"], cites: ["NN-d"] },
      used: [],
    },
  ]);
  expect(lines.map((l) => [l.person, l.norm, l.outcome, l.proof, l.provedOn, l.attestedBy, l.missing])).toEqual([
    ["learner", "NN-d", "oppfylt", "kursbevis", "2026-11-25", "instructor", ""],
    ["learner", "NN-a", "oppfylt", "kursbevis", "2026-11-25", "instructor", ""],
    ["other", "NN-d", "uavklart", "ingen registrert", "", "", "Nødnett, bruker"],
  ]);
  for (const line of lines) expect(Object.keys(line).toSorted()).toEqual(proofColumns.toSorted());
});

test("is in the language asked for, and what is lacking is called what people call it", () => {
  const finding = { ...met, outcome: "unclear", missing: ["nodnett-user", "attestedBy", "of-the-region"] } as const;
  const [line] = employerProof([{ person: p("other"), requirement, finding, used: [] }], "en");
  expect(line).toMatchObject({
    outcome: "not settled",
    missing: "Nødnett, user; who has attested; of-the-region",
    proof: "none recorded",
  });
  expect(proofHeadings("nn").map(([, heading]) => heading)).toContain("Manglar");
});

test("what is not recorded of a proof says so, and a national number in a name is masked", () => {
  const name = `Modig ${syntheticNumber}`;
  const bare = { ...used[0]!, attestedBy: absent("not-recorded"), documented: absent("unknown") };
  const [line] = employerProof([{ person: p("learner"), name, requirement, finding: met, used: [bare] }]);
  expect([line?.attestedBy, line?.documented, line?.name]).toEqual([
    "ikke registrert",
    "ikke registrert",
    `Modig ${"•".repeat(11)}`,
  ]);
});
