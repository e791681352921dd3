import type { Channel, ChannelId, OrgId } from "@prehosp/model";
import type { Cites } from "@prehosp/rules";
import { type Item, decide, isAllowed, itemsOf } from "./decide.ts";
import { type DisclosurePolicy, RecipientRole } from "./policy.ts";
import type { WithheldBecause } from "./withheld.ts";

/** One thing the local policy does and the national doesn't let it: this field, to this role, over this channel. */
export interface Loosening {
  readonly problem: "releases-more" | "withholds-envelope";
  readonly field: string;
  /** Which code of a coded list. */
  readonly code?: string;
  readonly role: RecipientRole;
  readonly channel: ChannelId;
  /** Why the national policy keeps it back. */
  readonly because?: WithheldBecause;
  /** The norms it breaks. */
  readonly cites: Cites;
  /** The message that shows it: put it through `disclose` under both. */
  readonly message: Readonly<Record<string, unknown>>;
}

/** Whether a local policy only narrows; if not, a counterexample for each field, role and channel. */
export type Narrowing = { readonly holds: true } | { readonly holds: false; readonly because: readonly Loosening[] };

/** An entry that no list of codes holds: it stands for whatever somebody could write. */
const FREE = "?";

/** A channel that neither policy holds. */
const UNKNOWN: Channel = { id: "no-such-channel" as ChannelId, kind: "phone", secure: true };

/** The channel as the national policy sees it: by id, else as its kind, else unknown and so not secure. */
const asNational = (national: DisclosurePolicy, { id, kind }: Channel): Channel => ({
  ...(national.channels.find((c) => c.id === id) ??
    national.channels.find((c) => c.kind === kind) ?? { kind, secure: false }),
  id,
});

type Question = Readonly<Record<string, unknown>>;

/** Each field alone, each code alone, and for identifying sets each field together with each that comes before it. */
const questions = (local: DisclosurePolicy, national: DisclosurePolicy): readonly Question[] => {
  const alone = Object.keys(local.classes).flatMap((field): readonly Question[] => {
    const codes = [local, national].flatMap((p) =>
      Object.hasOwn(p.coded, field) ? Object.keys(p.coded[field] ?? {}) : [],
    );
    const lists = [...new Set([...codes, FREE])].map((code) => ({ [field]: [code] }));
    return [{ [field]: FREE }, { [field]: [] }, ...(codes.length === 0 ? [] : lists)];
  });
  const joined = national.together.flatMap((set) =>
    set.flatMap((field, i) =>
      set
        .slice(0, i)
        .flatMap((first) => alone.filter((q) => Object.hasOwn(q, field)).map((q) => ({ [first]: FREE, ...q }))),
    ),
  );
  return [...alone, ...joined];
};

/**
 * Whether a local policy only narrows the national one: it releases nothing that the national keeps back, and it keeps the
 * envelope from no role. What a field may do rests on its class, its role, its channel and which of its set stand beside it, so
 * all questions there are can be asked; the answer is exact, and every counterexample can be run. A channel of the local
 * policy that the national doesn't know is judged as its kind. Source: AH-2.8-c, AH-4.3-d.
 */
export const narrows = (local: DisclosurePolicy, national: DisclosurePolicy): Narrowing => {
  const known = [...local.channels, ...national.channels.filter((n) => local.channels.every((c) => c.id !== n.id))];
  const channels = [...known, UNKNOWN];
  const judging = { ...national, channels: known.map((c) => asNational(national, c)) };
  const ask = (message: Question) => ({ message, here: itemsOf(message, local), there: itemsOf(message, judging) });
  const asked = questions(local, national).map(ask);
  const envelope = ask(Object.fromEntries(national.envelope.map((f) => [f, FREE])));
  const found = new Map<string, Loosening>();
  const add = (l: Loosening): void => {
    const key = JSON.stringify([l.problem, l.field, l.code, l.role, l.channel]);
    if (!found.has(key)) found.set(key, l);
  };
  for (const role of RecipientRole.options) {
    const to = { organisation: "any" as OrgId, role };
    const open = asked.filter(({ here }) => here.some((item) => isAllowed(local, role, item)));
    for (const channel of channels) {
      const at = { role, channel: channel.id };
      // Whether the caller calls it secure is not the policy's to say: the question is asked where both could be.
      const over = { ...channel, secure: true };
      for (const { message, here, there } of open) {
        const released = new Set([...decide(here, to, over, local).goes].map((i) => i.field));
        if (released.size === 0) continue;
        for (const { item, because, cites } of decide(there, to, over, judging).kept)
          if (released.has(item.field))
            add({ problem: "releases-more", ...named(item), ...at, because, cites, message });
      }
      const { message, here, there } = envelope;
      const free = new Set([...decide(there, to, over, judging).goes].map((i) => i.field));
      for (const { item } of decide(here, to, over, local).kept)
        if (free.has(item.field))
          add({ problem: "withholds-envelope", ...named(item), ...at, cites: ["AH-2.8-a"], message });
    }
  }
  return found.size === 0 ? { holds: true } : { holds: false, because: [...found.values()] };
};

const named = ({ field, code }: Item) => ({ field, ...(code === undefined ? {} : { code }) });
