import type { Element } from "../element.ts";
import { anyReason } from "../element.ts";
import { words } from "../texts.ts";
import { helpers, ownGroup } from "./helper-roles.ts";
import { sources } from "./sources.ts";
import { core, seen, standing } from "./standing.ts";

/** The arrest as it was found. */
export const arrest = [
  {
    id: "witnessed",
    type: "code",
    codes: {
      bystander: helpers.bystander,
      "health-personnel": words(
        "ambulanse- eller annet helsepersonell",
        "ambulanse- eller anna helsepersonell",
        "health personnel",
      ),
      "first-responder": helpers["first-responder"],
      "dispatched-helper": helpers["dispatched-helper"],
      no: words("ikke bevitnet", "ikkje sett eller høyrt", "not witnessed"),
    },
    label: words("Kollaps sett eller hørt av", "Kollaps sett eller høyrt av", "Witnessed by"),
    means: "Who saw or heard the collapse; an akutthjelper is neither bystander nor ambulance.",
    source: `${sources.utstein}; ${sources.eureca}; ${sources.norcar}`,
    templates: standing(core("patient.witnessed"), seen("CaObs")),
    absences: anyReason,
    asks: words("Hvem så eller hørte kollapsen?", "Kven såg eller høyrde kollapsen?", "Who saw or heard the collapse?"),
    whom: "ambulansetjenesten",
    series: [ownGroup],
    previous: [
      {
        until: "1.1",
        change: words(
          "Medhjelper sendt av sentralen hadde ikke egen kode.",
          "Medhjelpar send av sentralen hadde ikkje eigen kode.",
          "A helper sent by dispatch had no code of its own.",
        ),
      },
    ],
    example: "bystander",
  },
  {
    id: "location",
    type: "code",
    codes: {
      home: words("eget eller andres hjem", "heime hos nokon", "home"),
      public: words("offentlig sted", "offentleg stad", "public place"),
      institution: words("helse- og omsorgsinstitusjon", "helse- og omsorgsinstitusjon", "care institution"),
      work: words("arbeidsplass", "arbeidsplass", "workplace"),
      sport: words("sport eller rekreasjon", "sport eller rekreasjon", "sport or recreation"),
      street: words("gate eller vei", "gate eller veg", "street or road"),
      education: words("skole eller annet undervisningssted", "skule eller annan undervisningsstad", "educational"),
      other: words("annet sted", "annan stad", "other"),
    },
    label: words("Sted", "Stad", "Location"),
    means: "The kind of place of the arrest.",
    source: `${sources.utstein}; ${sources.norcarInHospital}`,
    templates: standing(core("patient.location"), seen("Sted OHCA")),
    absences: anyReason,
    asks: words(
      "Hva slags sted skjedde hjertestansen på?",
      "Kva slags stad skjedde hjartestansen på?",
      "In what kind of place did the arrest happen?",
    ),
    whom: "ambulansetjenesten",
    previous: [
      {
        until: "1.1",
        change: words(
          "Undervisningssted hadde ikke egen kode.",
          "Undervisningsstad hadde ikkje eigen kode.",
          "Places of education had no code of their own.",
        ),
      },
    ],
    example: "home",
  },
  {
    id: "cause",
    type: "code",
    codes: {
      medical: words(
        "medisinsk (også antatt kardial eller ukjent)",
        "medisinsk (òg truleg kardial eller ukjend)",
        "medical",
      ),
      trauma: words("skade", "skade", "trauma"),
      overdose: words("overdose", "overdose", "overdose"),
      drowning: words("drukning", "drukning", "drowning"),
      electrocution: words("strømgjennomgang", "straumgjennomgang", "electrocution"),
      asphyxia: words("kvelning", "kveling", "asphyxia"),
    },
    label: words("Årsak", "Årsak", "Cause"),
    means: "Presumed cause; who records it counts unknown and presumed cardiac as medical, the assembly never does.",
    source: sources.utstein,
    guide: words(
      "Ukjent eller antatt kardial årsak føres som medisinsk av den som fyller ut. En tom rute er ikke ført, og blir aldri til medisinsk av seg selv.",
      "Ukjend eller truleg kardial årsak blir ført som medisinsk av den som fyller ut. Ei tom rute er ikkje ført, og blir aldri til medisinsk av seg sjølv.",
      "Whoever fills in the form records an unknown or presumed cardiac cause as medical. An empty box is not recorded, and never turns medical by itself.",
    ),
    templates: standing(core("patient.pathogenesis"), seen("Arsak til hjertestans")),
    absences: anyReason,
    asks: words(
      "Hva var antatt årsak til hjertestansen?",
      "Kva var anteken årsak til hjartestansen?",
      "What was the presumed cause of the arrest?",
    ),
    whom: "ambulansetjenesten",
    example: "medical",
  },
] as const satisfies readonly Element[];
