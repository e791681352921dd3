import * as z from "zod";
import type { Channel, ChannelId, Language, Recipient, Released, Text } from "@prehosp/model";
import { disclose } from "./disclose.ts";
import type { DisclosurePolicy } from "./policy.ts";
import { type Rendered, compose } from "./render.ts";
import { fallbackTemplate } from "./templates.ts";
import { type Withheld, isOfTheChannel } from "./withheld.ts";

/** Why no more than the smallest message goes. */
export const FallbackBecause = z.enum(["everything-can-go", "only-the-place", "no-place", "no-channel"]).meta({
  norsk: "grunn til minstemelding",
  means: "alt kan gå · bare stedet kan gå · stedet er ikke sagt eller kan ikke gå · ingen kanal er oppe",
});
export type FallbackBecause = z.output<typeof FallbackBecause>;

/** What people read for each reason. */
export const fallbackTexts: Readonly<Record<FallbackBecause, Text>> = {
  "everything-can-go": {
    nb: "Kanalen kan bære alt mottakeren trenger; send den vanlige meldingen.",
    nn: "Kanalen kan bere alt mottakaren treng; send den vanlege meldinga.",
    en: "The channel can carry all that the recipient needs; send the usual message.",
  },
  "only-the-place": {
    nb: "Ingen sikker kanal er oppe: bare stedet går, resten når mottakeren ringer AMK.",
    nn: "Ingen trygg kanal er oppe: berre staden går, resten når mottakaren ringer AMK.",
    en: "No secure channel is up: only the place goes, the rest when the recipient calls EMCC.",
  },
  "no-place": {
    nb: "Stedet er ikke sagt eller kan ikke gå over kanalen: mottakeren ringer AMK.",
    nn: "Staden er ikkje sagd eller kan ikkje gå over kanalen: mottakaren ringer AMK.",
    en: "The place is not said or can't go over the channel: the recipient calls EMCC.",
  },
  "no-channel": {
    nb: "Ingen kanal er oppe: gi meldingen slik du når fram, og la mottakeren ringe AMK.",
    nn: "Ingen kanal er oppe: gi meldinga slik du når fram, og lat mottakaren ringje AMK.",
    en: "No channel is up: get the message through any way you can, and have the recipient call EMCC.",
  },
};

/** The smallest message: over which channel, in which words, and what of the whole message was kept back there. */
export interface Fallback<M> extends Rendered {
  readonly because: FallbackBecause;
  /** The channel of those that are up which would carry most; undefined where none is. */
  readonly channel: ChannelId | undefined;
  /** What to give the port: the envelope, the place and the dangers, as far as they may go. */
  readonly may: Released<Partial<M>> | undefined;
  /** What the whole message loses over this channel, for the work list: it is told when the recipient calls. */
  readonly withheld: readonly Withheld[];
}

/** Nothing is known of it, so it is not secure. */
const ANY: Channel = { id: "any" as ChannelId, kind: "phone", secure: false };

/**
 * What to say when the ordinary channel is down: whom it is for, the place, the dangers and "ring AMK", over the first of the
 * channels that are up which keeps least back. Whatever the channel it holds nothing protected: no problem, no name, no free
 * words. It is never empty: without a place or a channel the words are still there to be said. Total, so it can't delay an
 * alarm. Source: AH-2.8-c, AH-2.8-g, AH-4.3-d.
 */
export const fallback = <M extends object>(
  message: M,
  to: Recipient,
  up: readonly Channel[],
  policy: DisclosurePolicy,
  language: Language = "nb",
  callSign?: string,
): Fallback<M> => {
  const over = up.map((channel) => ({ channel, withheld: disclose(message, to, channel, policy).withheld }));
  const [best] = over.toSorted((a, b) => a.withheld.length - b.withheld.length);
  const channel = best?.channel ?? ANY;
  const smallest = Object.fromEntries(
    Object.entries(message).filter(
      ([f]) => policy.envelope.includes(f) || fallbackTemplate.parts.some((p) => p.field === f),
    ),
  ) as Partial<M>;
  // As over a channel that is not secure, also where it is: what this says may be said aloud.
  const { may } = disclose(smallest, to, { ...channel, secure: false }, policy);
  const because = (): FallbackBecause => {
    if (best === undefined) return "no-channel";
    if (!best.withheld.some((w) => isOfTheChannel(w.because))) return "everything-can-go";
    return may !== undefined && "place" in may ? "only-the-place" : "no-place";
  };
  return {
    ...compose(fallbackTemplate, may ?? {}, language, callSign),
    because: because(),
    channel: best?.channel.id,
    may,
    withheld: best?.withheld ?? disclose(message, to, channel, policy).withheld,
  };
};
