import type { Random } from "./random.ts";

/** Where somebody lives: invented streets, real cities and zones. */
export interface Home {
  readonly city: string;
  readonly country: string;
  readonly zone: string;
  readonly streets: readonly string[];
  /** Key of the number range in phones.ts; undefined where no range is reserved for fiction. */
  readonly phones?: string;
}

export interface InventedName {
  readonly given: string;
  readonly family: string;
  /** In the order in which its people write it. */
  readonly full: string;
  readonly nickname?: string;
  /** The name in its own script. */
  readonly native?: string;
}

export interface Culture {
  readonly key: string;
  /** Share among the people of this network. */
  readonly weight: number;
  readonly familyFirst?: boolean;
  /** Words separated by blanks; `Latin|native` where the script differs. */
  readonly given: string;
  readonly family: string;
  readonly homes: readonly string[];
}

export const CULTURES: readonly Culture[] = [
  {
    key: "german",
    weight: 24,
    given:
      "Anna Katharina Lena Sabine Friederike Jana Ute Greta Jürgen Matthias Andreas Thomas Jörg Lukas Johannes Stefan Henning Björn Wiebke Antje Karsten Tilman Frauke Ruth Moritz Annelie",
    family:
      "Müller Weiß Hartmann Köhler Brandstätter Petersen Lüders Vogt Reimers Schönfeld Krüger Baumann Thiessen Wolff Jäger Möllers Eickhoff Hansen Rademacher Sommerfeld Groß Nöthen Claussen Behrens",
    homes: ["hamburg", "hamburg", "hamburg", "berlin", "munich", "cologne"],
  },
  {
    key: "nordic",
    weight: 11,
    given: "Ingrid Søren Astrid Åsa Lars Henrik Kirsten Jens Øystein Elin Sigrid Mads Tove Johan Freja Nils",
    family:
      "Lindqvist Sørensen Håkansson Nygård Solheim Ekström Kjær Bergström Dahlgaard Ødegård Sjöberg Holm Rasmussen Wiklund Åberg Falkenås",
    homes: ["stockholm", "stockholm", "copenhagen", "oslo"],
  },
  {
    key: "british",
    weight: 11,
    given:
      "Elizabeth Robert Margaret William Fiona Duncan Imogen Rupert Harriet Alasdair Nigel Rosalind Gareth Bronwen Callum Winifred",
    family:
      "Ashworth Pemberton Hargreaves MacLeish Thornbury Whitcombe Ellery Prescott Llewellyn Fairbairn Osgood Tattersall Kerridge Drummond Wainwright Penrose",
    homes: ["london", "london", "edinburgh"],
  },
  {
    key: "american",
    weight: 9,
    given: "Michael Jennifer David Christopher Denise Marcus Brooke Tyrell Allison Curtis Naomi Wesley Shannon Derrick",
    family:
      "Brown Whitaker Delacroix Hollister Jefferson Castellano McAllister Okafor-Reed Sanderson Burkett Lockwood Ramirez Kessler Boone",
    homes: ["new-york", "boston", "san-francisco", "toronto"],
  },
  {
    key: "french",
    weight: 7,
    given: "Élodie Thibault Françoise Benoît Geneviève Aurélien Margaux Étienne Solène Rémy Odile Gaël",
    family: "Lefèvre Beaumont Carpentier Dubreuil Fontanel Guérin Marchand Poirier Rousselot Vasseur Aubry Château",
    homes: ["paris", "paris", "lyon"],
  },
  {
    key: "dutch",
    weight: 5,
    given: "Cornelis Marijke Joost Femke Wouter Sanne Bram Lotte Ruben Hanneke",
    family: "Vermeulen Hoekstra Zijlstra Groeneveld Kuipers Oosterbaan Terpstra Brouwer Schouten Veldhuizen",
    homes: ["amsterdam", "rotterdam"],
  },
  {
    key: "polish",
    weight: 5,
    given: "Katarzyna Małgorzata Paweł Łukasz Aleksandra Zbigniew Agnieszka Wojciech Michał Bożena",
    family: "Wrona Łuczak Zięba Dąbek Kołodziej Górka Żurek Sikora Piątek Mroczek",
    homes: ["warsaw", "gdansk", "hamburg"],
  },
  {
    key: "spanish",
    weight: 5,
    given: "José Nicolás Begoña Ignacio Inés Francisco Lucía Álvaro Marisol Joaquín",
    family: "Quintana Echeverría Muñoz Salvatierra Peñalver Ibáñez Zamorano Lorente Aguirre Cifuentes",
    homes: ["madrid", "barcelona"],
  },
  {
    key: "italian",
    weight: 4,
    given: "Giuseppe Chiara Niccolò Federica Ottavio Ludovica Matteo Ilaria",
    family: "Bellandi Fioravanti Marchetti Santoro Pellegrino Castagna Donati Vitale",
    homes: ["milan", "milan"],
  },
  {
    key: "turkish",
    weight: 4,
    given: "Ayşe Emre Çiğdem Burak Gülşen Oğuz Nazlı Selim",
    family: "Yıldırım Özkan Şahin Karagöz Aydınlı Tuncel Demirağ Güven",
    homes: ["istanbul", "hamburg", "berlin"],
  },
  {
    key: "indian",
    weight: 4,
    given: "Priya Arjun Lakshmi Rohan Meenakshi Vikram Ananya Sanjay",
    family: "Raghunathan Deshpande Chatterjee Venkataraman Kulkarni Bhattacharya Menon Sodhi",
    homes: ["bangalore", "london", "new-york"],
  },
  {
    key: "chinese",
    weight: 4,
    familyFirst: true,
    given: "Wei|伟 Xiaoling|晓玲 Jianhong|建红 Yuting|雨婷 Haoran|浩然 Meifeng|美凤 Zhiyuan|志远",
    family: "Chen|陈 Zhou|周 Lin|林 Huang|黄 Guo|郭 Xu|许 Tang|唐",
    homes: ["singapore", "shanghai", "london"],
  },
  {
    key: "japanese",
    weight: 3,
    familyFirst: true,
    given: "Haruka|遥 Kenji|健二 Yumiko|由美子 Takashi|隆 Sayuri|小百合 Daisuke|大輔",
    family: "Nakagawa|中川 Shimizu|清水 Fujimori|藤森 Okabe|岡部 Hayashida|林田 Morikawa|森川",
    homes: ["tokyo", "tokyo"],
  },
  {
    key: "arabic",
    weight: 3,
    given: "Leila Karim Yasmine Tarek Nour Samir Hanan Idris",
    family: "Haddad Benyoussef El-Masri Khoury Bouazizi Al-Rashidi Mansouri Sabbagh",
    homes: ["dubai", "paris", "berlin"],
  },
  {
    key: "brazilian",
    weight: 3,
    given: "João Thaís Caetano Beatriz Vinícius Luíza",
    family: "Figueiredo Gonçalves Assunção Magalhães Tavares Brandão",
    homes: ["sao-paulo", "lisbon"],
  },
  {
    key: "nigerian",
    weight: 2,
    given: "Chinedu Folasade Babatunde Ngozi Emeka Adaeze",
    family: "Adeyemi Okonkwo Balogun Eze Ogunleye Nwosu",
    homes: ["lagos", "london"],
  },
  {
    key: "greek",
    weight: 2,
    given: "Eleni Dimitris Kalliope Stavros Ioanna Petros",
    family: "Papanikolaou Georgiou Economou Dimitriou Theodorou Anagnostou",
    homes: ["athens", "berlin"],
  },
  {
    key: "australian",
    weight: 2,
    given: "Darcy Mitchell Tahlia Lachlan Bronte Heath",
    family: "Cartwright Gallagher Nolan Pascoe Trengove Worthington",
    homes: ["melbourne"],
  },
];

const NICKNAMES: Readonly<Record<string, string>> = {
  Katharina: "Kathi",
  Matthias: "Matze",
  Johannes: "Hannes",
  Andreas: "Andi",
  Thomas: "Tom",
  Elizabeth: "Liz",
  Robert: "Rob",
  Margaret: "Maggie",
  William: "Bill",
  Michael: "Mike",
  Jennifer: "Jen",
  Christopher: "Chris",
  Cornelis: "Kees",
  Katarzyna: "Kasia",
  Małgorzata: "Gosia",
  Aleksandra: "Ola",
  José: "Pepe",
  Nicolás: "Nico",
  Francisco: "Paco",
  Giuseppe: "Beppe",
  Dimitris: "Mitsos",
};

const home = (city: string, country: string, zone: string, streets: string, phones?: string): Home => ({
  city,
  country,
  zone,
  streets: streets.split(", "),
  ...(phones === undefined ? {} : { phones }),
});

/** The cities, by key. Streets are made up. */
export const HOMES: Readonly<Record<string, Home>> = {
  hamburg: home("Hamburg", "Germany", "Europe/Berlin", "Fährkamp, Möwenstieg, Speichergasse", "hamburg"),
  berlin: home("Berlin", "Germany", "Europe/Berlin", "Lindenhof, Kastanienzeile, Am Wehr", "berlin"),
  munich: home("München", "Germany", "Europe/Berlin", "Isarwinkel, Föhrenweg", "munich"),
  cologne: home("Köln", "Germany", "Europe/Berlin", "Rheinterrasse, Glockenwinkel", "cologne"),
  stockholm: home("Stockholm", "Sweden", "Europe/Stockholm", "Ekstigen, Björkgränd", "sweden"),
  copenhagen: home("København", "Denmark", "Europe/Copenhagen", "Havnetrappen, Bøgehaven"),
  oslo: home("Oslo", "Norway", "Europe/Oslo", "Fjordlia, Granstien"),
  london: home("London", "United Kingdom", "Europe/London", "Harrow Mews, Copperfield Row", "london"),
  edinburgh: home("Edinburgh", "United Kingdom", "Europe/London", "Gorse Wynd, Calder Brae", "edinburgh"),
  "new-york": home("New York", "United States", "America/New_York", "Quarry Lane, Sycamore Court", "new-york"),
  boston: home("Boston", "United States", "America/New_York", "Mill Pond Road, Orchard Terrace", "boston"),
  "san-francisco": home("San Francisco", "United States", "America/Los_Angeles", "Fogline Street", "san-francisco"),
  toronto: home("Toronto", "Canada", "America/Toronto", "Birchmount Crescent", "toronto"),
  paris: home("Paris", "France", "Europe/Paris", "rue des Tilleuls, passage du Lavoir", "france"),
  lyon: home("Lyon", "France", "Europe/Paris", "quai des Cygnes", "france"),
  amsterdam: home("Amsterdam", "Netherlands", "Europe/Amsterdam", "Wilgenkade, Molenpad"),
  rotterdam: home("Rotterdam", "Netherlands", "Europe/Amsterdam", "Havenzicht"),
  warsaw: home("Warszawa", "Poland", "Europe/Warsaw", "ulica Jabłoniowa"),
  gdansk: home("Gdańsk", "Poland", "Europe/Warsaw", "ulica Żaglowa"),
  madrid: home("Madrid", "Spain", "Europe/Madrid", "calle del Almendro"),
  barcelona: home("Barcelona", "Spain", "Europe/Madrid", "carrer de la Figuera"),
  milan: home("Milano", "Italy", "Europe/Rome", "via dei Gelsi"),
  istanbul: home("İstanbul", "Türkiye", "Europe/Istanbul", "Çınar Sokağı"),
  bangalore: home("Bengaluru", "India", "Asia/Kolkata", "Tamarind Road"),
  singapore: home("Singapore", "Singapore", "Asia/Singapore", "Frangipani Walk"),
  shanghai: home("Shanghai", "China", "Asia/Shanghai", "Osmanthus Lane"),
  tokyo: home("Tokyo", "Japan", "Asia/Tokyo", "Sakuradai"),
  dubai: home("Dubai", "United Arab Emirates", "Asia/Dubai", "Palm Crescent"),
  "sao-paulo": home("São Paulo", "Brazil", "America/Sao_Paulo", "rua das Jabuticabas"),
  lisbon: home("Lisboa", "Portugal", "Europe/Lisbon", "travessa da Oliveira"),
  lagos: home("Lagos", "Nigeria", "Africa/Lagos", "Palm Grove Close"),
  athens: home("Athens", "Greece", "Europe/Athens", "odos Elaion"),
  melbourne: home("Melbourne", "Australia", "Australia/Melbourne", "Wattle Parade", "melbourne"),
};

/** Draws a culture by its weight. */
export function pickCulture(random: Random): Culture {
  let left = random.next() * CULTURES.reduce((sum, culture) => sum + culture.weight, 0);
  return CULTURES.find((culture) => (left -= culture.weight) < 0) ?? random.pick(CULTURES);
}

/** Draws a name of the culture. Names may repeat: the cast draws again where it must not. */
export function inventName(random: Random, culture: Culture): InventedName {
  return nameOf(random.pick(culture.given.split(" ")), random.pick(culture.family.split(" ")), culture.familyFirst);
}

/** Builds a name from its parts, each `Latin` or `Latin|native`. */
export function nameOf(givenPart: string, familyPart: string, familyFirst = false): InventedName {
  const [given = "", nativeGiven] = givenPart.split("|");
  const [family = "", nativeFamily] = familyPart.split("|");
  const nickname = NICKNAMES[given];
  return {
    given,
    family,
    full: familyFirst ? `${family} ${given}` : `${given} ${family}`,
    ...(nickname === undefined ? {} : { nickname }),
    ...(nativeGiven === undefined || nativeFamily === undefined ? {} : { native: `${nativeFamily}${nativeGiven}` }),
  };
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  æ: "ae",
  ı: "i",
  ä: "ae",
  ö: "oe",
  ü: "ue",
};

/** Writes a name as its bearer would in an address: lower case, ASCII, words joined by hyphens. */
export function asciiOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßłøæıäöü]/g, (letter) => LETTERS[letter] ?? "")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
