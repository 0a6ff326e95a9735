import { COLUMN_FIELDS, type ColumnField, type ColumnMeaning, type ColumnMeanings } from "./column-field.ts";
import { EMPTY_WORDS, HEADER_WORDS, LABEL_WORDS, MESSAGE_WORDS, NOTE_WORDS, SERVICE_WORDS } from "./header-words.ts";

export interface GuessedColumns {
  readonly meanings: ColumnMeanings;
  /** Whether it is surely a table of people: a name with something else of a person, or their address. */
  readonly isCertain: boolean;
}

/** Proposes what the columns of a table mean, by their headings and by what stands below them. */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[]): GuessedColumns {
  const columns = header.map((heading, index) => ({
    heading: foldHeader(heading).replaceAll(" ", ""),
    meaning: meaningOfHeading(heading),
    values: rows.map((cells) => cells[index]?.trim() ?? "").filter((value) => value !== ""),
  }));
  const fitting = columns.map((column) => ({ ...column, meaning: fitValues(column.meaning, column.values) }));
  // Of two columns of addresses that are not called so, each may be of somebody else.
  const unnamed = fitting.filter(
    ({ meaning }, index) => meaning?.field === "email" && columns[index]?.meaning?.field !== "email",
  );
  const isAlone = unnamed.length === 1 && !columns.some(({ meaning }) => meaning?.field === "email");
  const meanings = settleNames(
    fitting.map((column) => (unnamed.includes(column) && !isAlone ? { ...column, meaning: undefined } : column)),
    rows,
  );
  return { meanings, isCertain: isOfPeople(meanings) && !isOfMessages(columns) };
}

/** A table of letters or calls holds addresses, of two people a row. */
function isOfMessages(columns: readonly { readonly heading: string }[]): boolean {
  return columns.filter(({ heading }) => holds(MESSAGE_WORDS, heading)).length >= 2;
}

/** Tells whether the meanings are those of a table of people. */
export function isOfPeople(meanings: ColumnMeanings): boolean {
  const has = (...fields: ColumnField[]): boolean =>
    meanings.some((meaning) => meaning !== undefined && fields.includes(meaning.field));
  if (has("email", "linkedin")) return true;
  if (has("given") && has("family")) return true;
  return has("name", "given", "family") && has("phone", "handle", "birthday", "company", "title", "nickname");
}

/** Without accents, case and signs, words parted by blanks. */
export function foldHeader(heading: string): string {
  return heading
    .replaceAll("ß", "ss")
    .replace(/\be-(?=mail|post)/giu, "e")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

function meaningOfHeading(heading: string): ColumnMeaning | undefined {
  const words = foldHeader(heading).split(" ");
  // Google's and others' "E-mail 1 - Type" stands beside its value.
  if (words.length > 1 && /^(?:type|typ|label)$/.test(words.at(-1) ?? "")) return undefined;
  const exact = meaningOfWords(words);
  if (exact !== undefined) return exact;

  const labels = words.flatMap((word) => labelOf(word) ?? []);
  const rest = words.filter((word) => labelOf(word) === undefined && !holds(EMPTY_WORDS, word));
  const label = labels[0];
  if (label === "mobile" || label === "fax")
    return rest.length === 0 || meaningOfWords(rest)?.field === "phone" ? phone(label) : undefined;
  const found = rest.length === 0 ? undefined : meaningOfWords(rest);
  // The page of a company is nobody's profile.
  if (found === undefined || (found.field === "linkedin" && words.includes("company"))) return undefined;
  const isOneOfSeveral = [
    "email",
    "phone",
    "url",
    "handle",
    "address",
    "street",
    "po-box",
    "city",
    "region",
    "postal-code",
    "country",
  ];
  return label === undefined || found.label !== undefined || !isOneOfSeveral.includes(found.field)
    ? found
    : { ...found, label };
}

function phone(label: string): ColumnMeaning {
  return { field: "phone", label };
}

function meaningOfWords(words: readonly string[]): ColumnMeaning | undefined {
  const joined = words.join("");
  const noted = Object.hasOwn(NOTE_WORDS, joined) ? NOTE_WORDS[joined] : undefined;
  if (noted !== undefined) return { field: "note", label: noted };
  if (AMBIGUOUS.includes(joined)) return { field: "name" };
  if (labelOf(joined) === "mobile") return phone("mobile");
  if (labelOf(joined) === "fax") return phone("fax");
  const service = joined.replace(/(?:handle|username|url|profile|id)$/, "");
  if (holds(SERVICE_WORDS, service)) return { field: "handle", label: service };
  const field = COLUMN_FIELDS.find((one) => holds(HEADER_WORDS[one] ?? "", joined));
  if (field === undefined) return undefined;
  return field === "address" && /^(?:location|standort|lieu|ubicacion|localizacao)$/.test(joined)
    ? { field, label: "location" }
    : { field };
}

function labelOf(word: string): keyof typeof LABEL_WORDS | undefined {
  return (["work", "home", "mobile", "fax", "other"] as const).find((label) => holds(LABEL_WORDS[label], word));
}

function holds(words: string, word: string): boolean {
  return word !== "" && ` ${words} `.includes(` ${word} `);
}

const EMAIL = /^(?:[^<>]*<)?[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+/u;
const PHONE = /^(?=(?:\D*\d){7,15}\D*$)[+(]?[\d\s().\u00A0/-]+(?:(?:x|ext\.?)\s?\d+)?$/iu;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
const PROFILE = /linkedin\.com\/(?:in|pub)\//iu;
const LINK = /^(?:https?:\/\/|www\.)\S+$/iu;
const SALUTATION = /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|m|mme|mlle|sr|sra|srta|dott|sig|dhr|mevr)\.?$/iu;

const A_NAME = (value: string): boolean => /\p{L}/u.test(value) && !/\d|@|:\/\//u.test(value);

/** How many of the values must look like what the heading says. */
const VALUES_NEEDED: Readonly<
  Partial<Record<ColumnField, { readonly share: number; readonly fits: (value: string) => boolean }>>
> = {
  email: { share: 0.3, fits: (value) => EMAIL.test(value) },
  phone: { share: 0.3, fits: (value) => /(?:\d\D*){4,}/.test(value) },
  name: { share: 0.6, fits: A_NAME },
  given: { share: 0.6, fits: A_NAME },
  family: { share: 0.6, fits: A_NAME },
};

/** Values decide where headings say nothing, and take back what headings say when they cannot be it. */
function fitValues(meaning: ColumnMeaning | undefined, values: readonly string[]): ColumnMeaning | undefined {
  if (values.length === 0) return meaning;
  if (meaning === undefined) return meaningOfValues(values);
  const { field } = meaning;
  if (field === "title" && share(values, (value) => SALUTATION.test(value)) >= 0.6) return { field: "prefix" };
  const needed = VALUES_NEEDED[field];
  return needed === undefined || share(values, needed.fits) >= needed.share ? meaning : meaningOfValues(values);
}

function meaningOfValues(values: readonly string[]): ColumnMeaning | undefined {
  if (share(values, (value) => EMAIL.test(value)) >= 0.6) return { field: "email" };
  if (share(values, (value) => PROFILE.test(value)) >= 0.6) return { field: "linkedin" };
  const looksDialled = share(values, (value) => /^(?:\+|00?\d)|[\s()/-]/.test(value)) >= 0.5;
  if (looksDialled && share(values, (value) => PHONE.test(value) && !DATE.test(value)) >= 0.8)
    return { field: "phone" };
  return share(values, (value) => LINK.test(value)) >= 0.8 ? { field: "url" } : undefined;
}

function share(values: readonly string[], fits: (value: string) => boolean): number {
  return values.filter(fits).length / Math.max(1, values.length);
}

/** These are the whole name where they stand alone; beside a first name the family's, beside a family's the first. */
const AMBIGUOUS = ["name", "nom", "nombre", "nome", "naam", "namn", "navn"];

interface Column {
  readonly heading: string;
  readonly meaning: ColumnMeaning | undefined;
}

function settleNames(columns: readonly Column[], rows: readonly (readonly string[])[]): ColumnMeanings {
  const indexOf = (field: ColumnField): number => columns.findIndex(({ meaning }) => meaning?.field === field);
  const [given, family] = [indexOf("given"), indexOf("family")];
  return columns.map(({ heading, meaning }, index) => {
    // In Brazil an "apelido" is what friends say, in Portugal the family's name.
    if (heading === "title" && columns.some((other) => other.heading === "jobtitle")) return { field: "prefix" };
    if (heading === "apelido" && columns.some((other) => other.heading === "sobrenome")) return { field: "nickname" };
    if (meaning?.field !== "name" || !AMBIGUOUS.includes(heading)) return meaning;
    if (given < 0 === family < 0) return meaning;
    const other = given < 0 ? family : given;
    const whole = rows.filter((cells) => isPartOf(cells[other] ?? "", cells[index] ?? ""));
    if (whole.length > rows.length / 2) return meaning;
    return { field: given < 0 ? "given" : "family" };
  });
}

function isPartOf(part: string, whole: string): boolean {
  return part.trim() !== "" && whole.length > part.length && whole.toLowerCase().includes(part.trim().toLowerCase());
}
