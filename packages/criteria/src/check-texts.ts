import type { Text } from "@prehosp/model";

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** What stops an index, an overlay or an edition map from being used. */
export const checkTexts = {
  "not-an-index": text(
    "Filen er ikke en kriterieindeks.",
    "Fila er ikkje ein kriterieindeks.",
    "The file is not a criteria index.",
  ),
  "hash-mismatch": text(
    "Innholdet er endret etter at det ble forseglet.",
    "Innhaldet er endra etter at det vart forsegla.",
    "The content was changed after it was sealed.",
  ),
  "overlay-out-of-order": text(
    "Nivåene i kjeden står i feil rekkefølge.",
    "Nivåa i kjeda står i feil rekkjefølgje.",
    "The levels of the chain stand in the wrong order.",
  ),
  "overlay-twice": text(
    "Indeksen ligger over samme indeks to ganger.",
    "Indeksen ligg over same indeks to gonger.",
    "The index lies over the same index twice.",
  ),
  "replaces-nothing": text(
    "Indeksen erstatter oppslag, men ligger ikke over noen.",
    "Indeksen erstattar oppslag, men ligg ikkje over nokon.",
    "The index replaces cards but lies over none.",
  ),
  "card-twice": text("Oppslaget står to ganger.", "Oppslaget står to gonger.", "The card stands twice."),
  "code-twice": text("Koden står to ganger.", "Koden står to gonger.", "The code stands twice."),
  "code-of-other-card": text(
    "Koden hører til et annet oppslag.",
    "Koden høyrer til eit anna oppslag.",
    "The code belongs to another card.",
  ),
  "urgency-not-of-letter": text(
    "Hastegraden stemmer ikke med bokstaven.",
    "Hastegraden stemmer ikkje med bokstaven.",
    "The urgency does not match the letter.",
  ),
  "reference-to-nothing": text(
    "Henvisningen peker på noe som ikke finnes.",
    "Tilvisinga peikar på noko som ikkje finst.",
    "The reference points at nothing.",
  ),
  "endless-jump": text("Hoppene tar aldri slutt.", "Hoppa tek aldri slutt.", "The jumps never end."),
  "empty-card": text("Oppslaget har ingen kriterier.", "Oppslaget har ingen kriterium.", "The card has no criteria."),
  "sub-item-twice": text("To underpunkter har samme id.", "To underpunkt har same id.", "Two sub-items have one id."),
  "sub-item-of-no-group": text(
    "Underpunktet står i en gruppe som ikke finnes.",
    "Underpunktet står i ei gruppe som ikkje finst.",
    "The sub-item stands in a group that does not exist.",
  ),
  "group-twice": text("To grupper har samme id.", "To grupper har same id.", "Two groups have one id."),
  "empty-group": text(
    "Ingen underpunkter står i gruppen.",
    "Ingen underpunkt står i gruppa.",
    "No sub-item stands in the group.",
  ),
  "advice-twice": text("To råd har samme nummer.", "To råd har same nummer.", "Two pieces of advice have one number."),
  "advice-to-nothing": text(
    "Rådet finnes ikke på oppslaget.",
    "Rådet finst ikkje på oppslaget.",
    "The card has no such advice.",
  ),
  "orphan-advice": text(
    "Ingen kriterier viser til rådet.",
    "Ingen kriterium viser til rådet.",
    "No criterion refers to the advice.",
  ),
  "question-twice": text("To spørsmål har samme id.", "To spørsmål har same id.", "Two questions have one id."),
  "question-to-nothing": text(
    "Spørsmålet finnes ikke på oppslaget.",
    "Spørsmålet finst ikkje på oppslaget.",
    "The card has no such question.",
  ),
  "orphan-question": text(
    "Ingen kriterier viser til spørsmålet.",
    "Ingen kriterium viser til spørsmålet.",
    "No criterion refers to the question.",
  ),
  "response-twice": text("To responser har samme id.", "To responsar har same id.", "Two responses have one id."),
  "two-responses": text(
    "To responser gjelder samme rolle og hastegrad.",
    "To responsar gjeld same rolle og hastegrad.",
    "Two responses are for the same role and urgency.",
  ),
  "response-to-nothing": text("Responsen finnes ikke.", "Responsen finst ikkje.", "There is no such response."),
  "orphan-response": text(
    "Ingen oppslag følger responsen.",
    "Ingen oppslag følgjer responsen.",
    "No card follows the response.",
  ),
  "red-without-response": text(
    "Røde kriterier uten respons.",
    "Raude kriterium utan respons.",
    "Red criteria without a response.",
  ),
  "bridge-from-nothing": text(
    "Broen nevner et kriterium som ikke finnes.",
    "Brua nemner eit kriterium som ikkje finst.",
    "The bridge names a criterion that does not exist.",
  ),
  "bridged-twice": text(
    "Kriteriet er koblet to ganger.",
    "Kriteriet er kopla to gonger.",
    "The criterion is bridged twice.",
  ),
  "unknown-key": text(
    "Broen er signert med en nøkkel som ikke er kjent.",
    "Brua er signert med ein nøkkel som ikkje er kjend.",
    "The bridge is signed with a key that is not known.",
  ),
  "bad-signature": text(
    "Signaturen gjelder ikke broen slik den står.",
    "Signaturen gjeld ikkje brua slik ho står.",
    "The signature is not of the bridge as it stands.",
  ),
  "overlay-of-other": text(
    "Indeksen ligger ikke over denne.",
    "Indeksen ligg ikkje over denne.",
    "The index does not lie over this one.",
  ),
  "overlay-removes-card": text(
    "Et oppslag fra indeksen under er borte.",
    "Eit oppslag frå indeksen under er borte.",
    "A card of the index beneath is gone.",
  ),
  "overlay-removes-criterion": text(
    "Et kriterium fra indeksen under er borte.",
    "Eit kriterium frå indeksen under er borte.",
    "A criterion of the index beneath is gone.",
  ),
  "overlay-changes-words": text(
    "Innholdet er endret uten at oppslaget er erstattet.",
    "Innhaldet er endra utan at oppslaget er erstatta.",
    "The content was changed though the card is not replaced.",
  ),
  "overlay-removes-step": text(
    "Et trinn i responsen er borte.",
    "Eit trinn i responsen er borte.",
    "A step of the response is gone.",
  ),
  "overlay-stops-considering": text(
    "Akutthjelper vurderes ikke lenger.",
    "Akutthjelpar blir ikkje lenger vurdert.",
    "Akutthjelper is no longer considered.",
  ),
  "overlay-narrows-bridge": text(
    "Broen peker på mindre enn i indeksen under.",
    "Brua peikar på mindre enn i indeksen under.",
    "The bridge points at less than in the index beneath.",
  ),
  "overlay-changes-condition": text(
    "Broen peker på en annen tilstand enn i indeksen under.",
    "Brua peikar på ein annan tilstand enn i indeksen under.",
    "The bridge points at another condition than in the index beneath.",
  ),
  "not-a-map": text("Filen er ikke et utgavekart.", "Fila er ikkje eit utgåvekart.", "The file is not an edition map."),
  "map-of-other-edition": text(
    "Kartet gjelder en annen utgave.",
    "Kartet gjeld ei anna utgåve.",
    "The map is for another edition.",
  ),
  "map-shape": text(
    "Antallet koder passer ikke til forholdet.",
    "Talet på kodar passar ikkje til forholdet.",
    "The number of codes does not fit the relation.",
  ),
  "mapped-twice": text(
    "Koden står to ganger i kartet.",
    "Koden står to gonger i kartet.",
    "The code stands twice in the map.",
  ),
  "map-from-nothing": text(
    "Kartet nevner en kode som ikke finnes.",
    "Kartet nemner ein kode som ikkje finst.",
    "The map names a code that does not exist.",
  ),
  "not-in-map": text("Koden mangler i kartet.", "Koden manglar i kartet.", "The code is missing in the map."),
} as const satisfies Record<string, Text>;
