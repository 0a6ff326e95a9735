import { type DayNumber, dayFromNumber, weekday } from "../core/day.ts";
import type { Relation } from "./person.ts";
import type { Random } from "./random.ts";

/** What people write about. `{…}` are filled in; German, French and other words stand in between as in life. */
const SUBJECTS: Readonly<Record<Relation, string>> = {
  client:
    "Agenda for {weekday}|Figures for {month}|Draft of the {season} report|Workshop in {city}|Extending the contract|Warehouse counts in {month}|Steering group in {month}|Questions on the rollout|Offer for phase {n}|People to interview|Slides for {weekday}|Travel to {city}|Handing over the {season} project|Budget {year}|Rückfragen zum Angebot|Prüfung der Zahlen für {month}|Résumé de l’atelier de {month}|Stock in hall {n}|Lead times since {month}|Übergabe Lager {n}|Who joins in {city}?|Forecast {season}|Routes through {city}|Suppliers in {country}|Second shift from {month}",
  prospect:
    "An introduction|Your approach to {season} planning|A first call?|Outline of a proposal|References|Timing in {month}|What we talked about|Our site in {city}|Question on costs|Angebot für {month}?",
  colleague:
    "Panel in {city}|Reading for {weekday}|People in {city}|Paper on inventory|Lunch in {month}?|Your talk in {city}|Alumni evening in {month}|Old slides on hall {n}|Kollegentreffen im {month}|Lecture at 大学 in {month}|The {season} reading list|Who knows {country}?|Review of my draft|Notes from {city}|Guest lecture {season}|Idea for {year}",
  supplier:
    "Order {n}|Quote for {month}|Delivery in {month}|Question on invoice {n}|Layout of the {season} report|Print run in {month}|Licences {year}|Rechnung {n}|Lieferung {month}|Proofs for {weekday}",
  friend:
    "Saturday?|Hiking in {month}|Photos from {city} 📷|Your soup recipe|That book|Concert in {month}|Umzug im {month}|Birthday party in {month} 🎂|A weekend in {city}|Running on {weekday}|How is the new flat?|Swimming with the children|Grüße aus {city}|Cinema on {weekday}?|The old bicycle|Źródło, the café in {city}|Choir in {season}|News from {country}|Garden in {season}|Tickets for {month} 🎻",
  acquaintance:
    "Your article|Meeting in {city}|A question on {country}|Podcast in {month}?|Survey {year}|Reception in {city}|A contact in {country}?|Data on lead times",
};

const ASKS =
  "A quick favour|Could you introduce me in {city}?|Would you read my application?|May I name you as a reference?|A contact in {country}?|Could you look at my offer for {month}?";

const THANKS =
  "Thank you for {weekday}|Thanks for lunch|Thank you for the talk|Danke für {weekday}|Merci pour tout|Thanks!";

const BODIES: readonly string[] = [
  "Could you have a look before Thursday?",
  "I have put my notes below. Tell me what you think.",
  "Shall we speak on the phone instead?",
  "The numbers moved again, in the right direction for once.",
  "No hurry at all, whenever it suits you.",
  "As promised, the short version.",
  "Ich melde mich nächste Woche noch einmal.",
  "I thought of you when I read it.",
  "We are nearly there; two points are open.",
  "Who else should be in the room?",
  "From the station, in haste: yes to all three.",
  "It rained all day, and it was splendid.",
  "Let me know whether the second half of the month would do.",
  "The warehouse people are on board.",
  "I owe you an answer since Monday, here it is.",
];

const REPLIES: readonly string[] = [
  "Yes, gladly.",
  "That works for me.",
  "I would rather take the later train.",
  "Good point. I have changed the second page.",
  "Let me think about it until tomorrow.",
  "Perfect, see you then.",
  "Passt, danke!",
  "Not this week, I am afraid. The one after?",
  "Very good. I have nothing to add.",
  "Done; have a look.",
  "From my side there is one question left.",
  "Bien sûr, avec plaisir.",
];

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const SEASONS = ["winter", "spring", "summer", "autumn"];
const CITIES = "Rotterdam Malmö Łódź Lyon Trieste Antwerp Göteborg Bilbao Leeds Zürich Gdynia Porto".split(" ");
const COUNTRIES = "Portugal Vietnam Norway Mexico Poland Morocco Ireland Chile".split(" ");

export type TopicKind = Relation | "asks" | "thanks";

/** Draws a subject for a day, and one that the two have not used before: `used` takes it up. */
export function pickSubject(random: Random, kind: TopicKind, day: DayNumber, used: Set<string>): string {
  const list = (kind === "asks" ? ASKS : kind === "thanks" ? THANKS : SUBJECTS[kind]).split("|");
  const date = dayFromNumber(day);
  const month = (Number(date.slice(5, 7)) + random.int(-1, 1) + 11) % 12;
  const words: Readonly<Record<string, string>> = {
    month: MONTHS[month] ?? "",
    weekday: WEEKDAYS[(weekday(date) + random.int(0, 4)) % 5] ?? "",
    season: SEASONS[Math.floor(((month + 1) % 12) / 3)] ?? "",
    city: random.pick(CITIES),
    country: random.pick(COUNTRIES),
    n: String(random.int(2, 40)),
    year: date.slice(0, 4),
  };
  const subject = random.pick(list).replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? "");
  let fresh = subject;
  if (used.has(fresh)) fresh = `${subject} (${words["month"] ?? ""} ${words["year"] ?? ""})`;
  for (let n = 2; used.has(fresh); n++) fresh = `${subject} (${words["month"] ?? ""} ${words["year"] ?? ""}, ${n})`;
  used.add(fresh);
  return fresh;
}

/** Draws a line or two for the first message of a conversation. */
export function pickBody(random: Random): string {
  return random.chance(0.3) ? `${random.pick(BODIES)}\n${random.pick(BODIES)}` : random.pick(BODIES);
}

/** Draws a line for an answer. */
export function pickReply(random: Random): string {
  return random.pick(REPLIES);
}
