import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isNormId } from "@prehosp/norms";
import type { Channel, Recipient } from "@prehosp/model";
import { type DisclosurePolicy, disclose, narrows } from "./index.ts";
import { anyChannel, anyMessage, anyPolicy, anyTo, stranger } from "./test/anything.ts";

type Message = Readonly<Record<string, unknown>>;

/** What goes, one line a field and one a list entry. */
const released = (message: Message, to: Recipient, over: Channel, policy: DisclosurePolicy): readonly string[] =>
  Object.entries(disclose(message, to, over, policy).may ?? {}).flatMap(([f, v]) =>
    Array.isArray(v) && v.length > 0 ? v.map((entry) => JSON.stringify([f, entry])) : [JSON.stringify([f, v])],
  );

/** What the first holds and the second doesn't. */
const beyond = (more: readonly string[], less: readonly string[]) => more.filter((line) => !less.includes(line));

/** The base policy with a channel that it knows by its kind alone. */
const knowing = (base: DisclosurePolicy, { id, kind }: Channel): DisclosurePolicy => {
  const like = base.channels.find((c) => c.kind === kind);
  if (base.channels.some((c) => c.id === id) || like === undefined || id === stranger.id) return base;
  return { ...base, channels: [...base.channels, { ...like, id }] };
};

const parts = ["classes", "coded", "freeText", "together", "allow", "health", "channels"] as const;

// Most of the locals are the base with something changed or taken away, else chance would find few that narrow.
const pair = anyPolicy.chain((base) =>
  fc.tuple(
    fc.constant(base),
    fc.oneof(
      { weight: 1, arbitrary: anyPolicy },
      {
        weight: 4,
        arbitrary: fc
          .tuple(anyPolicy, fc.subarray([...parts], { maxLength: 2 }))
          .map(([other, some]) => ({ ...base, ...Object.fromEntries(some.map((p) => [p, other[p]])) })),
      },
      {
        weight: 4,
        arbitrary: fc.func(fc.boolean()).map((keep) => ({
          ...base,
          allow: Object.fromEntries(
            Object.entries(base.allow).map(([r, fs]) => [r, (fs ?? []).filter((f) => keep(r, f))]),
          ),
          health: base.health.filter((r) => keep("health", r)),
          channels: base.channels.map((c) => (keep(c.id) ? c : { ...c, secure: false })),
        })),
      },
    ),
  ),
);

test("10,000 locals: one that is taken never releases more, one that is refused has counterexamples that can be run", () => {
  const seen = { taken: 0, refused: 0 };
  const messages = fc.array(anyMessage, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(pair, anyTo, messages, fc.boolean(), ([base, local], to, some, secure) => {
      const answer = narrows(local, base);
      seen[answer.holds ? "taken" : "refused"]++;
      for (const c of answer.holds ? [...local.channels, stranger] : [])
        for (const m of some) {
          const channel = { ...c, secure };
          expect(beyond(released(m, to, channel, local), released(m, to, channel, knowing(base, c)))).toEqual([]);
        }
      for (const { role, channel: id, message, field, cites } of answer.holds ? [] : answer.because.slice(0, 3)) {
        const known = [...local.channels, ...base.channels].find((c) => c.id === id) ?? stranger;
        const asked = [message, { ...to, role }, { ...known, id, secure: true }] as const;
        expect(disclose(...asked, local).may).toHaveProperty([field]);
        expect(disclose(...asked, knowing(base, known)).withheld.map((w) => w.field)).toContain(field);
        expect(cites.every(isNormId)).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
  expect(seen.taken).toBeGreaterThan(1000);
  expect(seen.refused).toBeGreaterThan(1000);
}, 180_000);

test("10,000 policies: a listener more never releases more, and a channel more changes no other channel", () => {
  fc.assert(
    fc.property(anyPolicy, anyTo, anyMessage, anyChannel, anyTo, (policy, to, message, channel, { role }) => {
      const heard = {
        ...policy,
        channels: policy.channels.map((c) => (c.heardBy === undefined ? c : { ...c, heardBy: [...c.heardBy, role] })),
      };
      const others = [...policy.channels, stranger].filter((c) => c.id !== channel.id);
      const more = { ...policy, channels: [...policy.channels.filter((c) => c.id !== channel.id), channel] };
      for (const c of [...policy.channels, stranger])
        expect(beyond(released(message, to, c, heard), released(message, to, c, policy))).toEqual([]);
      for (const c of others) expect(released(message, to, c, more)).toEqual(released(message, to, c, policy));
    }),
    { numRuns: 10_000 },
  );
}, 180_000);
