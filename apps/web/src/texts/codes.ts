import type { AlarmRoute, Condition, Exactness, Handover, Initiator, MissionState, Observed, Purpose, SceneFlag, Status, TimeRole, UnitKind, UrgencyCode } from "@prehosp/model";
import { urgencySystem } from "@prehosp/model";
import type { AbsenceReason } from "@prehosp/model/absence";
import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });
type Codes<K extends string> = Readonly<Record<K, Full>>;

const { grades } = urgencySystem;

/** What people read for every code that model publishes; a new code there does not compile until it has its words here. */
export const codeTexts = {
  urgency: { akutt: grades.akutt.name, haster: grades.haster.name, vanlig: grades.vanlig.name } satisfies Codes<UrgencyCode>,
  condition: {
    "cardiac-arrest": all("hjertestans", "hjartestans", "cardiac arrest"),
    unconscious: all("bevisstløs", "medvitslaus", "unconscious"),
    "serious-injury": all("alvorlig skade", "alvorleg skade", "serious injury"),
    "major-bleeding": all("stor ytre blødning", "stor ytre bløding", "major bleeding"),
    "airway-obstruction": all("ufri luftvei", "ufri luftveg", "airway obstruction"),
    "general-hypothermia": all("generell hypotermi", "generell hypotermi", "general hypothermia"),
    "unclear-vital": all("uklart, mulig vital svikt", "uklart, mogleg vital svikt", "unclear, possible vital failure"),
    other: all("annen tilstand", "annan tilstand", "other condition"),
  } satisfies Codes<Condition>,
  initiator: {
    AMK: all("AMK-sentral", "AMK-sentral", "AMK (medical emergency centre)"),
    LVS: all("legevaktsentral", "legevaktsentral", "legevakt centre"),
    "110": all("110-sentral", "110-sentral", "110 (fire) centre"),
    "112": all("112 (politi)", "112 (politi)", "112 (police)"),
    other: all("andre", "andre", "others"),
  } satisfies Codes<Initiator>,
  purpose: {
    "life-saving-first-aid": all("livreddende førstehjelp", "livreddande førstehjelp", "life-saving first aid"),
    lifting: all("løftehjelp", "løftehjelp", "lifting"),
    "off-road-assistance": all("bistand i terreng", "hjelp i terreng", "off-road assistance"),
    "triple-alarm-own-role": all("trippelvarsling, egen rolle", "trippelvarsling, eiga rolle", "triple alarm, own role"),
    other: all("annet", "anna", "other"),
  } satisfies Codes<Purpose>,
  observed: {
    awake: all("våken", "vaken", "awake"),
    breathingNormally: all("puster normalt", "pustar normalt", "breathing normally"),
    suddenCollapse: all("plutselig bevisstløs", "brått medvitslaus", "sudden collapse"),
    majorBleeding: all("stor ytre blødning", "stor ytre bløding", "major bleeding"),
    seriousInjury: all("alvorlig skade", "alvorleg skade", "serious injury"),
    airwayFree: all("fri luftvei", "fri luftveg", "airway free"),
  } satisfies Codes<keyof Observed>,
  flag: {
    violence: all("vold eller trusler", "vald eller truslar", "violence or threats"),
    "wait-for-police": all("vent på politi", "vent på politi", "wait for police"),
    infection: all("smitte", "smitte", "infection"),
    "no-cpr-directive": all("HLR minus er dokumentert", "HLR minus er dokumentert", "a no-CPR directive is documented"),
    "minors-in-crew": all("mindreårige i mannskapet", "mindreårige i mannskapet", "minors in the crew"),
    traffic: all("trafikk", "trafikk", "traffic"),
    water: all("vann", "vatn", "water"),
  } satisfies Codes<SceneFlag>,
  status: {
    actual: all("reell", "reell", "actual"),
    exercise: all("øvelse", "øving", "exercise"),
    test: all("test", "test", "test"),
  } satisfies Codes<Status>,
  unitKind: {
    ambulance: all("ambulanse", "ambulanse", "ambulance"),
    "ambulance-boat": all("ambulansebåt", "ambulansebåt", "ambulance boat"),
    "air-ambulance": all("luftambulanse", "luftambulanse", "air ambulance"),
    "rescue-helicopter": all("redningshelikopter", "redningshelikopter", "rescue helicopter"),
    "legevakt-doctor": all("legevaktslege", "legevaktslege", "legevakt doctor"),
    fire: all("brannvesen", "brannvesen", "fire service"),
    voluntary: all("frivillig organisasjon", "frivillig organisasjon", "voluntary organisation"),
    "rescue-vessel": all("redningsskøyte", "redningsskøyte", "rescue vessel"),
    "primary-care": all("kommunal helsetjeneste", "kommunal helseteneste", "primary care"),
    police: all("politi", "politi", "police"),
  } satisfies Codes<UnitKind>,
  missionState: {
    free: all("ledig", "ledig", "free"),
    alarmed: all("varslet", "varsla", "alarmed"),
    acknowledged: all("kvittert", "kvittert", "acknowledged"),
    "under-way": all("på vei", "på veg", "under way"),
    "at-scene": all("fremme", "framme", "at scene"),
    "engaged-elsewhere": all("opptatt på annet oppdrag", "oppteken på anna oppdrag", "engaged elsewhere"),
    "out-of-service": all("ute av tjeneste", "ute av teneste", "out of service"),
  } satisfies Codes<MissionState>,
  route: {
    "110": all("via 110", "via 110", "through 110"),
    direct: all("direkte", "direkte", "directly"),
    "112": all("via 112", "via 112", "through 112"),
    "own-centre": all("egen sentral", "eigen sentral", "own centre"),
  } satisfies Codes<AlarmRoute>,
  exactness: {
    exact: all("nøyaktig", "nøyaktig", "exact"),
    minute: all("til minuttet", "til minuttet", "to the minute"),
    day: all("til dagen", "til dagen", "to the day"),
    derived: all("utledet", "utleia", "derived"),
  } satisfies Codes<Exactness>,
  absence: {
    "not-recorded": all("ikke registrert", "ikkje registrert", "not recorded"),
    unknown: all("ukjent", "ukjent", "unknown"),
    refused: all("ønsket ikke å svare", "ønskte ikkje å svare", "declined to answer"),
    "not-applicable": all("ikke aktuelt", "ikkje aktuelt", "not applicable"),
    "not-obtained": all("ikke innhentet", "ikkje innhenta", "not obtained"),
  } satisfies Codes<AbsenceReason>,
  help: {
    "free-airway": all("fri luftvei", "fri luftveg", "free airway"),
    "recovery-position": all("sideleie", "sideleie", "recovery position"),
    compressions: all("kompresjoner", "kompresjonar", "compressions"),
    ventilation: all("ventilasjon", "ventilasjon", "ventilation"),
    defibrillation: all("defibrillering", "defibrillering", "defibrillation"),
    "bleeding-control": all("blødningskontroll", "blødingskontroll", "bleeding control"),
    "heat-conservation": all("varmekonservering", "varmekonservering", "heat conservation"),
    other: all("annet", "anna", "other"),
  } satisfies Codes<Handover["help"][number]>,
  time: {
    "call-ringing": all("anropet ringer", "anropet ringjer", "call ringing"),
    "call-answered": all("anropet besvart", "anropet svara på", "call answered"),
    registered: all("henvendelsen registrert", "førespurnaden registrert", "contact registered"),
    "arrest-recognised": all("hjertestans gjenkjent", "hjartestans kjend att", "arrest recognised"),
    "telephone-cpr-started": all("telefonveiledet HLR startet", "telefonrettleidd HLR starta", "telephone CPR started"),
    alarmed: all("varslet", "varsla", "alarmed"),
    acknowledged: all("kvittert", "kvittert", "acknowledged"),
    "under-way": all("på vei", "på veg", "under way"),
    "at-scene": all("fremme på stedet", "framme på staden", "at scene"),
    "at-patient": all("hos pasienten", "hos pasienten", "at patient"),
    "first-compression": all("første kompresjon", "første kompresjon", "first compression"),
    "first-shock": all("første sjokk", "første sjokk", "first shock"),
    rosc: all("egen sirkulasjon (ROSC)", "eigen sirkulasjon (ROSC)", "return of circulation (ROSC)"),
    handover: all("overlevert", "overlevert", "handed over"),
    "left-scene": all("forlatt stedet", "forlate staden", "left the scene"),
    "at-destination": all("fremme på leveringsstedet", "framme på leveringsstaden", "at destination"),
    "unit-free": all("enheten ledig", "eininga ledig", "unit free"),
    "stood-down": all("avbestilt", "avbestilt", "stood down"),
    "incident-closed": all("hendelsen avsluttet", "hendinga avslutta", "incident closed"),
  } satisfies Codes<TimeRole>,
} as const;
