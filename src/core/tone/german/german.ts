import type { LanguageTone } from "../language-tone.ts";
import { CUES } from "./cues.ts";
import { SIGNS } from "./signs.ts";

/** German. Letters are folded: ä is written a, ß is written s. */
export const GERMAN: LanguageTone = {
  code: "de",
  name: "German",
  cues: CUES,
  signs: SIGNS,
  asks: [
    /\b(?:kannst|konntest|konnten|konnen|wurdest|wurden|wollen) (?:du|sie|ihr) (?:bitte )?(?:mich |mir |uns |meine\w* |das |die |den |ein |einen |eine )[^.!?]{0,40}\b(?:vorstellen|durchsehen|korrigieren|bewerten|einladen|empfehlen|weiterleiten|schicken|geben|schreiben|teilen|betreuen|unterstutzen|vermitteln|besorgen|einstellen|entwerfen|ubersetzen|korrigieren|leihen|ansehen|durchsehen|lesen|helfen)\b[^.!?]{0,20}\??/gi,
    /\b(?:bitte )?(?:stell|stellen sie|leite|leiten sie|empfiehl|empfehlen sie|teile(?! \w+ \w+ mit)|teilen sie(?![^.!?]* mit\b)|schick|schicken sie) (?:mich|mir|uns|meine\w*|diesen) [^.!?]{0,40}/gi,
    /\bwann (?:konnen|konnten|durfen|passt) (?:wir|es|sie)\b[^.!?]{0,40}\b(?:telefonieren|sprechen|treffen|termin|telefonat)\b[^.!?]{0,15}\??/gi,
    /\b(?:bitte )?(?:bewerte|bewerten sie|unterstutze|unterstutzen sie|folge|folgen sie|abonnier\w*) (?:mich|mir|uns|meine\w*)\b[^.!?]{0,30}|\bgibt es (?:bei (?:euch|ihnen|dir) )?(?:offene |freie )?(?:stellen|jobs)\b[^.!?]{0,25}\??|\bdarf ich (?:dich|sie) als referenz\b[^.!?]{0,20}\??|\bich (?:mochte|will|wunsche mir)(?:,)? dass (?:du|sie)\b[^.!?]{0,50}/gi,
    /\b(?:ich brauche|ich suche|ich hatte gern) (?:eine?n? )?(?:job|stelle|empfehlung|gefallen|kontakt|referenz|zeugnis)\b[^.!?]{0,30}/gi,
    /\b(?:gib|geben sie|reich\w*|nimm|nehmen sie)\b[^.!?]{0,15}\b(?:mich|mir|meine\w*)\b[^.!?]{0,50}\??|\bdarf ich (?:sie|dich)\b[^.!?]{0,30}\b(?:anrufen|besuchen|als|um)\b[^.!?]{0,20}\??/gi,
    /\bleg(?:e|en sie)? ein (?:gutes )?wort\b[^.!?]{0,30}|\bein gutes wort (?:fur mich )?(?:einlegen|einzulegen)\b|\bkennst du (?:jemanden|wen)\b[^.!?]{0,40}\??|\bstimm(?:t|en sie)? (?:bitte )?fur (?:mich|uns)\b/gi,
  ],
  gives: [
    /\b(?:danke|dank|vielen dank|bedanke)\b(?! im voraus| fur (?:deine|ihre|eure) (?:zeit|aufmerksamkeit|muhe))/i,
    /\b(?:gern|gerne)\b[^.!?]{0,25}\b(?:schicke|helfe|zeige|bringe|ubernehme|biete|revanchiere)\b|\b(?:schicke|helfe|zeige|bringe|ubernehme|biete|revanchiere) (?:ich )?(?:mich |dir |ihnen |euch )?(?:\w+ )?(?:gern|gerne|auch|mit)\b|\bdafur (?:schicke|bringe|helfe|zeige)\b/i,
    /\b(?:wenn nicht|falls nicht|falls es (?:nicht|dir|ihnen)|wenn es (?:nicht|dir|ihnen)|kein problem|keine eile|kein stress|nicht schlimm|ein nein|verstehe ich (?:vollig|gut|naturlich)|nur wenn)\b/i,
    /\bwie (?:geht|war|ist|lauft|laufen|hast|habt|haben)\b[^.!?]{0,40}\b(?:dir|ihnen|euch|du|sie|ihr|dein\w*|eure?|die|der|das|es)\b/i,
    /\b(?:gluckwunsch|gratuliere|hoffe(?:ntlich)?(?:,)? (?:du|dir|sie|ihnen|dein\w*|ihr\w*|die|der|das))\b/i,
    /\b(?:dein|deine|deinen|ihr|ihre|ihren) (?:\w+ )?(?:vortrag|artikel|aufsatz|buch|brief|hinweis|frage|rat|tipp|kapitel|idee|garten|reise|hilfe)\b/i,
  ],
  self: /\b(?:ich|mich|mir|mein\w*|wir|uns|unser\w*)\b/i,
  other: /\b(?:du|dich|dir|dein\w*|euch|eu(?:er|re)\w*|ihnen)\b|\b(?:Sie|Ihr|Ihre\w*|Ihnen)\b/u,
};
