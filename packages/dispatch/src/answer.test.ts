import { SceneFlag } from "@prehosp/model";
import type { Candidate, Purpose, Situation } from "@prehosp/model";
import { describe, expect, test } from "vitest";
import { arrest, candidateOf, policyFor, situationOf } from "./fixtures/base.ts";
import { LineReason, Proposal, StepCode, oneLine, oneOrdinaryLine, propose, texts } from "./index.ts";

const policy = policyFor();
const codes = (s: Situation) => propose(policy, s).steps.map((x) => x.code);
const changed = (s: Situation, id: string, change: (c: Candidate) => Candidate): Situation => ({
  ...s,
  candidates: s.candidates.map((c) => (c.unit.id === id ? change(c) : c)),
});

describe("the five factors", () => {
  test("stand on the answer with the values used, their source and age", () => {
    const { factors } = propose(policy, arrest());
    expect(factors).toEqual({
      need: arrest().indication,
      available: { canCome: ["amb-1", "amb-2", "lege-1"], acknowledged: ["amb-1", "amb-2"], withoutTime: [] },
      nearestOrdinary: {
        unit: "amb-1",
        eta: { seconds: 780, low: 780, high: 780 },
        source: "crow-flight",
        positionAgeSeconds: 0,
      },
      nearestNotYet: expect.objectContaining({ unit: "lege-1" }),
      nearestFirstResponder: expect.objectContaining({ unit: "brann-1" }),
      gain: { of: "brann-1", against: "amb-1", seconds: 420, between: { low: 420, high: 420 } },
      benefit: "met",
    });
  });

  test("say why one is not there", () => {
    const alone = propose(policy, situationOf([candidateOf("brann-1", "fire", 360)])).factors;
    expect(alone.nearestOrdinary).toMatchObject({ absent: "not-applicable" });
    expect(alone.gain).toMatchObject({ absent: "not-applicable" });
    const free = propose(policy, situationOf([candidateOf("amb", "ambulance", 360)])).factors;
    expect(free.nearestOrdinary).toMatchObject({ absent: "unknown", because: "Ingen ordinær ressurs har kvittert" });
    expect([free.nearestFirstResponder, free.benefit]).toMatchObject([{ absent: "not-applicable" }, "not-applicable"]);
  });
});

describe("the steps", () => {
  test("of an arrest: alarm an ordinary resource, an own talk group, a second person for the AED, weigh police", () => {
    const { steps } = propose(policy, arrest());
    expect(steps.map((x) => [x.code, x.cites, x.units, x.done])).toEqual([
      ["alarm-ordinary", ["AH-2.8-b"], ["amb-1"], true],
      ["own-talk-group", ["AH-2.8-f", "AH-2.8-h"], ["brann-1", "rk-1", "amb-1", "amb-2"], undefined],
      ["second-person-aed", ["AH-3.1-c"], [], undefined],
      ["weigh-police", ["AH-2.4-b", "AH-2.4-c"], ["politi-1"], undefined],
    ]);
  });

  test("police are weighed where they are ahead, or nobody can tell; all stand in their list with the note", () => {
    const late = candidateOf("politi-2", "police", 781);
    const lost = candidateOf("politi-3", "police", 1);
    const unknown = { ...lost, reach: { ...lost.reach, eta: { absent: "unknown" } } } as const;
    const weighed = (s: Situation) => propose(policy, s).steps.find((x) => x.code === "weigh-police")?.units;
    const board = { ...arrest(), candidates: [...arrest().candidates, late, unknown] };
    expect(weighed(board)).toEqual(["politi-1", "politi-3"]);
    const { outside } = propose(policy, board);
    expect(outside.map((l) => l.unit)).toEqual(["politi-1", "politi-2", "politi-3"]);
    for (const l of outside) expect(l.notes).toContain("weigh-police-duties");
    const there = changed(board, "amb-1", (c) => ({ ...c, state: "at-scene" }));
    expect(weighed(there)).toBeUndefined();
    const nobody = board.candidates.filter((c) => !["amb-1", "amb-2", "lege-1"].includes(c.unit.id));
    expect(weighed({ ...board, candidates: nobody })).toEqual(["politi-1", "politi-2", "politi-3"]);
  });

  test("where LVS initiates: conference with AMK first, and the same lists", () => {
    const lvs = propose(policy, { ...arrest(), initiator: "LVS" });
    const amk = propose(policy, arrest());
    expect(lvs.steps[0]?.code).toBe("conference-with-AMK");
    expect(lvs.steps.slice(1)).toEqual(amk.steps);
    expect({ ...lvs, steps: [] }).toEqual({ ...amk, steps: [] });
  });

  test("where every ambulance is busy: whom to ask, and the fire service all the same", () => {
    const busy = arrest().candidates.map((c) =>
      ["amb-1", "amb-2", "lege-1"].includes(c.unit.id) ? { ...c, state: "engaged-elsewhere" as const } : c,
    );
    const p = propose(policy, { ...arrest(), candidates: busy });
    expect(p.steps[0]).toEqual({
      code: "find-ordinary",
      cites: ["AH-2.8-b"],
      units: [],
      ask: ["neighbour-AMK", "doctor", "air"],
    });
    expect(p.proposed.map((l) => l.reason)).toEqual(["no-ordinary", "no-ordinary"]);
  });

  test("no AED step without arrest, no police step without police", () => {
    const s = { ...arrest(), indication: { ...arrest().indication, condition: "major-bleeding" as const } };
    expect(codes(changed(s, "politi-1", () => candidateOf("rk-2", "voluntary", 900)))).toEqual([
      "alarm-ordinary",
      "own-talk-group",
    ]);
  });
});

describe("the one reason and the one line", () => {
  test("of each list, in three languages", () => {
    const wide = changed(arrest(), "brann-1", (c) => ({
      ...c,
      reach: { ...c.reach, eta: { seconds: 360, low: 300, high: 470 } },
    }));
    const p = propose(policy, wide);
    const [fire] = p.proposed;
    const [police] = p.outside;
    if (fire === undefined || police === undefined) throw new Error("not the board meant");
    expect(oneLine(fire, "proposed")).toBe(
      "Enhet brann-1 (brannvesen) · 6 min (5–8) · via 110-sentralen · foreslås: 7 min (5–8) før ordinær ressurs",
    );
    expect(oneLine(fire, "proposed", "nn")).toContain("blir føreslått: 7 min (5–8) før ordinær ressurs");
    expect(oneLine(fire, "proposed", "en")).toContain("proposed: 7 min (5–8) ahead of an ordinary resource");
    expect(oneLine(police, "outside")).toBe(
      "Enhet politi-1 (politi) · 4 min · via politiets operasjonssentral (112) · utenfor ordningen: politiet er ikke akutthjelper; kan sendes som medhjelper",
    );
    expect(p.ordinary.map((l) => oneOrdinaryLine(l))).toEqual([
      "Enhet amb-1 (ambulanse) · 13 min · kommer",
      "Enhet amb-2 (ambulanse) · 20 min · kommer",
      "Enhet lege-1 (legevaktslege) · 25 min · ikke kvittert ennå",
    ]);
  });

  test("names what is not settled, and says an unknown time and a unit that is there", () => {
    const s = changed(arrest(), "rk-1", (c) => ({
      ...c,
      unit: { ...c.unit, nodnett: { absent: "unknown" } },
      reach: { ...c.reach, eta: { absent: "unknown" } },
    }));
    const p = propose(policy, { ...s, indication: { ...s.indication, condition: "unconscious" } });
    const [line] = p.possible;
    expect(line && oneLine(line, "possible")).toBe(
      "Enhet rk-1 (frivillig organisasjon) · ukjent tid · direkte i Nødnett · mulig: uavklart (om enheten nås i Nødnett, enhetens ankomsttid)",
    );
    const there = propose(policy, situationOf([candidateOf("amb", "ambulance", 600, "at-scene")])).ordinary[0];
    expect(there && oneOrdinaryLine(there, "en")).toBe("Enhet amb (ambulance) · there · coming");
  });

  const purposes: readonly [Purpose, LineReason][] = [
    ["lifting", "lifting"],
    ["off-road-assistance", "off-road-assistance"],
    ["triple-alarm-own-role", "triple-alarm-own-role"],
    ["first-on-scene-own-role", "first-on-scene-own-role"],
    ["other", "other-purpose"],
  ];
  test.each(purposes)("%s: outside, says so, can be sent as other help, police as ad-hoc helper", (purpose, reason) => {
    const p = propose(policy, { ...arrest(), purpose });
    expect([p.proposed, p.possible]).toEqual([[], []]);
    expect(p.outside.map((l) => [l.unit, l.reason, l.role])).toEqual([
      ["politi-1", "police", "ad-hoc-helper"],
      ["brann-1", reason, "other-help"],
      ["rk-1", reason, "other-help"],
    ]);
  });

  test("not initiated by AMK or LVS: outside, and the reason is that", () => {
    const p = propose(policy, { ...arrest(), initiator: "110" });
    expect(p.outside.filter((l) => l.kind !== "police").map((l) => l.reason)).toEqual([
      "not-initiated",
      "not-initiated",
    ]);
  });
});

describe("the warnings", () => {
  test("stand where they belong: minors on voluntary lines only, the unsafe scene on all but police", () => {
    const p = propose(policy, { ...arrest(), flags: [...SceneFlag.options] });
    const notes = Object.fromEntries([...p.proposed, ...p.outside].map((l) => [l.unit, l.notes]));
    expect(notes).toEqual({
      "brann-1": ["hold-until-safe"],
      "rk-1": ["hold-until-safe", "minors-in-crew"],
      "politi-1": ["weigh-police-duties"],
    });
  });
});

test("agreements that name different routes: the main rule, and a note that says so", () => {
  const s = changed(arrest(), "brann-1", (c) =>
    c.cover === undefined
      ? c
      : {
          ...c,
          cover: {
            ...c.cover,
            routeUnsettled: [{ agreement: "a1" as never }, { agreement: "a2" as never, route: "direct" }],
          },
        },
  );
  expect(propose(policy, s).proposed[0]).toMatchObject({
    route: "110",
    routeFrom: "guideline",
    notes: ["route-unsettled"],
  });
});

test("every code has its words in three languages, and the answer is data", () => {
  const three = { nb: expect.any(String), nn: expect.any(String), en: expect.any(String) };
  for (const code of LineReason.options) expect(texts.reasons[code]).toMatchObject(three);
  for (const code of StepCode.options) expect(texts.steps[code]).toMatchObject(three);
  for (const code of SceneFlag.options) expect(texts.flags[code]).toMatchObject(three);
  const p = propose(policy, { ...arrest(), initiator: "LVS", flags: ["violence"] });
  expect(Proposal.parse(JSON.parse(JSON.stringify(p)))).toEqual(p);
});
