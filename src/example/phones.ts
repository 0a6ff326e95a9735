/** Numbers that regulators keep for fiction: they ring nowhere. Country without such a range: no number. */
interface Range {
  readonly mobile: (n: number) => string;
  readonly mobiles: number;
  readonly office: (n: number) => string;
  readonly offices: number;
}

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

// Germany: Bundesnetzagentur's numbers for film and television. 200 mobile numbers serve all four cities.
const germany = (office: (n: number) => string): Range => ({
  mobile: (n) => (n < 100 ? `+49 171 39200${pad(n, 2)}` : `+49 176 040690${pad(n - 100, 2)}`),
  mobiles: 200,
  office,
  offices: 1000,
});
// North America: 555-0100 to 555-0199 in every area code.
const america = (area: number): Range => ({
  mobile: (n) => `+1 ${area} 555 ${pad(100 + n, 4)}`,
  mobiles: 60,
  office: (n) => `+1 ${area} 555 ${pad(160 + n, 4)}`,
  offices: 40,
});
// United Kingdom: Ofcom's numbers for drama.
const britain = (office: (n: number) => string): Range => ({
  mobile: (n) => `+44 7700 900${pad(n, 3)}`,
  mobiles: 1000,
  office,
  offices: 1000,
});
// Australia: ACMA's list of mobile numbers for fiction is short.
const AUSTRALIAN = ["570 006", "570 156", "570 157", "570 158", "570 159", "570 110", "570 313", "570 737", "571 266"];

const RANGES: Readonly<Record<string, Range>> = {
  hamburg: germany((n) => `+49 40 66969${pad(n, 3)}`),
  berlin: germany((n) => `+49 30 23125${pad(n, 3)}`),
  munich: germany((n) => `+49 89 99998${pad(n, 3)}`),
  cologne: germany((n) => `+49 221 4710${pad(n, 3)}`),
  london: britain((n) => `+44 20 7946 0${pad(n, 3)}`),
  edinburgh: britain((n) => `+44 131 496 0${pad(n, 3)}`),
  "new-york": america(212),
  boston: america(617),
  "san-francisco": america(415),
  toronto: america(416),
  // France: ARCEP's ranges for audiovisual works.
  france: {
    mobile: (n) => `+33 6 39 98 ${pad(Math.floor(n / 100), 2)} ${pad(n % 100, 2)}`,
    mobiles: 5000,
    office: (n) => `+33 1 99 00 ${pad(Math.floor(n / 100), 2)} ${pad(n % 100, 2)}`,
    offices: 5000,
  },
  // Sweden: PTS's numbers for books and films.
  sweden: {
    mobile: (n) => `+46 70 174 06 ${pad(5 + n, 2)}`,
    mobiles: 95,
    office: (n) => `+46 8 465 00 4${pad(n, 2)}`,
    offices: 100,
  },
  melbourne: {
    mobile: (n) => `+61 491 ${AUSTRALIAN[n] ?? ""}`,
    mobiles: AUSTRALIAN.length,
    office: (n) => `+61 3 7010 ${pad(1000 + n, 4)}`,
    offices: 100,
  },
};

/** Gives out numbers that nobody has, each once. */
export interface PhoneBook {
  mobile(region: string | undefined): string | undefined;
  office(region: string | undefined): string | undefined;
}

/** Opens the book; the same calls in the same order give the same numbers. */
export function createPhoneBook(): PhoneBook {
  const used = new Map<string, number>();
  const draw = (key: string): number => {
    const n = used.get(key) ?? 0;
    used.set(key, n + 1);
    return n;
  };
  return {
    mobile(region) {
      const range = RANGES[region ?? ""];
      if (range === undefined) return undefined;
      // The cities of one country share their mobile numbers.
      const n = draw(`mobile ${range.mobile(0)}`);
      return n < range.mobiles ? range.mobile(n) : undefined;
    },
    office(region) {
      const range = RANGES[region ?? ""];
      if (range === undefined) return undefined;
      const n = draw(`office ${range.office(0)}`);
      return n < range.offices ? range.office(n) : undefined;
    },
  };
}

/** Strips a number to E.164: all of ours begin with their country's code. */
export function e164Of(phone: string): string {
  return `+${phone.replace(/\D/g, "")}`;
}

/** Writes a number as one does at home in Germany, without the country's code. */
export function nationalForm(phone: string): string {
  return phone.startsWith("+49 ") ? `0${phone.slice(4)}` : phone;
}
