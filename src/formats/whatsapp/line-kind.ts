/** What a stamped line is: words of a person, or something that the app says in its language. */

export type LineKind = "words" | "media" | "deleted" | "call" | "missed-call" | "system";

/** Left-to-right mark: iPhones begin with it whatever the app itself writes. */
const APP_MARK = /^[\u200e\u200f]/;
const MARKS = /[\u200e\u200f\u202a-\u202e]/g;

const DELETED =
  /^(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|(?:se eliminó este|eliminaste este) mensaje|(?:esta mensagem foi apagada|(?:você apagou|apagou) esta mensagem|mensagem apagada)|(?:ce message a été supprimé|vous avez supprimé ce message)|(?:questo messaggio è stato eliminato|hai eliminato questo messaggio)|(?:dit bericht is verwijderd|je hebt dit bericht verwijderd))/i;

/** A whole line, or with what the app adds behind it: how long it was, how to call back. */
const CALL =
  /^(?:(?:missed |verpasste[rs]? |gemiste )?(?:(?:voice|video|group) call|sprachanruf|videoanruf|spraakoproep|video-oproep)|(?:llamada|videollamada)(?: de voz| perdida)*|(?:chamada|ligação)(?: de voz| de vídeo| perdida)*|appel (?:vocal|vidéo)(?: manqué)?|(?:chiamata|videochiamata)(?: vocale| persa)*)(?=$|[.,:])/i;
const MISSED = /missed|verpasst|gemist|perdid|manqué|persa|no answer|keine antwort|sin respuesta|sem resposta/i;

const MEDIA =
  /^<[^<>]+>$|<attached: [^<>]+>|\((?:file attached|datei angehängt|archivo adjunto|arquivo anexado|fichier joint|file allegato|bestand bijgevoegd)\)|(?:^|[\s\u200e])(?:[\p{L} ]{2,25} )?(?:omitted|weggelassen|ausgelassen|omitid[oa]|ocultad[oa]|omess[oa]|absente?s?|omise?|weggelaten|bifogad|udeladt|pominięto)\.?$/iu;

/** Words by which the app's own lines are told where their author is a person: they stand in 1:1 chats as well. */
const OF_THE_APP =
  /end-to-end|ende-zu-ende|extremo a extremo|ponta a ponta|bout en bout|security code|sicherheitsnummer|disappearing messages|selbstlöschende|mensajes temporales|mensagens temporárias|messages éphémères|messaggi effimeri|blocked this contact|contact is blocked|changed (?:to|their phone number)|neue telefonnummer|business account|unternehmenskonto|created (?:this )?group|you were added|you joined|joined using|(?:added|removed) (?:you|\p{Lu})|changed (?:the|this) group|left$/iu;

/** Words for a group in what the app says of one. */
const OF_A_GROUP =
  /\bgroup|grupp|gruppe|grupo|groupe|gruppo|groep|skupin|csoport|グループ|群组|群組|그룹|группу|קבוצ/iu;

/** The app itself never writes more. */
const LONGEST_OF_APP = 500;

/** Tells what `text`, which stands behind an author's name, is. `author` is undefined where none stands there. */
export function lineKind(text: string, author: string | undefined): LineKind {
  const isOfApp = author === undefined || APP_MARK.test(text);
  if (text.length > LONGEST_OF_APP) return author === undefined ? "system" : "words";
  const plain = text.replace(MARKS, "").trim();
  const call = CALL.exec(plain);
  if (call !== null && (isOfApp || call[0].length === plain.length || /^.{0,40}$/u.test(plain))) {
    return MISSED.test(plain) ? "missed-call" : "call";
  }
  if (author === undefined) return "system";
  if (DELETED.test(plain) && plain.length < 60) return "deleted";
  if (MEDIA.test(plain)) return "media";
  if (!isOfApp) return "words";
  return OF_THE_APP.test(plain) || plain.startsWith(`${author} `) ? "system" : "words";
}

/** Tells whether a line of the app's own speaks of a group. */
export function speaksOfGroup(text: string): boolean {
  return OF_A_GROUP.test(text.replaceAll("group call", ""));
}

/** The words of a message, the same whichever phone wrote them down, and whether media were kept or left out. */
export function sameText(text: string, kind: LineKind): string {
  if (kind !== "words") return kind;
  return text.replace(MARKS, "").replace(/\s+/gu, " ").trim();
}
