import { absent } from "@prehosp/model/absence";
import { Gap } from "@prehosp/model";
import { describe, expect, it } from "vitest";
import { caseFrom } from "./case-from.ts";
import { Case, valueOf } from "./case.ts";
import type { Element } from "./element.ts";
import { elements } from "./elements/index.ts";
import {
  clocks,
  incident,
  record,
  secondRecord,
  timeline,
  timelineWith,
  timelineWithout,
  units,
} from "./test/arrest.ts";

const plain = { timeline, records: [record()], incident, units };
const all: readonly Element[] = elements;
const gapOf = (gaps: readonly Gap[], element: string) => gaps.find((gap) => gap.element === element);

describe("caseFrom", () => {
  it("fills the case with the source of each value and leaves one question", () => {
    const { case: one, gaps, remarks, inclusion } = caseFrom(plain);
    expect(inclusion.outcome).toBe("met");
    expect(remarks).toEqual([]);
    expect(Case.parse(one)).toEqual(one);
    expect(one?.values["first-rhythm"]).toEqual({ value: "vf", source: { system: "epj", ref: "j-1" } });
    expect(one?.values["recognised-arrest"]).toMatchObject({ value: true, source: { system: "amis" } });
    expect(one?.values["time-ambulance-at-scene"]).toMatchObject({
      value: "2026-11-22T13:14:00.000Z",
      exactness: "exact",
    });
    expect(one?.values["time-first-responder-at-patient"]).toMatchObject({ value: "2026-11-22T13:09:00.000Z" });
    expect(one?.values["shock-before-ambulance"]).toMatchObject({ value: true, exactness: "derived" });
    expect(gaps.map(({ element }) => element)).toEqual(["alive-30-days"]);
    expect(gaps.every((gap) => Gap.safeParse(gap).success)).toBe(true);
  });

  it("knows of no value without a source, whatever is missing", () => {
    for (const role of new Set(clocks.map((c) => c.role))) {
      const { case: one, gaps } = caseFrom({ ...plain, timeline: timelineWithout(role) });
      const valued = Object.values(one?.values ?? {}).filter((entry) => "value" in entry);
      expect(valued.every((entry) => entry.source.ref !== "")).toBe(true);
      expect(valued.length).toBeGreaterThan(15);
      const lost = all.filter((e) => e.type === "time" && e.role === role).map((e) => e.id);
      for (const id of lost) expect(gapOf(gaps, id)?.reason).toBe("not-recorded");
      expect(
        gaps.filter((g) => g.reason === "not-recorded" && g.element !== "alive-30-days").length,
      ).toBeGreaterThanOrEqual(lost.length);
    }
  });

  it("takes a missing recognition time as not recorded, never as no", () => {
    const { case: one, gaps } = caseFrom({ ...plain, timeline: timelineWithout("arrest-recognised") });
    expect(one?.values["recognised-arrest"]).toEqual({ absent: "not-recorded" });
    expect(gapOf(gaps, "recognised-arrest")?.asks).toBe("Ble hjertestansen gjenkjent under samtalen?");
    const review = { recognised: false, telephoneCpr: absent("unknown"), source: { system: "amk-review", ref: "g-1" } };
    const reviewed = caseFrom({
      ...plain,
      timeline: timelineWithout("arrest-recognised", "telephone-cpr-started"),
      review,
    });
    expect(reviewed.case?.values["recognised-arrest"]).toMatchObject({ value: false });
    expect(reviewed.case?.values["time-recognised"]).toMatchObject({ absent: "not-applicable" });
    expect(reviewed.case?.values["telephone-cpr"]).toMatchObject({ absent: "unknown" });
  });

  it("asks which is right where two records disagree, and chooses neither", () => {
    const records = [record(), secondRecord({ firstRhythm: "asystole", cause: absent("unknown") })];
    const { case: one, gaps } = caseFrom({ ...plain, records });
    expect(one?.values["first-rhythm"]).toMatchObject({ absent: "not-obtained" });
    expect(gapOf(gaps, "first-rhythm")).toMatchObject({ reason: "conflict", whom: "ambulansetjenesten" });
    expect(gapOf(gaps, "first-rhythm")?.asks).toContain("epj (j-1) sier ventrikkelflimmer og epj (j-2) sier asystoli");
    expect(gapOf(gaps, "first-rhythm")?.text?.nn).toMatch(
      /^Kjeldene .*\(j-1\) seier .* og epj \(j-2\) seier .* rytme\?$/u,
    );
    expect(gapOf(gaps, "first-rhythm")?.text?.en).toMatch(/^The sources .* says .* and epj \(j-2\) says .* rhythm\?$/u);
    expect(one?.values.cause).toMatchObject({ value: "medical" });
    expect(Case.safeParse(one).success).toBe(true);
    const turned = caseFrom({ ...plain, records: records.toReversed() });
    expect(turned.case?.values["first-rhythm"]).toEqual(one?.values["first-rhythm"]);
  });

  it("takes a later version of the same record as a correction", () => {
    const { case: one, gaps } = caseFrom({ ...plain, records: [record(), record({ firstRhythm: "vt" })] });
    expect(one?.values["first-rhythm"]).toMatchObject({ value: "vt" });
    expect(gapOf(gaps, "first-rhythm")).toBeUndefined();
  });

  it("asks where two systems' clocks disagree, and takes the same minute as agreement where one has no seconds", () => {
    const apart = caseFrom({ ...plain, timeline: timelineWith(["at-scene", "16:00", "amb-1", "epj"]) });
    expect(gapOf(apart.gaps, "time-ambulance-at-scene")?.reason).toBe("conflict");
    const { points } = timelineWith(["at-scene", "14:00", "amb-1", "epj"]);
    const minute = points.map((p) => (p.source.system === "epj" ? { ...p, exactness: "minute" as const } : p));
    const near = caseFrom({ ...plain, timeline: { incident: incident.id, points: minute } });
    expect(near.case?.values["time-ambulance-at-scene"]).toMatchObject({ exactness: "exact" });
  });

  it("says that the first is uncertain where another unit has no clock", () => {
    const missions = [
      ...incident.missions,
      { ...incident.missions[0]!, id: incident.missions[0]!.id, unit: units[1]!.id },
    ];
    const { case: one, gaps } = caseFrom({ ...plain, incident: { ...incident, missions } });
    expect(one?.values["time-ambulance-at-scene"]).toMatchObject({ value: "2026-11-22T13:14:00.000Z" });
    expect(gapOf(gaps, "time-ambulance-at-scene")).toMatchObject({ reason: "uncertain-first" });
    const stood = caseFrom({
      ...plain,
      incident: { ...incident, missions },
      timeline: timelineWith(["stood-down", "05:00", "amb-2"]),
    });
    expect(gapOf(stood.gaps, "time-ambulance-at-scene")).toBeUndefined();
  });

  it("does not ask what cannot apply, and sees when it was recorded all the same", () => {
    const records = [record({ firstShockBy: "nobody" })];
    const none = caseFrom({ ...plain, records, timeline: timelineWithout("first-shock") });
    expect(none.case?.values["time-first-shock"]).toMatchObject({
      absent: "not-applicable",
      because: "follows-from-other",
    });
    expect(gapOf(none.gaps, "time-first-shock")).toBeUndefined();
    const both = caseFrom({ ...plain, records });
    expect(gapOf(both.gaps, "time-first-shock")?.reason).toBe("conflict");
  });

  it("leaves what only the form asks for without a question, and not applicable where another value says so", () => {
    const { case: one, gaps } = caseFrom({ ...plain, records: [record({ resuscitationByAmbulance: false })] });
    expect(one?.values.drugs).toEqual({ absent: "not-recorded" });
    expect(one?.values["not-attempted-because"]).toEqual({ absent: "not-recorded" });
    expect(one?.values["time-cpr-ambulance"]).toMatchObject({ absent: "not-applicable", source: { ref: "j-1" } });
    const onForm = new Set<string>(all.flatMap(({ id, asked }) => (asked === "form" ? [id] : [])));
    expect(onForm.size).toBeGreaterThan(40);
    expect(gaps.filter(({ element }) => onForm.has(element))).toEqual([]);
  });

  it("takes the municipality from where the centre says the event is, and from nowhere else", () => {
    const place = { municipality: "4204", cell: "2910:197" };
    const { case: one } = caseFrom({ ...plain, incident: { ...incident, place } });
    expect(one?.values.municipality).toEqual({ value: "4204", source: incident.source });
    for (const untold of [{}, { cell: "2910:197" }, absent("unknown")]) {
      const { case: other } = caseFrom({ ...plain, incident: { ...incident, place: untold } });
      expect(other?.values.municipality).toEqual({ absent: "not-recorded" });
    }
  });

  it("makes no case without a confirmed arrest", () => {
    const no = caseFrom({ ...plain, records: [record({ arrestConfirmed: false })] });
    expect([no.inclusion.outcome, no.case, no.gaps]).toEqual(["not-applicable", undefined, []]);
    const open = caseFrom({ ...plain, records: [] });
    expect([open.inclusion.outcome, open.case, open.gaps.map((g) => g.element)]).toEqual([
      "unclear",
      undefined,
      ["arrest-confirmed"],
    ]);
    const quiet = caseFrom({ ...plain, records: [], timeline: { ...timeline, points: [] } });
    expect(quiet.gaps).toEqual([]);
    const torn = caseFrom({ ...plain, records: [record(), secondRecord({ arrestConfirmed: false })] });
    expect([torn.inclusion.outcome, torn.gaps[0]?.reason]).toEqual(["unclear", "conflict"]);
  });

  it("gives a clock to no one where there are several patients", () => {
    const records = [record(), secondRecord({ patient: "b" })];
    const unnamed = caseFrom({ ...plain, records });
    expect([unnamed.case, unnamed.remarks.map((r) => r.code)]).toEqual([undefined, ["several-patients"]]);
    const { case: b, gaps } = caseFrom({ ...plain, records, patient: "b" });
    expect(b?.patient).toBe("b");
    expect(b?.values["time-first-shock"]).toMatchObject({ absent: "unknown" });
    expect(gapOf(gaps, "time-first-shock")?.reason).toBe("several-patients");
    expect(b?.values["time-ambulance-at-scene"]).toMatchObject({ value: "2026-11-22T13:14:00.000Z" });
  });

  it("does not guess the role of a mission", () => {
    const missions = incident.missions.map((m) =>
      m.role === "first-responder" ? { ...m, role: absent("not-recorded") } : m,
    );
    const { case: one, remarks, gaps } = caseFrom({ ...plain, incident: { ...incident, missions } });
    expect(remarks.map((r) => r.code)).toEqual(["role-untold"]);
    expect(one?.values["time-first-responder-at-scene"]).toEqual({ absent: "not-recorded" });
    expect(gapOf(gaps, "time-first-responder-at-scene")?.reason).toBe("not-recorded");
    const unknownKind = caseFrom({ ...plain, units: [] });
    expect([unknownKind.inclusion.outcome, unknownKind.remarks.map((r) => r.code)]).toEqual([
      "unclear",
      ["kind-untold"],
    ]);
    const noHelper = caseFrom({ ...plain, incident: { ...incident, missions: incident.missions.slice(0, 1) } });
    expect(noHelper.case?.values["time-first-responder-at-scene"]).toMatchObject({ absent: "not-applicable" });
  });

  it("keeps exercise apart, and reads nothing of another incident", () => {
    const exercise = caseFrom({ ...plain, incident: { ...incident, status: "exercise" } });
    expect(exercise.case?.status).toBe("exercise");
    const other = caseFrom({
      ...plain,
      records: [record({ incident: "h-2" })],
      timeline: { ...timeline, incident: record({ incident: "h-2" }).incident },
    });
    expect(other.remarks.map((r) => r.code)).toEqual(["other-incident", "other-incident"]);
    expect(other.case).toBeUndefined();
  });

  it("gives value or absence to whoever asks", () => {
    const { case: one } = caseFrom(plain);
    expect(one && valueOf(one, "sex")).toBe("male");
    expect(one && valueOf(one, "alive-30-days")).toEqual({ absent: "not-recorded" });
  });
});
