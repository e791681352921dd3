import type { Channel, ChannelId, Recipient, Released } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Finding } from "@prehosp/rules";
import { audienceNeeds, freeTextStays, recipientNeeds, secureChannel, together } from "./criteria.ts";
import type { DisclosurePolicy, RecipientRole } from "./policy.ts";
import type { Withheld, WithheldBecause } from "./withheld.ts";

/** What may go, what was kept back and why, and the known channels that would carry all that this recipient may have. */
export interface Disclosure<M> {
  readonly may: Released<M> | undefined;
  readonly withheld: readonly Withheld[];
  readonly permitted: readonly ChannelId[];
}

/** One thing to decide on: a field, or one entry of a coded list. */
interface Item {
  readonly field: string;
  readonly code?: string;
  readonly fieldClass: DisclosurePolicy["classes"][string] | undefined;
  readonly freeText: boolean;
  readonly keys: readonly string[];
  readonly entry?: unknown;
}

interface Kept {
  readonly item: Item;
  readonly because: WithheldBecause;
  readonly cites: Finding["cites"];
}

const own = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const itemsOf = (message: object, policy: DisclosurePolicy): readonly Item[] =>
  Object.entries(message).flatMap(([field, value]): readonly Item[] => {
    if (value === undefined) return [];
    const codes = own(policy.coded, field);
    const fieldClass = own(policy.classes, field);
    const freeText = policy.freeText.includes(field);
    if (codes === undefined || fieldClass === undefined) return [{ field, fieldClass, freeText, keys: [field] }];
    // An empty list says that nothing is known of: it goes to whoever may have any of its codes.
    if (Array.isArray(value) && value.length === 0)
      return [{ field, fieldClass, freeText, keys: [field, ...Object.keys(codes).map((c) => `${field}.${c}`)] }];
    return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((entry) => {
      const codeClass = typeof entry === "string" ? own(codes, entry) : undefined;
      // An entry that is no known code can say anything: it is treated as identity in free words, and is not named.
      if (codeClass === undefined) return { field, fieldClass: "identity", freeText: true, keys: [field], entry };
      const code = String(entry);
      return { field, code, fieldClass: codeClass, freeText, keys: [field, `${field}.${code}`], entry };
    });
  });

const isAllowed = (policy: DisclosurePolicy, role: RecipientRole, item: Item): boolean =>
  item.keys.some((k) => (policy.allow[role] ?? []).includes(k));

/** A field of an identifying set comes before those that would join it only if the set says so. */
const rankOf = (policy: DisclosurePolicy, field: string): number =>
  Math.max(0, ...policy.together.map((set) => set.indexOf(field)));

const decide = (
  items: readonly Item[],
  to: Recipient,
  channel: Channel,
  policy: DisclosurePolicy,
): { readonly goes: ReadonlySet<Item>; readonly kept: readonly Kept[] } => {
  const known = policy.channels.find((c) => c.channel.id === channel.id);
  // Secure only where the policy knows the channel and both say so: an unknown channel is not secure.
  const secure = known?.channel.secure === true && channel.secure;
  const audience = known?.heardBy ?? [];
  const goes = new Set<Item>();
  const kept: Kept[] = [];
  for (const item of [...items].sort((a, b) => rankOf(policy, a.field) - rankOf(policy, b.field))) {
    const sets = policy.together.filter((set) => set.includes(item.field));
    const facts = {
      fieldClass: item.fieldClass ?? absent("not-recorded"),
      secure,
      allowed: isAllowed(policy, to.role, item),
      audienceAllowed: audience.every((role) => isAllowed(policy, role, item)),
      freeText: item.freeText,
      healthOnly: [to.role, ...audience].every((role) => policy.health.includes(role)),
      partOfIdentifyingSet: sets.length > 0,
      otherGoes: sets.some((set) => [...goes].some((g) => g.field !== item.field && set.includes(g.field))),
    };
    const stops = (f: Finding): boolean => f.outcome === "not-met" || f.outcome === "unclear";
    const security = secureChannel.judge(facts);
    const reasons: readonly (readonly [WithheldBecause, Finding])[] = [
      ...(item.fieldClass === undefined ? [["unclassed", security] as const] : []),
      ["not-for-recipient", recipientNeeds.judge(facts)],
      ...(policy.health.includes(to.role) ? [] : [["free-text", freeTextStays.judge(facts)] as const]),
      ["insecure-channel", security],
      ["not-for-audience", audienceNeeds.judge(facts)],
      ["not-for-audience", freeTextStays.judge(facts)],
      ["identifies-together", together.judge(facts)],
    ];
    const stop = reasons.find(([, f]) => stops(f));
    if (stop === undefined) goes.add(item);
    else kept.push({ item, because: stop[0], cites: stop[1].cites });
  }
  return { goes, kept };
};

const OF_THE_CHANNEL: ReadonlySet<WithheldBecause> = new Set([
  "insecure-channel",
  "not-for-audience",
  "identifies-together",
]);

/**
 * Lets through what this recipient may have over this channel, and says what was kept back, why, and what would carry it.
 * Total: never throws, never holds the rest back because of one field, so it can't delay an alarm (AH-2.8-c, AH-4.3-d).
 * `may` is undefined only where no field at all may go.
 */
export const disclose = <M extends object>(
  message: M,
  to: Recipient,
  channel: Channel,
  policy: DisclosurePolicy,
): Disclosure<M> => {
  const items = itemsOf(message, policy);
  const { goes, kept } = decide(items, to, channel, policy);
  const elsewhere = policy.channels.map((c) => ({ id: c.channel.id, ...decide(items, to, c.channel, policy) }));
  const pairs = Object.entries(message).flatMap(([field, value]): readonly (readonly [string, unknown])[] => {
    const of = items.filter((i) => i.field === field);
    const going = of.filter((i) => goes.has(i));
    if (going.length === 0) return [];
    return [[field, Array.isArray(value) && "entry" in (of[0] as Item) ? going.map((i) => i.entry) : value]];
  });
  return {
    // The one place where a released message is minted.
    may: pairs.length === 0 ? undefined : (Object.freeze(Object.fromEntries(pairs)) as Released<M>),
    withheld: kept.map(({ item, because, cites }) => ({
      field: item.field,
      ...(item.code === undefined ? {} : { code: item.code }),
      because,
      cites,
      permitted: elsewhere.filter((e) => e.goes.has(item)).map((e) => e.id),
    })),
    permitted: elsewhere.filter((e) => !e.kept.some((k) => OF_THE_CHANNEL.has(k.because))).map((e) => e.id),
  };
};
