import * as z from "zod";
import { Channel, Decided, FieldClass, Recipient } from "@prehosp/model";

/** In which role somebody receives or hears. */
export const RecipientRole = Recipient.shape.role;
export type RecipientRole = z.output<typeof RecipientRole>;

const field = z.string().min(1);

const shape = z.object({
  id: z.string().min(1).meta({ norsk: "id", means: "Id of the policy" }),
  edition: z.string().min(1).meta({ norsk: "utgave", means: "The edition of the guideline it rests on" }),
  decided: Decided,
  classes: z
    .record(field, FieldClass)
    .meta({ norsk: "opplysningsklasser", means: "The class of each field; a field that is not here goes nowhere" }),
  coded: z.record(field, z.record(z.string().min(1), FieldClass)).meta({
    norsk: "kodede lister",
    means: "List fields whose entries are codes, with the class of each code; any other entry counts as free text",
  }),
  freeText: z
    .array(field)
    .readonly()
    .meta({ norsk: "fritekst", means: "Fields in free words; they never leave the health service" }),
  together: z.array(z.array(field).min(2).readonly()).readonly().meta({
    norsk: "identifiserer sammen",
    means:
      "Sets of fields that identify together: over a channel that is not secure nothing goes but the first of a set that the message holds",
  }),
  envelope: z
    .array(field)
    .min(1)
    .readonly()
    .meta({ norsk: "konvolutt", means: "Fields without which it is no message: open to every role, never protected" }),
  allow: z.partialRecord(RecipientRole, z.array(field).readonly()).meta({
    norsk: "tillatt",
    means:
      "Which fields each role may receive, or one code of a coded field as field.code; a role not named gets nothing",
  }),
  health: z.array(RecipientRole).readonly().meta({
    norsk: "helsetjeneste",
    means: "Roles inside the health service, akutthjelpere on a mission among them (AH-4.1-a)",
  }),
  channels: z
    .array(Channel)
    .readonly()
    .meta({ norsk: "kanaler", means: "The channels known; a channel that is not here is not secure" }),
});

/** Who may receive which field over which channel, as data. The envelope can't be withheld, so a policy never stops an alarm. */
export const DisclosurePolicy = shape
  .superRefine((p, ctx) => {
    for (const f of p.envelope) {
      const open = p.classes[f] === "none" || p.classes[f] === "operational";
      if (!open)
        ctx.addIssue({ code: "custom", path: ["classes", f], message: "envelope-field-protected-or-unclassed" });
      if (p.freeText.includes(f))
        ctx.addIssue({ code: "custom", path: ["freeText"], message: "envelope-field-is-free-text" });
      for (const [role, fields] of Object.entries(p.allow))
        if (!fields.includes(f))
          ctx.addIssue({ code: "custom", path: ["allow", role], message: `envelope-field-withheld: ${f}` });
    }
    const ids = p.channels.map((c) => c.id);
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i)
        ctx.addIssue({ code: "custom", path: ["channels", i], message: `channel-twice: ${id}` });
    });
  })
  .meta({ norsk: "utleveringspolicy", means: "Who may receive which field over which channel" });
export type DisclosurePolicy = z.output<typeof DisclosurePolicy>;

/**
 * Whether a channel of a policy carries what is protected: it says so, it is said who hears it, and it is Nødnett (which the
 * guideline itself names) or somebody has decided that it is secure. Source: AH-2.8-c.
 */
export const isSecure = ({ secure, heardBy, kind, decided }: Channel): boolean =>
  secure === true && heardBy !== undefined && (kind === "nodnett" || decided !== undefined);

/**
 * The same policy over the channels of a deployment, which may only narrow: whoever the policy says hears a channel of that kind
 * hears these too, beside those that the deployment names, and none is secure whose kind the policy doesn't call secure.
 */
export const withChannels = (policy: DisclosurePolicy, channels: readonly Channel[]): DisclosurePolicy => ({
  ...policy,
  channels: channels.map((channel) => {
    const kind = policy.channels.find((c) => c.kind === channel.kind);
    const heardBy = kind?.heardBy && [...new Set([...kind.heardBy, ...(channel.heardBy ?? [])])];
    return { ...channel, ...(heardBy && { heardBy }), secure: kind?.secure === true ? channel.secure : false };
  }),
});
