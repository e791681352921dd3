import * as fc from "fast-check";
import type { Channel, ChannelId, OrgId, Recipient } from "@prehosp/model";
import { type DisclosurePolicy, RecipientRole, nationalDisclosure as national } from "../index.ts";

/** Every field that a policy may speak of, and two that none does. */
export const fields = [...Object.keys(national.classes), "note", "caller"] as const;
const codes = ["violence", "infection", "no-cpr-directive"] as const;

const anyField = fc.constantFrom(...fields);
const anyClass = fc.constantFrom("none", "operational", "health", "identity");
const roles = fc.subarray([...RecipientRole.options]);

export const anyTo: fc.Arbitrary<Recipient> = fc
  .constantFrom(...RecipientRole.options)
  .map((role) => ({ organisation: "org" as OrgId, role }));

/** One that no policy knows. */
export const stranger: Channel = { id: "stranger" as ChannelId, kind: "nodnett", secure: true, heardBy: [] };

export const anyChannel: fc.Arbitrary<Channel> = fc
  .record({
    id: fc.constantFrom(...national.channels.map((c) => c.id), "talk-group" as ChannelId),
    kind: fc.constantFrom("nodnett", "secure-tablet", "control-room-line", "phone", "sms", "internal"),
    secure: fc.constantFrom(true, false, { absent: "unknown" } as const),
    heardBy: fc.option(roles, { nil: undefined }),
    decided: fc.constantFrom(national.decided, undefined),
  })
  .map(({ heardBy, decided, ...c }) => ({ ...c, ...(heardBy && { heardBy }), ...(decided && { decided }) }));

export const anyPolicy: fc.Arbitrary<DisclosurePolicy> = fc
  .record({
    classes: fc.dictionary(anyField, anyClass, { minKeys: 4 }),
    coded: fc.constantFrom({}, national.coded, { place: { violence: "health" } } as const),
    freeText: fc.subarray([...fields]),
    together: fc.subarray([
      ["place", "problem", "patient"],
      ["position", "problem"],
      ["patient", "place"],
    ]),
    allow: fc.dictionary(
      fc.constantFrom(...RecipientRole.options),
      fc.subarray([...fields, ...codes.map((c) => `hazards.${c}`)]),
      { minKeys: 3 },
    ),
    health: roles,
    channels: fc.uniqueArray(anyChannel, { maxLength: 4, selector: (c) => c.id }),
  })
  .map((p) => ({ ...national, ...p, envelope: [] }));

const value = fc.oneof(
  fc.string(),
  fc.constantFrom(...codes),
  fc.array(fc.oneof(fc.constantFrom(...codes), fc.string())),
);
export const anyMessage: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.dictionary(anyField, value);
