import type { Random } from "./random.ts";

/** How a company writes its people's addresses. */
export type AddressForm = "given.family" | "g.family" | "given" | "gfamily" | "family";
/** How a company's mail programs write names. */
export type NameForm = "full" | "family-first" | "initial" | "nickname" | "native" | "none";

export interface Organisation {
  readonly name: string;
  readonly domain: string;
  readonly field: string;
  readonly addressForm: AddressForm;
  readonly nameForm: NameForm;
}

const FIRST =
  "Alder Birkenau Corvid Dovetail Ember Fjordline Granary Harbourlight Irisfeld Juniper Kestrel Lumenwerk Marlinspike Nimbus Orchardgate Pelikanhof Quillstone Rowanberry Saffronhill Ternvik Umberland Vesperine Willowmere Yarrowfield Zephyrine Ahornwerk Brackwater Cobblefen Drumlin Eiderdown Foxglove Gorsefield Heronsgate Isargrund Jarrah Kelpworth Larkspur Mistral Nettlebank Osprey Plovermoor Quarrystone Rushlight Sandhamn Tamarack Ullswick Violetta Wrenfield Ysolde Zinnia Amberley Bluebell Cormorant Dunlin Elmsett Fennel Gannet Hawthorn Islay Jackdaw".split(
    " ",
  );

const FIELDS: readonly (readonly [field: string, kinds: readonly string[]])[] = [
  ["logistics", ["Logistics", "Freight", "Shipping", "Lagerhaus"]],
  ["food", ["Foods", "Coffee", "Mills", "Bäckerei"]],
  ["software", ["Software", "Analytics", "Systems", "Labs"]],
  ["energy", ["Energy", "Wind", "Solar"]],
  ["health", ["Health", "Clinics", "Medtech"]],
  ["textiles", ["Textiles", "Outdoor", "Wool"]],
  ["research", ["Institute", "University", "Foundation"]],
  ["finance", ["Capital", "Leasing", "Insurance"]],
  ["design", ["Studio", "Press", "Design"]],
  ["machines", ["Robotics", "Pumps", "Tools"]],
];

const ADDRESS_FORMS: readonly AddressForm[] = [
  "given.family",
  "given.family",
  "given.family",
  "g.family",
  "given",
  "gfamily",
  "family",
];
const NAME_FORMS: readonly NameForm[] = ["full", "full", "full", "full", "family-first", "initial"];

/** Invents companies, each with a first word of its own; there are 60 first words. */
export function inventOrganisations(random: Random, count: number): Organisation[] {
  return random.sample(FIRST, count).map((first) => {
    const [field, kinds] = random.pick(FIELDS);
    const name = `${first} ${random.pick(kinds)}`;
    return {
      name,
      domain: `${first.toLowerCase()}.example`,
      field,
      addressForm: random.pick(ADDRESS_FORMS),
      nameForm: random.pick(NAME_FORMS),
    };
  });
}

/** The firm that the owner worked for in the first six years. */
export const OLD_FIRM: Organisation = {
  name: "Brandt & Iversen Consulting",
  domain: "brandt-iversen.example",
  field: "consulting",
  addressForm: "given.family",
  nameForm: "family-first",
};

/** Where people have their private addresses. */
export const MAIL_PROVIDERS: readonly string[] = [
  "postbox.example",
  "mailhaven.example",
  "correo.example",
  "courriel.example",
  "inbox.example",
];

const TITLES: Readonly<Record<string, readonly string[]>> = {
  client: [
    "Head of Operations",
    "Supply Chain Director",
    "Chief Operating Officer",
    "Plant Manager",
    "Managing Director",
    "Leiterin Einkauf",
    "Directrice des opérations",
  ],
  prospect: ["VP Operations", "Head of Procurement", "Chief Executive", "Programme Director"],
  colleague: ["Consultant", "Senior Consultant", "Partner", "Engagement Manager", "Professor of Operations", "Analyst"],
  supplier: ["Account Manager", "Owner", "Studio Lead", "Sales Director"],
  friend: ["Architect", "Teacher", "Physician", "Editor", "Software Engineer", "Violinist", "Lawyer"],
  acquaintance: ["Analyst", "Founder", "Investor", "Journalist", "Recruiter", "Data Scientist", "Civil Servant"],
};

/** Draws a title that suits what somebody is to the owner. */
export function pickTitle(random: Random, relation: string): string {
  return random.pick(TITLES[relation] ?? ["Consultant"]);
}
