import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkExamples } from "@prehosp/rules";
import { isNormId } from "@prehosp/norms";
import type { Channel, ChannelId, OrgId, Recipient } from "@prehosp/model";
import {
  DisclosurePolicy,
  RecipientRole,
  Withheld,
  criteria,
  disclose,
  nationalDisclosure as policy,
  withChannels,
} from "./index.ts";
import { message } from "./test/message.ts";

const channels = Object.fromEntries(policy.channels.map((c) => [c.id, c]));
const over = (id: string): Channel => channels[id] as Channel;
const to = (role: RecipientRole): Recipient => ({ organisation: "org" as OrgId, role });
const keysOf = (o: object | undefined): readonly string[] => Object.keys(o ?? {}).sort();
const envelope = [...policy.envelope].sort();

test("the criteria hold their examples and the policy is a policy", () => {
  expect(checkExamples(criteria)).toEqual([]);
  expect(DisclosurePolicy.parse(policy)).toEqual(policy);
});

describe("story 1: two messages", () => {
  test("110 gets unit, place, what it is and dangers; no patient, no problem", () => {
    const d = disclose(message, to("110"), over("control-room-line"), policy);
    expect(keysOf(d.may)).toEqual([...envelope, "hazards", "place"].sort());
    expect(d.may?.hazards).toEqual(["violence", "infection"]);
    expect(d.withheld.map((w) => [w.field, w.code])).toEqual(
      expect.arrayContaining([
        ["hazards", "no-cpr-directive"],
        ["patient", undefined],
        ["problem", undefined],
        ["talkGroup", undefined],
      ]),
    );
    expect(d.withheld).toHaveLength(4);
    expect(d.withheld.every((w) => w.permitted.length === 0)).toBe(true);
  });

  test("the crew gets the rest over Nødnett", () => {
    const d = disclose(message, to("first-responder-crew"), over("nodnett"), policy);
    expect(d.may).toEqual(message);
    expect(d.withheld).toEqual([]);
    expect(d.permitted).toEqual(["nodnett", "secure-tablet", "control-room-line", "internal"]);
  });

  test("112 gets no health at all", () => {
    const d = disclose(message, to("112"), over("control-room-line"), policy);
    expect(d.may).toEqual({
      ...Object.fromEntries(policy.envelope.map((k) => [k, message[k as keyof typeof message]])),
      place: message.place,
      hazards: ["violence"],
    });
  });
});

test("when Nødnett is down the place still goes, alone, and what is held back says what would carry it", () => {
  const d = disclose(message, to("first-responder-crew"), over("phone"), policy);
  expect(keysOf(d.may)).toEqual([...envelope, "hazards", "place", "talkGroup"].sort());
  expect(d.may?.hazards).toEqual(["violence"]);
  expect(d.withheld.find((w) => w.field === "patient")).toEqual({
    field: "patient",
    because: "insecure-channel",
    cites: ["AH-2.8-c", "AH-4.3-d"],
    permitted: ["nodnett", "secure-tablet", "control-room-line", "internal"],
  });
});

test("address and problem together are protected also where a policy calls the problem operational", () => {
  const lax = { ...policy, classes: { ...policy.classes, problem: "operational" as const } };
  const d = disclose(message, to("first-responder-crew"), over("sms"), lax);
  expect(d.may).toHaveProperty("place");
  expect(d.withheld.find((w) => w.field === "problem")?.because).toBe("identifies-together");
  // In whatever order the fields stand, the place is what goes.
  const { place, ...rest } = message;
  expect(disclose({ ...rest, place }, to("first-responder-crew"), over("sms"), lax).may).toHaveProperty("place");
  // Without a place the problem alone points at nobody.
  expect(disclose(rest, to("first-responder-crew"), over("sms"), lax).may).toHaveProperty("problem");
});

test("an unknown channel isn't secure, and neither side can call a channel secure alone", () => {
  const unknown: Channel = { id: "new" as ChannelId, kind: "nodnett", secure: true };
  expect(disclose(message, to("doctor"), unknown, policy).may).not.toHaveProperty("patient");
  expect(disclose(message, to("doctor"), { ...over("phone"), secure: true }, policy).may).not.toHaveProperty("patient");
  expect(disclose(message, to("doctor"), { ...over("nodnett"), secure: false }, policy).may).not.toHaveProperty(
    "patient",
  );
});

test("a channel that 110 hears carries no more than 110 may have", () => {
  const shared = withChannels(policy, [{ ...over("nodnett"), heardBy: ["110", "first-responder-crew"] }]);
  const d = disclose(message, to("first-responder-crew"), over("nodnett"), shared);
  expect(keysOf(d.may)).toEqual([...envelope, "hazards", "place"].sort());
  expect(new Set(d.withheld.map((w) => w.because))).toEqual(new Set(["not-for-audience"]));
  expect(d.permitted).toEqual([]);
});

test("what isn't a known code counts as free text, and an empty list says what it says", () => {
  const odd = { ...message, hazards: ["violence", "Prøve Person har våpen"] };
  const d = disclose(odd, to("110"), over("control-room-line"), policy);
  expect(d.may?.hazards).toEqual(["violence"]);
  expect(JSON.stringify(d.withheld)).not.toContain("Prøve");
  expect(disclose({ ...message, hazards: [] }, to("112"), over("sms"), policy).may?.hazards).toEqual([]);
});

test("a field without a class, or a role without a list, gets nothing of it; the rest goes", () => {
  const d = disclose({ ...message, mood: "rolig", toString: "x" }, to("AMK"), over("internal"), policy);
  expect(d.may).toEqual(message);
  expect(d.withheld.map((w) => [w.field, w.because])).toEqual([
    ["mood", "unclassed"],
    ["toString", "unclassed"],
  ]);
  expect(disclose({ patient: "Prøve Person" }, to("110"), over("phone"), policy).may).toBeUndefined();
  for (const role of ["__proto__", "constructor", "toString"])
    expect(disclose(message, to(role as never), over("internal"), policy).may).toBeUndefined();
});

test("a policy that could stop an alarm is no policy", () => {
  const paths = (p: unknown) => DisclosurePolicy.safeParse(p).error?.issues.map((i) => i.path.join("."));
  expect(paths({ ...policy, classes: { ...policy.classes, unit: "identity" } })).toEqual(["classes.unit"]);
  expect(paths({ ...policy, allow: { ...policy.allow, "110": ["place"] } })).toContain("allow.110");
  expect(paths({ ...policy, channels: [...policy.channels, ...policy.channels.slice(0, 1)] })).toEqual(["channels.6"]);
});

describe("whatever the message, recipient and channel", () => {
  const fields = [...Object.keys(policy.classes), "note", "caller"];
  const cls = fc.constantFrom("none", "operational", "health", "identity");
  const anyPolicy = fc.record({
    classes: fc.dictionary(fc.constantFrom(...fields), cls),
    freeText: fc.subarray(fields),
    allow: fc.dictionary(fc.constantFrom(...RecipientRole.options), fc.subarray(fields)),
    heardBy: fc.subarray([...RecipientRole.options]),
    health: fc.subarray([...RecipientRole.options]),
  });
  const anyMessage = fc.dictionary(fc.constantFrom(...fields), fc.string());
  const anyTo = fc.constantFrom(...RecipientRole.options).map(to);
  const anyChannel = fc.constantFrom(...policy.channels, {
    id: "x" as ChannelId,
    kind: "nodnett",
    secure: true,
  } as Channel);

  test("the name of what is withheld never says what it held: it may be logged", () => {
    const d = disclose(message, to("112"), over("phone"), policy);
    expect(d.withheld.map((w) => w.field).every((f) => Object.hasOwn(message, f))).toBe(true);
  });

  test("nothing goes that isn't classed, allowed, secure enough and fit for all who hear it; nothing vanishes", () => {
    fc.assert(
      fc.property(anyPolicy, anyMessage, anyTo, anyChannel, (p, m, recipient, channel) => {
        const channelsHeard = policy.channels.map((c) => ({ ...c, heardBy: p.heardBy }));
        const all = { ...policy, ...p, coded: {}, channels: channelsHeard } as DisclosurePolicy;
        const d = disclose(m, recipient, channel, all);
        const known = channelsHeard.find((c) => c.id === channel.id);
        const who = [recipient.role, ...(known?.heardBy ?? [])];
        for (const [field, value] of Object.entries(d.may ?? {})) {
          expect(value).toBe(m[field]);
          expect(Object.hasOwn(p.classes, field)).toBe(true);
          const isProtected = p.classes[field] === "health" || p.classes[field] === "identity";
          expect(!isProtected || (known?.secure && channel.secure)).toBe(true);
          for (const role of who) expect(p.allow[role] ?? []).toContain(field);
          expect(!p.freeText.includes(field) || who.every((r) => p.health.includes(r))).toBe(true);
        }
        expect([...keysOf(d.may), ...d.withheld.map((w) => w.field)].sort()).toEqual(keysOf(m));
        for (const w of d.withheld) {
          expect(Withheld.parse(w)).toEqual(w);
          expect(w.cites.every(isNormId)).toBe(true);
          // What is promised to go elsewhere does go there.
          for (const id of w.permitted) expect(disclose(m, recipient, over(id), all).may).toHaveProperty([w.field]);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test("under the national policy the envelope always goes to every role over every channel", () => {
    fc.assert(
      fc.property(anyTo, anyChannel, fc.dictionary(fc.string(), fc.anything()), (recipient, channel, more) => {
        const d = disclose({ ...more, ...message }, recipient, channel, policy);
        for (const field of policy.envelope) expect(d.may).toHaveProperty([field]);
      }),
    );
  });
});
