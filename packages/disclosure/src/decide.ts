import type { Channel, Recipient } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { AnyCriterion, Finding } from "@prehosp/rules";
import { audienceNeeds, freeTextStays, ownDocumentation, recipientNeeds, secureChannel, together } from "./criteria.ts";
import { type DisclosurePolicy, type RecipientRole, isSecure } from "./policy.ts";
import type { WithheldBecause } from "./withheld.ts";

/** One thing to decide on: a field, or one entry of a coded list. */
export interface Item {
  readonly field: string;
  readonly code?: string;
  readonly fieldClass: DisclosurePolicy["classes"][string] | undefined;
  readonly freeText: boolean;
  readonly keys: readonly string[];
  readonly entry?: unknown;
}

/** One thing that does not go, and why. */
export interface Kept {
  readonly item: Item;
  readonly because: WithheldBecause;
  readonly cites: Finding["cites"];
}

const own = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** What a message holds, as the policy sees it. */
export const itemsOf = (message: object, policy: DisclosurePolicy): readonly Item[] =>
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

/** Whether a role is on the list for an item, by its field or by its code. */
export const isAllowed = (policy: DisclosurePolicy, role: RecipientRole, item: Item): boolean =>
  item.keys.some((k) => (own(policy.allow, role) ?? []).includes(k));

/** Which of the items go to this recipient over this channel, and which are kept back. */
export const decide = (
  items: readonly Item[],
  to: Recipient,
  channel: Channel,
  policy: DisclosurePolicy,
): { readonly goes: ReadonlySet<Item>; readonly kept: readonly Kept[] } => {
  const known = policy.channels.find((c) => c.id === channel.id);
  // Secure only where the policy knows the channel and both say so: an unknown channel is not secure.
  const secure = known !== undefined && isSecure(known) && channel.secure === true;
  const audience = known?.heardBy ?? [];
  const inHealth = policy.health.includes(to.role);
  const present = new Set(items.map((i) => i.field));
  const goes = new Set<Item>();
  const kept: Kept[] = [];
  for (const item of items) {
    const sets = policy.together.filter((set) => set.includes(item.field));
    const facts = {
      fieldClass: item.fieldClass ?? absent("not-recorded"),
      secure,
      allowed: isAllowed(policy, to.role, item),
      audienceAllowed: audience.every((role) => isAllowed(policy, role, item)),
      ownerHears: [to.role, ...audience].includes("owner"),
      freeText: item.freeText,
      healthOnly: inHealth && audience.every((role) => policy.health.includes(role)),
      partOfIdentifyingSet: sets.length > 0,
      anotherComesFirst: sets.some((set) => set.slice(0, set.indexOf(item.field)).some((f) => present.has(f))),
    };
    const reasons: readonly (readonly [WithheldBecause, AnyCriterion])[] = [
      ...(item.fieldClass === undefined ? [["unclassed", secureChannel] as const] : []),
      ["not-for-recipient", recipientNeeds],
      [to.role === "owner" ? "not-for-recipient" : "not-for-audience", ownDocumentation],
      ...(inHealth ? [] : [["free-text", freeTextStays] as const]),
      ["insecure-channel", secureChannel],
      ["not-for-audience", audienceNeeds],
      ["not-for-audience", freeTextStays],
      ["identifies-together", together],
    ];
    const stop = reasons.find(([, criterion]) => stops(criterion.judge(facts)));
    if (stop === undefined) goes.add(item);
    else kept.push({ item, because: stop[0], cites: stop[1].cites });
  }
  return { goes, kept };
};

const stops = ({ outcome }: Finding): boolean => outcome === "not-met" || outcome === "unclear";
