import type { Instant } from "../core/day.ts";
import { composeMail } from "./compose.ts";
import type { Mail } from "./mail.ts";
import type { Mailbox } from "./person.ts";
import type { Random } from "./random.ts";
import { isHoliday } from "./rhythm.ts";
import { type World, ownerDay } from "./world.ts";

const ABSENCE_SUBJECTS = ["Automatic reply: ", "Out of office: ", "Abwesenheitsnotiz: ", "Réponse automatique : "];

/** Tells by chance whether somebody has an absence notice on: rarely, and often in the holidays. */
export function isOutOfOffice(world: World, random: Random, at: Instant): boolean {
  return random.chance(isHoliday(ownerDay(world, at)) ? 0.25 : 0.015);
}

/** Writes the notice that somebody's mail program sends back within two minutes. */
export function composeAbsence(world: World, random: Random, to: Mail, from: Mailbox): Mail {
  return composeMail(world, random, {
    at: (to.at + random.int(15, 110) * 1000) as Instant,
    kind: "absence",
    from,
    to: [to.from],
    subject: random.pick(ABSENCE_SUBJECTS) + to.subject,
    body: "I am away and read no mail. In urgent matters please turn to my colleagues.",
    answers: to,
    headers: random.pick([
      ["Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All"],
      ["Auto-Submitted: auto-replied (vacation)", "Precedence: bulk"],
      ["Auto-Submitted: auto-replied", "X-Autoreply: yes"],
    ]),
  });
}

/** Writes the report that a mail server sends back when nobody lives at an address any more. */
export function composeBounce(world: World, random: Random, failed: Mail, address: string): Mail {
  const domain = address.slice(address.indexOf("@") + 1);
  const boundary = `b-${random.code(20)}`;
  const host = `mx1.${domain}`;
  return composeMail(world, random, {
    at: (failed.at + random.int(2, 300) * 1000) as Instant,
    kind: "bounce",
    from: { name: "Mail Delivery Subsystem", address: `mailer-daemon@${domain}`, is: "robot" },
    to: [failed.from],
    subject: random.pick(["Undelivered Mail Returned to Sender", "Delivery Status Notification (Failure)"]),
    answers: failed,
    failed: address,
    headers: ["Auto-Submitted: auto-replied", ...(random.chance(0.6) ? [`X-Failed-Recipients: ${address}`] : [])],
    contentType: `multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    body: [
      `--${boundary}`,
      "Content-Type: text/plain; charset=us-ascii",
      "",
      "Your message could not be delivered to one or more recipients.",
      "",
      `--${boundary}`,
      "Content-Type: message/delivery-status",
      "",
      `Reporting-MTA: dns; ${host}`,
      "",
      `Final-Recipient: rfc822; ${address}`,
      "Action: failed",
      "Status: 5.1.1",
      `Diagnostic-Code: smtp; 550 5.1.1 <${address}>: Recipient address rejected: User unknown`,
      "",
      `--${boundary}`,
      "Content-Type: text/rfc822-headers",
      "",
      `Message-ID: <${failed.id}>`,
      `To: ${address}`,
      "",
      `--${boundary}--`,
    ].join("\n"),
  });
}
