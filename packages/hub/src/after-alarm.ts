import {
  FollowUpTask,
  MissionRecord,
  Rung,
  type Way,
  WorkItem,
  conferenceHeld,
  followUpsOf,
  gapSettled,
  missionRecords,
  parallelAnswered,
  parallelAsked,
  timeLadder,
  type Region,
  unitsOut,
  workList,
} from "@prehosp/chain";
import { UnitId } from "@prehosp/model";
import * as z from "zod";
import { list, said } from "./said.ts";

/** What an incident holds after the alarm: whom was asked, what is documented, what is still to be. */
export const AfterAlarm = z
  .object({
    out: list(UnitId, "ute", "Units that are out on the incident now: alarmed, neither stood down nor free again"),
    asked: said(parallelAsked, "spurt", "Who was asked for an ordinary resource"),
    answered: said(parallelAnswered, "svart", "What they answered"),
    conferences: said(conferenceHeld, "konferanser", "Conferences of an initiating legevaktsentral with AMK"),
    missions: list(MissionRecord, "oppdragsprotokoller", "What is documented of each akutthjelper mission"),
    workList: list(WorkItem, "arbeidsliste", "What is still to be documented, longest waiting first"),
    followUps: list(FollowUpTask, "oppfølging", "Follow-up after strain; nothing of the patient"),
    ladder: list(Rung, "tidsstige", "The moments from the ring to the handover, each clock by itself"),
    settled: said(gapSettled, "avsluttet med begrunnelse", "What ended lawfully: ikke innhentet, fordi …"),
  })
  .meta({ norsk: "etter varslingen", means: "What an incident holds after the alarm" });

/** What an incident holds after the alarm; pure. */
export const afterAlarmOf = (way: Way, region: Region): z.input<typeof AfterAlarm> => ({
  out: unitsOut(way),
  asked: way.asked,
  answered: way.answered,
  conferences: way.conferences,
  missions: missionRecords(way),
  workList: workList([way], region.units),
  followUps: followUpsOf(way, region.units),
  ladder: timeLadder(way, region),
  settled: way.settled,
});
