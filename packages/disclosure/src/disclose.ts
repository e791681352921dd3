import type { Channel, ChannelId, Recipient, Released } from "@prehosp/model";
import { type Item, decide, itemsOf } from "./decide.ts";
import type { DisclosurePolicy } from "./policy.ts";
import { type Withheld, isOfTheChannel } from "./withheld.ts";

/** What may go, what was kept back and why, and the known channels that would carry all that this recipient may have. */
export interface Disclosure<M> {
  readonly may: Released<M> | undefined;
  readonly withheld: readonly Withheld[];
  readonly permitted: readonly ChannelId[];
}

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
  const elsewhere = policy.channels.map((c) => ({ id: c.id, ...decide(items, to, c, policy) }));
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
    permitted: elsewhere.filter((e) => !e.kept.some((k) => isOfTheChannel(k.because))).map((e) => e.id),
  };
};
