/** Words of calendar titles in the languages that people keep calendars in: our own list, folded. */
import { foldText } from "../search/fold.ts";

/** Words for meeting somebody: a meal, a call, a talk. */
export const MEETING_WORDS = wordSet(`
  lunch brunch breakfast dinner supper coffee tea drink drinks beer beers wine pint meal cocktail cocktails
  call phone phonecall zoom facetime skype teams video videocall videochat meet meeting meetup mtg catchup chat talk speak sync walk visit
  interview intro appointment mentoring coaching huddle standup
  mittagessen mittag fruhstuck abendessen abendbrot essen kaffee kaffeetrinken bier wein spaziergang anruf anrufen telefonat telefon telefonieren
  telefontermin treffen trifft besprechung gesprach termin besuch austausch plausch videokonferenz videotelefonat kennenlernen kennenlerngesprach
  mitarbeitergesprach feierabendbier
  dejeuner diner cafe apero verre biere appel telephone visio rencontre reunion rdv entretien visite
  almuerzo comida cena desayuno cerveza cafecito llamada videollamada cita quedada encuentro charla visita
  almoco jantar chamada ligacao videochamada encontro conversa cafezinho
  pranzo colazione aperitivo caffe birra chiamata telefonata videochiamata incontro riunione colloquio
  koffie thee ontbijt borrel bellen gesprek overleg afspraak belafspraak wandelen
  fika kaffe lunchmote mote middag frukost samtal promenad frokost aftensmad mode telefonmode moede moete
  obiad kawa kolacja sniadanie spotkanie rozmowa telekonferencja piwo
  obed kava vecere snidane schuzka hovor pivo
  lounas kahvi kahvit illallinen puhelu tapaaminen
  ebed kave vacsora talalkozo
  kahve toplanti gorusme
  обед кофе ужин завтрак звонок созвон встреча чай пиво
  обід кава вечеря зустріч дзвінок
  γευμα καφες δειπνο συναντηση
  ארוחה קפה פגישה שיחה
  غداء قهوة عشاء اجتماع مكالمة
  ランチ 会議 打ち合わせ 午餐 晚餐 咖啡 会面 점심 저녁 커피 미팅 회의 통화
`);

/** Meeting words of more than one word, or with signs in them; as people write them. */
export const MEETING_PHRASES =
  /(?<![\p{L}\p{N}:])(?:1\s?[:/x-]\s?1|1\s?on\s?1|one[- ]on[- ]one|121|catch(?:ing)?[- ]up|check[- ]?in|get[- ]together|face[- ]to[- ]face|jours? fixes?|petit[- ]d[ée]jeuner|rendez[- ]?vous|vier?[- ]augen|(?:öğle|akşam) yemeği|tête[- ]à[- ]tête)(?![\p{L}\p{N}:])/giu;

/** What stands before whom one meets. */
export const WITH_WORDS = wordSet(
  "with to mit avec con com met med z ze s se с со із з ile kanssa von μαζι עם مع feat ",
);

/** What joins two whom one meets. */
export const AND_WORDS = wordSet("and und et y e i og och en ve plus и та και");

/** What is said behind these is a place or a subject, not whom one meets. */
export const ASIDE_WORDS = wordSet(`
  at in im am bei beim chez nel nella hos pa na about re wegen zu zum zur uber for fur pour para per sobre zum wrt regarding before after vor nach
  near by from ab aus around until til till bis dans sur без о про для на в у `);

/** Says nothing of whom one meets, and may stand between the meeting and the name. */
export const FILLER_WORDS = wordSet(`
  weekly biweekly monthly daily quarterly yearly regular quick short brief long virtual remote online working business informal possible tentative tbc confirmed
  wochentlich wochentliches monatlich monatliches kurz kurzes kurze langer virtuelles gemeinsames gemeinsam spates
  a an the my our der die das ein eine einen unser mein le la les un une notre mon el los una o os um uma il lo de het een
  rapide rapido rapida hebdo mensuel semanal mensual settimanale mensile
`);

/**
 * Given names and family names that are words or places as well, in a title or in general: taken for a person only behind a
 * "with", and of somebody one is in touch with.
 */
export const ORDINARY_WORDS = wordSet(`
  mark will grace may june april august rose bill frank christian hope joy art dean rich jan ray sky summer autumn winter faith chance chip
  cliff dawn grant guy ivy lane miles page paige pearl price prudence ruby rusty sandy sage scout sterling stone storm sunny tiger violet
  wade ward olive hazel heather daisy ginger basil angel bishop baker cook carter mason hunter fisher judge king prince duke major porter
  turner gardener forest brook river paris london florence sydney victoria chelsea berlin austin dallas houston jordan georgia india china
  israel roman carolina dakota madison brooklyn savannah phoenix asia africa america kenya cairo milan vienna verona siena lourdes santiago
  lisbon valencia adelaide alexandria lincoln washington jackson cleveland chad malta ireland france rio essen halle hagen kiel hamm ulm mai
  juni juli sommer herbst sonntag montag freitag samstag markt berg jung klein gross neu lang koch bauer richter kaiser konig wolf vogel
  fuchs hahn blum stern sonne engel sol luz paz dolores pilar mercedes bonita cruz campo casa porto rocha board team group client clients
  customer customers boss manager all everyone mum mom mama dad papa family office market bank park bar garden
`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u).map(foldText));
}
