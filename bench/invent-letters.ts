import { inventPerson } from "./invent-book.ts";

/** Writes a mailbox of letters between the owner and the first people of the book that `inventBook` writes, by turns. */
export function inventLetters(letters: number): string {
  return Array.from({ length: letters }, (_, n) => {
    const { address } = inventPerson(n);
    const [from, to] = n % 2 === 0 ? ["me@own-works.example", address] : [address, "me@own-works.example"];
    const day = String(1 + (n % 28)).padStart(2, "0");
    return [
      `From ${from} Mon Oct ${day} 09:00:00 2026`,
      `Message-ID: <bench-${n}@own-works.example>`,
      `Date: ${day} Oct 2026 09:00:00 +0100`,
      `From: <${from}>`,
      `To: <${to}>`,
      `Subject: Letter ${n}`,
      "",
      "A few words.",
      "",
    ].join("\n");
  }).join("\n");
}
