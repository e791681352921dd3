import type { Element } from "../element.ts";
import { always, anyReason } from "../element.ts";
import { words } from "../texts.ts";
import { sources } from "./sources.ts";
import { core, notSeen, onForm, seen, standing, supplemental } from "./standing.ts";

/** Whether circulation came back, and how the patient was handed over. */
export const circulation = [
  {
    id: "ecg-12",
    type: "yes-no",
    label: words("12-avlednings-EKG tatt", "12-avleiings-EKG teke", "12-lead ECG"),
    means: "A 12-lead ECG was taken after return of circulation.",
    source: sources.utsteinUnread,
    templates: standing(supplemental("process.ecg12")),
    asks: words("Ble det tatt 12-avlednings-EKG?", "Vart det teke 12-avleiings-EKG?", "Was a 12-lead ECG taken?"),
    ...onForm("ambulansetjenesten"),
    example: true,
  },
  {
    id: "stemi",
    type: "yes-no",
    label: words("ST-elevasjon i EKG", "ST-elevasjon i EKG", "STEMI on 12-lead"),
    means: "The 12-lead ECG showed ST elevation infarction.",
    source: sources.utstein,
    templates: standing(supplemental("patient.stemi")),
    asks: words("Viste EKG ST-elevasjonsinfarkt?", "Viste EKG ST-elevasjonsinfarkt?", "Did the ECG show STEMI?"),
    ...onForm("ambulansetjenesten"),
    notWhen: { element: "ecg-12", is: false },
    example: false,
  },
  {
    id: "any-rosc",
    type: "yes-no",
    label: words("Egen sirkulasjon, også kortvarig", "Eigen sirkulasjon, òg kortvarig", "Any ROSC"),
    means: "Return of spontaneous circulation, also brief.",
    source: sources.utsteinUnread,
    guide: words(
      "En puls som varte omkring 30 sekunder er nok. Vedvarende egen sirkulasjon er et eget felt.",
      "Ein puls som varte omkring 30 sekund er nok. Vedvarande eigen sirkulasjon er eit eige felt.",
      "A pulse of about 30 seconds is enough. Sustained return is an element of its own.",
    ),
    templates: standing(core("outcome.anyRosc"), seen("Rosc")),
    asks: words(
      "Fikk pasienten egen sirkulasjon, også kortvarig?",
      "Fekk pasienten eigen sirkulasjon, òg kortvarig?",
      "Was there any return of circulation, also brief?",
    ),
    ...onForm("ambulansetjenesten", always),
    example: true,
  },
  {
    id: "rosc",
    type: "yes-no",
    label: words("Vedvarende egen sirkulasjon", "Vedvarande eigen sirkulasjon", "Sustained ROSC"),
    means: "Return of spontaneous circulation, sustained: at least 20 minutes or until handover.",
    source: `${sources.indicators}; ${sources.norcar}`,
    guide: words(
      "Egen pulsgivende rytme i minst 20 minutter, eller til pasienten ble overlevert.",
      "Eigen pulsgivande rytme i minst 20 minutt, eller til pasienten vart overlevert.",
      "A pulse-giving rhythm for at least 20 minutes, or until handover.",
    ),
    templates: standing({ status: "not-seen", as: "outcome.anyRosc is any, also brief" }, seen("VedvarendeROSC")),
    absences: anyReason,
    asks: words(
      "Fikk pasienten tilbake egen sirkulasjon?",
      "Fekk pasienten tilbake eigen sirkulasjon?",
      "Did the patient regain spontaneous circulation?",
    ),
    whom: "ambulansetjenesten",
    previous: [
      {
        until: "1.1",
        change: words(
          "Hvor lenge sirkulasjonen skulle vare, var ikke sagt.",
          "Kor lenge sirkulasjonen skulle vare, var ikkje sagt.",
          "How long circulation had to last was not said.",
        ),
      },
    ],
    example: true,
  },
  {
    id: "status-at-handover",
    type: "code",
    codes: {
      rosc: words("egen sirkulasjon", "eigen sirkulasjon", "ROSC"),
      "ongoing-cpr": words("pågående HLR", "pågåande HLR", "ongoing CPR"),
      dead: words("død", "død", "dead"),
    },
    label: words("Status ved overlevering", "Status ved overlevering", "Status at handover"),
    means: "How the patient was at hospital or when treatment ended.",
    source: `${sources.eureca}; ${sources.norcar}`,
    templates: standing(notSeen, seen("StatusArrHosp")),
    absences: anyReason,
    asks: words(
      "Hva var status ved overlevering eller avsluttet behandling?",
      "Kva var status ved overlevering eller avslutta behandling?",
      "What was the status at handover or when treatment ended?",
    ),
    whom: "ambulansetjenesten",
    example: "rosc",
  },
  {
    id: "transported",
    type: "yes-no",
    label: words("Transportert til sykehus", "Transportert til sjukehus", "Transported to hospital"),
    means: "The patient was transported to hospital, or handed over to a service that did.",
    source: `${sources.utstein}; ${sources.norcar}`,
    templates: standing(supplemental("outcome.transported"), seen("Transp")),
    asks: words(
      "Ble pasienten transportert til sykehus?",
      "Vart pasienten transportert til sjukehus?",
      "Was the patient transported to hospital?",
    ),
    ...onForm("ambulansetjenesten", always),
    example: true,
  },
] as const satisfies readonly Element[];
