import type { Outcome, Text } from "@prehosp/model";

type ByOutcome = Readonly<Record<Outcome, Text>>;

const notSaid: Text = {
  nb: "Veilederen sier ikke hvordan mannskapet er forsikret.",
  nn: "Rettleiaren seier ikkje korleis mannskapet er forsikra.",
  en: "The guideline does not say how the crew is insured.",
};

/** What people read of insurance, by class and outcome. */
export const insuranceTexts: Readonly<Record<"patient" | "municipal" | "collective" | "not-said", ByOutcome>> = {
  patient: {
    met: {
      nb: "Pasienten er omfattet av Norsk pasientskadeerstatning.",
      nn: "Pasienten er omfatta av Norsk pasientskadeerstatning.",
      en: "The patient is covered by the Norwegian System of Patient Injury Compensation.",
    },
    "not-met": {
      nb: "Oppdraget kom ikke fra AMK eller legevaktsentral; veilederen sier da ikke at pasientskadeerstatningen gjelder.",
      nn: "Oppdraget kom ikkje frå AMK eller legevaktsentral; då seier ikkje rettleiaren at pasientskadeerstatninga gjeld.",
      en: "No emergency medical centre initiated the mission; the guideline then does not say that patient injury compensation applies.",
    },
    unclear: {
      nb: "Det er ikke registrert hvem som satte i gang oppdraget.",
      nn: "Det er ikkje registrert kven som sette i gang oppdraget.",
      en: "Nobody has recorded who initiated the mission.",
    },
    "not-applicable": notSaid,
  },
  municipal: {
    met: {
      nb: "Mannskapet har kommunens ordinære yrkesskadeforsikring.",
      nn: "Mannskapet har den ordinære yrkesskadeforsikringa i kommunen.",
      en: "The crew has the municipality's ordinary occupational injury insurance.",
    },
    "not-met": notSaid,
    unclear: {
      nb: "Veilederen nevner kommunalt ansatte. Spør selskapet som er arbeidsgiver, om yrkesskadeforsikringen.",
      nn: "Rettleiaren nemner kommunalt tilsette. Spør selskapet som er arbeidsgivar, om yrkesskadeforsikringa.",
      en: "The guideline names municipal employees. Ask the company that employs the crew about its insurance.",
    },
    "not-applicable": notSaid,
  },
  collective: {
    met: {
      nb: "Registrerte medlemmer har statens kollektive yrkesskadeforsikring på dette oppdraget.",
      nn: "Registrerte medlemer har den kollektive yrkesskadeforsikringa til staten på dette oppdraget.",
      en: "Registered members have the state's collective occupational injury insurance at this mission.",
    },
    "not-met": {
      nb: "Statens kollektive yrkesskadeforsikring gjelder registrerte medlemmer; her er ikke alle det.",
      nn: "Den kollektive yrkesskadeforsikringa til staten gjeld registrerte medlemer; her er ikkje alle det.",
      en: "The state's collective insurance is for registered members; here not all are.",
    },
    unclear: {
      nb: "Uavklart: statens kollektive yrkesskadeforsikring nevner tjeneste utenfor vei. Om oppdrag på vei er med, eller om alle er registrerte medlemmer, må organisasjonen avklare.",
      nn: "Uavklart: den kollektive yrkesskadeforsikringa til staten nemner teneste utanfor veg. Om oppdrag på veg er med, eller om alle er registrerte medlemer, må organisasjonen avklare.",
      en: "Unclear: the state's collective insurance names service off road. Whether missions on road are covered, or whether all are registered members, is for the organisation to settle.",
    },
    "not-applicable": notSaid,
  },
  "not-said": { met: notSaid, "not-met": notSaid, unclear: notSaid, "not-applicable": notSaid },
};
