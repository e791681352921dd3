import { describe, expect, test } from "vitest";
import type { Channel, ChannelId } from "@prehosp/model";
import { type DisclosurePolicy, narrows, nationalDisclosure as national, withChannels } from "./index.ts";

const over = (id: string): Channel => national.channels.find((c) => c.id === id) as Channel;
const allow = (role: keyof DisclosurePolicy["allow"], ...more: readonly string[]): DisclosurePolicy => ({
  ...national,
  allow: { ...national.allow, [role]: [...(national.allow[role] ?? []), ...more] },
});
const channel = (id: string, change: Partial<Channel>): DisclosurePolicy => ({
  ...national,
  channels: national.channels.map((c) => (c.id === id ? { ...c, ...change } : c)),
});

describe("a local policy that only narrows is taken", () => {
  test.each<[string, DisclosurePolicy]>([
    ["the national itself", national],
    ["110 without infection", { ...national, allow: { ...national.allow, "110": national.allow["112"] ?? [] } }],
    ["a tablet that nobody has decided on", channel("secure-tablet", { secure: { absent: "unknown" } })],
    ["a line that is not secure", channel("control-room-line", { secure: false })],
    ["a talk group that 110 hears", channel("nodnett", { heardBy: [...(over("nodnett").heardBy ?? []), "110"] })],
    [
      "a telephone that its own deployment calls secure",
      withChannels(national, [{ id: "vakt" as ChannelId, kind: "phone", secure: true, decided: national.decided }]),
    ],
    ["channels of its own", withChannels(national, [{ id: "sor-1" as ChannelId, kind: "nodnett", secure: true }])],
    ["the place as identity", { ...national, classes: { ...national.classes, place: "identity" } }],
    ["dangers in free words within health", { ...national, freeText: [...national.freeText, "hazards"] }],
    [
      "the talk group counted with the place",
      {
        ...national,
        together: [
          ["place", "talkGroup", "problem", "patient"],
          ["position", "problem", "patient"],
        ],
      },
    ],
  ])("%s", (_, local) => {
    expect(narrows(local, national)).toEqual({ holds: true });
  });
});

describe("one that lets more through is refused, with the field, the role, the channel and the norm", () => {
  const decided = national.decided;
  test.each<[string, DisclosurePolicy, object]>([
    ["110 gets the problem", { ...allow("110", "problem"), freeText: ["patient"] }, { field: "problem", role: "110" }],
    [
      "112 learns of infection",
      allow("112", "hazards.infection"),
      { field: "hazards", code: "infection", role: "112" },
    ],
    ["the whole list to 112", allow("112", "hazards"), { field: "hazards", role: "112" }],
    [
      "the owner gets the place",
      allow("owner", "place"),
      { field: "place", role: "owner", cites: ["AH-4.3-d", "AH-2.8-g"] },
    ],
    [
      "110 counts as health",
      { ...allow("110", "problem"), health: [...national.health, "110"] },
      { field: "problem", role: "110" },
    ],
    [
      "SMS is called secure",
      channel("sms", { secure: true, decided }),
      { field: "problem", channel: "sms", because: "insecure-channel", cites: ["AH-2.8-c", "AH-4.3-d"] },
    ],
    [
      "a telephone of its own is secure",
      {
        ...national,
        channels: [
          ...national.channels,
          { id: "vakt" as ChannelId, kind: "phone", secure: true, heardBy: [], decided },
        ],
      },
      { field: "problem", channel: "vakt" },
    ],
    [
      "the problem is operational",
      { ...national, classes: { ...national.classes, problem: "operational" }, together: [] },
      { field: "problem", because: "insecure-channel" },
    ],
    [
      "infection is operational",
      { ...national, coded: { hazards: { ...national.coded["hazards"], infection: "operational" } } },
      { field: "hazards", code: "infection" },
    ],
    [
      "a code of its own",
      { ...national, coded: { hazards: { ...national.coded["hazards"], drunk: "operational" } } },
      { field: "hazards", because: "insecure-channel" },
    ],
    ["dangers are not codes", { ...national, coded: {} }, { field: "hazards", because: "insecure-channel" }],
    [
      "a field of its own",
      { ...allow("110", "age"), classes: { ...national.classes, age: "operational" } },
      { field: "age", because: "unclassed" },
    ],
  ])("%s", (_, local, expected) => {
    const n = narrows(local, national);
    expect(n.holds ? [] : n.because).toContainEqual(expect.objectContaining({ problem: "releases-more", ...expected }));
  });

  test("an envelope that a role no longer gets is no narrowing: it would stop an alarm", () => {
    const { "110": _, ...rest } = national.allow;
    const n = narrows({ ...national, allow: rest }, national);
    expect(n.holds ? [] : n.because).toContainEqual(
      expect.objectContaining({ problem: "withholds-envelope", field: "unit", role: "110", cites: ["AH-2.8-a"] }),
    );
  });
});
