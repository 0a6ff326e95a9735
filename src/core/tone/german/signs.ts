/** German signs that say little alone and much together. Letters are folded: ä is written a, ß is written s. */
import type { Signs } from "../language-tone.ts";

const SELF = /\b(?:ich|mich|mir|mein\w*|wir|uns|unser\w*)\b/i;

export const SIGNS: readonly Signs[] = [
  {
    kind: "humble-brag",
    strength: "strong",
    reason: "Modesty or complaint around a success reads as less sincere than the plain news.",
    better: "Say what happened in one plain sentence, or leave it out.",
    needs: 4,
    only: SELF,
    signs: [
      [
        2,
        /\b(?:schock|ausgerechnet ich|unwirklich|hatte nie gedacht|nie im leben|stressig|stress|anscheinend|irgendwie|peinlich|unangenehm|rot geworden|unverdient\w*|(?:gar )?nicht verdient|verwechslung|ungeschickt|vollig (?:untalentiert|unsportlich)|unsportlich|untalentiert|kein talent|luxusproblem|anstrengend|leid|lastig|muhsam|ungerecht|albtraum|seufz|nicht einmal geubt|kaum (?:geubt|gelernt)|aus versehen)\b/i,
      ],
      [
        2,
        /\b(?:redner\w*|wollen mich|will mich|gelobt|forbes|preis\w*|auszeichnung\w*|buhne|festrede|geschlagen|schlagen|gewonnen|gewinne|meister\w*|fernseh\w*|presse|journalist\w*|ruhm|beruhmt|angebote|professur\w*|verehrer\w*|fans|einladungen|headhunter|ersten platz|beste\w*|befordert|titelseite|ausgewahlt|gewahlt|ernannt|applaus|komplimente|rekord|medaille|bestseller|stipendium)\b/i,
      ],
    ],
    unless: /\b(?:gluckwunsch|danke|dank)\b/i,
  },
  {
    kind: "brag",
    strength: "mild",
    reason: "Success, rank and reward stand close together here, and all of it is yours.",
    better: "Once, in plain words, to those who care: what it was and what it lets you do.",
    needs: 4,
    signs: [
      [1, SELF],
      [
        2,
        /\b(?:beste[nrs]?(?! (?:grusse|wunsche|freund))|jungste\w*|schnellste\w*|grosste\w*|hochste\w*|nummer eins|triumph\w*|sensation\w*|beruhmt\w*|gefeiert\w*|genial\w*|brillant\w*|meister\w*|sieger\w*|star|unschlagbar|unbesiegt)\b/i,
      ],
      [2, /\b(?:preise?|auszeichnung\w*|medaille\w*|pokal\w*|des jahres|nobel\w*|ehren\w*|gold)\b/i],
      [1, /\d[\d.,]* ?(?:million\w*|mio|prozent|%|tausend)|\b(?:million\w*|milliarde\w*)\b/i],
      [
        2,
        /\b(?:villa|jacht|yacht|pool|penthouse|helikopter|erster klasse|business class|chauffeur|anwesen|champagner|st\.? moritz|monaco|sylt|rolex|porsche|ferrari|ferienhaus|privat(?:jet|schule))\b/i,
      ],
      [
        2,
        /\b(?:botschafter\w*|minister\w*|prasident\w*|herzogin|prinz\w*|bundes(?:kanzler|prasident)\w*|milliardar\w*|promis?)\b/i,
      ],
      [
        2,
        /\b(?:als (?:alle|jeder|die meisten|andere)|niemand sonst|kein anderer|konkurrenz|mitbewerber|wettbewerber|das wasser reichen|weit voraus)\b/i,
      ],
      [
        2,
        /\b(?:reissen sich|reisen sich|schlange|begeistert von (?:uns|mir)|kunden sind begeistert|ausverkauft|stehende ovationen|applaus|zweiten saal|abgeworben|gefragt wie nie)\b/i,
      ],
      [
        1,
        /\b(?:vorstand|chefarzt|leiter\w*|direktor\w*|grunder\w*|partner|professor\w*|verlage?|befordert|beforderung|aufsichtsrat)\b/i,
      ],
      [2, /\b(?:in folge|zum (?:zweiten|dritten|vierten) mal|schon wieder|wie (?:immer|ublich) nach)\b/i],
    ],
    unless: /\b(?:du|dir|dich|dein\w*|gluckwunsch|danke|dank|leider|verloren|wunsche)\b|\b(?:Sie|Ihnen|Ihr\w*)\b/u,
  },
  {
    kind: "pressure",
    strength: "plain",
    reason: "It counts what they have not answered, or sets them a time of yours.",
    better: "Write only when you have something new for them, say what you need it for, and leave them a way out.",
    needs: 3,
    signs: [
      [
        1,
        /\b(?:schon wieder|nochmals?|noch (?:einmal|mal)|erneut|zweimal|dreimal|mehrfach|mehrmals|(?:zweiten|dritten|vierten|funften|x-ten) mal|(?:zweite|dritte|vierte)[rs]? (?:mail|nachricht|brief|versuch)|(?:zwei|drei|vier|mehrere|\d+) (?:mails|nachrichten|briefe|wochen|tagen?|monaten?)|immer noch|seit (?:tagen|wochen|monaten)|bis heute|schon)\b/i,
      ],
      [
        2,
        /\b(?:keine|nicht|nie|ohne|nichts)\b[^.!?]{0,25}\b(?:antwort\w*|ruckmeldung|reaktion|reagiert|gehort|gemeldet|geantwortet|zuruckgerufen|meldest|melden)\b|\b(?:mich|uns) vergessen\b|\bignorier\w+\b|\bfunkstille\b/i,
      ],
      [
        1,
        /\b(?:ich|wir)\b[^.!?]{0,30}\b(?:schreibe|geschrieben|frage|gefragt|angerufen|versucht|gemailt)\b|\bmeine[nr]? (?:mail\w*|nachricht\w*|anfrage|brief\w*|angebot)\b|\bschreibe ich\b/i,
      ],
      [
        2,
        /\b(?:ich|wir) (?:\w+ )?(?:erwarte\w*|bestehe\w*|verlange\w*|muss (?:\w+ )?(?:bescheid|wissen)|brauche (?:\w+ )?(?:eine antwort|deine|ihre))\b|\bmuss ich (?:\w+ )?(?:bescheid )?wissen\b|\bdarf ich mit\b[^.!?]{0,25}\brechnen\b/i,
      ],
      [
        1,
        /\b(?:heute noch|noch heute|sofort|umgehend|mitternacht|bis (?:montag|dienstag|mittwoch|donnerstag|freitag|morgen|spatestens|ende)|unverzuglich|endlich|spatestens)\b/i,
      ],
      [
        2,
        /\b(?:du musst(?! nicht)|sie mussen(?! nicht)|musst du(?! nicht)|keine ausrede\w*|keine widerrede|alles stehen und liegen)\b/i,
      ],
      [
        3,
        /\?{3,}|\bhast du mich vergessen\b|\bnur noch (?:\d+|wenige|ein paar|zwei|drei|sechs) stunden\b|\bpreise? (?:steigt|steigen)\b|\bich sehe(?:,)? dass (?:du|sie)\b[^.!?]{0,20}\b(?:gelesen|geoffnet|online)\b/i,
      ],
    ],
    unless: /\b(?:entschuldig\w*|verzeih\w*|tut mir leid|keine eile|kein stress|falls|lass dir zeit)\b/i,
  },
  {
    kind: "guilt",
    strength: "strong",
    reason: "It makes your feeling their fault, and an answer a debt.",
    better: "Leave the reproach out: say that you would be glad to hear from them.",
    needs: 3,
    signs: [
      [
        3,
        /\b(?:andere|wahre|echte|richtige|gute) (?:freunde|kollegen|leute|freundinnen)\b[^.!?]{0,20}\b(?:finden|haben|nehmen|melden|schreiben|helfen|denken|wurden)\b/i,
      ],
      [
        2,
        /\b(?:ich|bin ich|habe ich)\b[^.!?]{0,40}\bfur (?:dich|sie|dein\w*|ihr\w*|euch)\b[^.!?]{0,30}\b(?:geblieben|gearbeitet|getan|gekommen|gefahren|eingesetzt|geopfert|gekampft|gewartet|gemacht|da)\b/i,
      ],
      [
        2,
        /\b(?:du|sie) (?:\w+ )?(?:hast|haben|kannst|konnen)\b[^.!?]{0,15}\b(?:keine|nicht (?:ein)?mal|nie)\b|\bhast du\b[^.!?]{0,15}\b(?:keine|nicht (?:ein)?mal|nie)\b/i,
      ],
      [
        2,
        /\b(?:enttausch\w+|im stich|wertlos|unsichtbar|bedeute\w* (?:dir|ihnen) nichts|ausgenutzt|zweite wahl|selbstverstandlich genommen)\b/i,
      ],
      [
        3,
        /\b(?:gut zu wissen(?:,)? (?:wo|dass|wie)|falls es dich (?:interessiert|kummert)|nicht(?:,)? dass es (?:jemanden?|dich)|ohne mich (?:gefahren|gefeiert|gegangen|los)|womit habe ich das verdient|ist das (?:wirklich )?zu viel verlangt)\b/i,
      ],
    ],
  },
  {
    kind: "flattery",
    strength: "plain",
    reason: "Praise without a particular reads as the price of a favour.",
    better: "Name one thing they did, and what it changed for you.",
    needs: 2,
    signs: [
      [
        2,
        /\b(?:Ihre|Deine|Ihrer|Deiner|ihre|deine|ihrer|deiner) (?:\w+ )?(?:grosse|groseh?|weisheit|brillanz|genialitat|bedeutung|klugheit|ausstrahlung|genie)\b(?! des)/u,
      ],
      [
        2,
        /\b(?:fehlen (?:mir )?die worte|mir fehlen die worte|verneige mich|zu (?:ihren|deinen) fussen|unwurdig|sprachlos vor|jedes (?:ihrer|deiner) worte|jedes wort von (?:ihnen|dir)|wage kaum)\b/i,
      ],
      [
        2,
        /\b(?:niemand|keiner|nie)\b[^.!?]{0,40}\bwie (?:sie|du)\b|\bwas waren wir ohne (?:sie|dich)\b|\b(?:mann|frau|mensch|personlichkeit) (?:von )?(?:ihres|deines|ihrem|deinem) (?:formats?|ranges|rang|kalibers?)\b/i,
      ],
    ],
  },
  {
    kind: "mass-mail",
    strength: "plain",
    reason: "This sentence could stand in a letter to anybody.",
    better: "Leave it out, or say why you write to this person and to nobody else.",
    needs: 3,
    signs: [
      [
        1,
        /\bunser(?:e|em|en|er)? (?:unternehmen|firma|agentur|produkt\w*|plattform|dienstleistung\w*|losung\w*|kunden|software|angebot|team)\b/i,
      ],
      [
        1,
        /\b(?:ihr|ihre|ihrem|ihren|ihrer|ihres) (?:unternehmen\w*|firma|betrieb\w*|bedarf|ziele\w*|marke|branche|wachstum|anforderungen|herausforderungen|kunden|vertrieb)\b/i,
      ],
      [
        2,
        /\b(?:im namen (?:von|der)|gestatten sie|erlauben sie (?:mir|uns)|nutzen (?:wir )?die gelegenheit|vertrauen und die (?:gute )?zusammenarbeit|aus einer hand|geschatzte\w* (?:kund\w+|partner\w*|kontakte)|entscheidungstrager\w*|massgeschneidert\w*|ganzheitlich\w*|innovative\w* losungen|kostenlos\w* (?:erstgesprach|beratung|webinar|testphase)|effizienz steigern|umsatz steigern)\b/i,
      ],
      [1, /\b(?:kurze[sn]?|unverbindliche[sn]?) (?:telefonat|gesprach|austausch|call|termin|frage)\b|\bvorstellen\b/i],
      [1, /\b(?:interesse|interessier\w+|zusammenarbeit|partnerschaft|mehr erfahren|weiterleiten|zustandig\w*)\b/i],
      [1, /\bwir (?:sind|bieten|liefern|helfen|unterstutzen) (?:ein|eine|ihnen|firmen|unternehmen)\b/i],
    ],
  },
];
