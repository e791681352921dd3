import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Channel, ChannelId, OrgId } from "@prehosp/model";
import { type RecipientRole, disclose, narrows, nationalDisclosure as national, withChannels } from "./index.ts";

const message = {
  unit: "brann-12",
  place: "Fjordveien 1",
  hazards: ["violence", "infection"],
  problem: "hjertestans",
  patient: "Prøve Person",
  talkGroup: "SAR-1",
};
const { decided } = national;
const channel = (name: string, kind: Channel["kind"], more: Partial<Channel> = {}): readonly [string, Channel] => [
  name,
  { id: name.replaceAll(/\W/gu, "-") as ChannelId, kind, secure: true, ...more },
];
const channels = [
  channel("Nødnett, health's own group", "nodnett"),
  channel("Nødnett, BAPS", "nodnett", { heardBy: ["110", "112"] }),
  channel("Nødnett, samvirke group", "nodnett", { heardBy: ["110", "112", "partner"] }),
  channel("line between the centres", "control-room-line", { decided }),
  channel("tablet, decided secure", "secure-tablet", { decided }),
  channel("tablet, nobody has decided", "secure-tablet"),
  channel("telephone", "phone", { secure: false }),
  channel("SMS", "sms", { secure: { absent: "unknown" } }),
];
const roles: readonly RecipientRole[] = [
  "110",
  "112",
  "first-responder-crew",
  "ambulance",
  "doctor",
  "AMK",
  "LVS",
  "owner",
];
const policy = withChannels(
  national,
  channels.map(([, c]) => c),
);

const cell = (role: RecipientRole, over: Channel): string => {
  const { may } = disclose(message, { organisation: "org" as OrgId, role }, over, policy);
  const goes = [
    may?.unit && "U",
    may?.place && "P",
    may?.hazards?.includes("violence") && "V",
    may?.hazards?.includes("infection") && "I",
    may?.talkGroup && "T",
    may?.problem && "M",
    may?.patient && "N",
  ];
  return goes.map((letter) => letter || "·").join("");
};

test("these channels are a lawful choice of a deployment", () => {
  expect(narrows(policy, national)).toEqual({ holds: true });
});

test("eight messages over eight channels are what eight-by-eight.md says", () => {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const table = [
    ["to", ...channels.map(([name]) => name)],
    ...roles.map((role) => [role, ...channels.map(([, c]) => cell(role, c))]),
  ].map(row);
  const page = readFileSync(new URL("../eight-by-eight.md", import.meta.url), "utf8");
  const written = page
    .split("\n")
    .filter((line) => line.startsWith("|") && !line.includes("---"))
    .map((line) => line.replaceAll(/ +/gu, " "));
  expect(written).toEqual(table);
});
