/** The text of small sources, of which a test names only what it is about. All people are invented. */

export const OWNER_ADDRESS = "ines@norte.example";

/** Writes an address book, card by card. */
export function bookOf(...cards: readonly (readonly string[])[]): string {
  return cards.map((lines) => ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n")).join("");
}

export interface Letter {
  readonly id?: string;
  readonly from: string;
  readonly to: string;
  readonly subject?: string;
  /** As in `2026-10-05T09:00Z`. */
  readonly at: string;
  /** Message-ID that it answers. */
  readonly answers?: string;
  /** Further header lines. */
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** Writes one message. */
export function letterText({
  id,
  from,
  to,
  subject = "Lunch",
  at,
  answers,
  headers = [],
  body = "Text.",
}: Letter): string {
  return [
    `Message-ID: <${id ?? `${at}.${subject.replace(/\W/g, "")}.${to.replace(/\W/g, "")}`}@mail.example>`,
    `Date: ${new Date(at).toUTCString().replace("GMT", "+0000")}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(answers === undefined
      ? []
      : [`In-Reply-To: <${answers}@mail.example>`, `References: <${answers}@mail.example>`]),
    ...headers,
    "",
    body,
    "",
  ].join("\n");
}

/** Writes a mailbox in one file. */
export function mboxOf(...letters: readonly Letter[]): string {
  return letters
    .map((letter) => {
      const [weekday, day, month, year, time] = new Date(letter.at).toUTCString().replace(",", "").split(" ");
      return `From kith@mail.example ${weekday} ${month} ${day} ${time} ${year}\n${letterText(letter)}\n`;
    })
    .join("");
}

/** A mailbox in which the owner is plain to see: letters there and back with three people, month by month. */
export function clearMailbox(...more: readonly Letter[]): string {
  const people = ["Bruno Falke <bruno@falke.example>", "Carla Ruiz <carla@ruiz.example>", "Dan Oak <dan@oak.example>"];
  const owner = `Ines Norte <${OWNER_ADDRESS}>`;
  const letters = people.flatMap((person, index) =>
    [1, 2, 3, 4, 5].flatMap((month): Letter[] => {
      const day = `2026-0${month}-1${index}`;
      const id = `${day}-${index}`;
      return [
        { id, from: owner, to: person, at: `${day}T09:00Z`, subject: `Plans for month ${month}` },
        {
          id: `${id}-back`,
          from: person,
          to: owner,
          at: `${day}T15:00Z`,
          subject: `Re: Plans for month ${month}`,
          answers: id,
        },
      ];
    }),
  );
  return mboxOf(...letters, ...more);
}

export const GOOGLE_HEADER =
  "First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value";

export const CONNECTIONS_HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
export const MESSAGES_HEADER =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER";
export const INVITATIONS_HEADER = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl";
export const PROFILE_HEADER = "First Name,Last Name,Maiden Name,Headline,Summary,Industry";

/** The tables of a LinkedIn archive: three connections, a conversation of three lines, an invitation, the owner's profile. */
export const LINKEDIN = {
  "Connections.csv": [
    "Notes:",
    '"When exporting your connection data, you may notice that some of the email addresses are missing."',
    "",
    CONNECTIONS_HEADER,
    "Bruno,Falke,https://www.linkedin.com/in/bruno-falke,bruno@falke.example,Falke & Co,Director,08 Feb 2026",
    "Eva,Lind,https://www.linkedin.com/in/eva-lind,,Lind AB,Founder,11 Mar 2025",
    ",,,,,,07 Jun 2026",
  ].join("\n"),
  "messages.csv": [
    MESSAGES_HEADER,
    "c1,,Eva Lind,https://www.linkedin.com/in/eva-lind,Ines Norte,https://www.linkedin.com/in/ines-norte,2026-09-03 10:00:00 UTC,,Gladly,INBOX",
    "c1,,Ines Norte,https://www.linkedin.com/in/ines-norte,Eva Lind,https://www.linkedin.com/in/eva-lind,2026-09-02 09:00:00 UTC,,Coffee?,INBOX",
    "c2,,Gil Ferro,https://www.linkedin.com/in/gil-ferro,Ines Norte,https://www.linkedin.com/in/ines-norte,2026-10-20 09:00:00 UTC,,Hello from the fair,INBOX",
  ].join("\n"),
  "Invitations.csv": [
    INVITATIONS_HEADER,
    'Gil Ferro,Ines Norte,"10/1/26, 2:37 PM",We met at the fair,INCOMING,https://www.linkedin.com/in/gil-ferro,https://www.linkedin.com/in/ines-norte',
  ].join("\n"),
  "Profile.csv": [PROFILE_HEADER, "Ines,Norte,,Advises,,Logistics"].join("\n"),
} as const;
