import { alarmTemplates, disclose, render } from "@prehosp/disclosure";
import { type Channel, type Recipient, type Released, UnitId } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { AlarmMessage } from "@prehosp/ports";
import { Effect } from "effect";
import { Books } from "../books.ts";
import { identityOf } from "../hand-over.ts";
import { lastSituation } from "../last-proposal.ts";
import { messageOf, recipients, saidIn } from "../messages.ts";
import { problemOf } from "../problem-of.ts";
import { roleNow } from "../roles.ts";
import type { Way } from "../way.ts";
import type { Told } from "./vignette.ts";
import { OPERATOR } from "./world.ts";

const inWords = (role: Recipient["role"], may: Released<AlarmMessage>, name: string): string =>
  render(alarmTemplates[role], may, "nb", name).texts.join(" ");

/** What went out by the chain, in the words each recipient reads, with what the ledger says was kept back. */
export const toldOf = (way: Way, sent: readonly AlarmMessage[]) =>
  Effect.map(Books, ({ region }): readonly Told[] =>
    sent.map((message) => {
      const unit = region.units.find((u) => u.id === message.unit)!;
      const as = roleNow(way, unit.id)?.role ?? absent("not-recorded");
      const { role } = recipients(region, unit, message.route, as).find((r) => r.to.organisation === message.to)!.to;
      const fact = [...way.alarms, ...way.fallbacks].findLast(
        (a) => a.unit === unit.id && a.to === message.to && a.channel === message.channel,
      );
      return {
        to: role,
        over: message.channel,
        words: message.texts?.join(" ") ?? "",
        keptBack: [...new Set(fact?.withheld ?? [])],
      };
    }),
  );

/** The whole message of the unit that was alarmed first, told to one more over one channel; nothing is sent. */
export const tellAlso = (way: Way, role: Recipient["role"], over: string) =>
  Effect.gen(function* () {
    const { region, disclosure } = yield* Books;
    const mission = way.missions.findLast((m) => m.role !== "ordinary");
    const unit = region.units.find((u) => u.id === mission?.unit)!;
    const condition = (yield* lastSituation(way))?.indication.condition;
    const message = messageOf(
      way,
      unit,
      mission!.id,
      mission?.route ?? "direct",
      "alarm",
      yield* identityOf(way, OPERATOR, "alarm"),
      problemOf(known(condition) ? condition : undefined),
      "HELSE-1",
    );
    const channel: Channel = disclosure.channels.find((c) => c.id === over)!;
    const to: Recipient = { organisation: unit.organisation, role, unit: UnitId.parse(unit.id) };
    const addressed = { ...saidIn(message, "nb"), to: to.organisation, channel: channel.id };
    const { may, withheld } = disclose<AlarmMessage>(addressed, to, channel, disclosure);
    return {
      to: role,
      over,
      words: may ? inWords(role, may, unit.name) : "",
      keptBack: [...new Set(withheld.map((w) => w.field))],
    } satisfies Told;
  });
