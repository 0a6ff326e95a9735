/** Addresses that by their form belong to an office, a robot or a list: they never join people. */
import { domainOf, localPartOf } from "./identity.ts";

/** Robots, wherever the word stands in the address. */
const ROBOTS = setOf(`
  noreply donotreply dontreply nepasrepondre nichtantworten keineantwort noresponder naoresponda nonrispondere
  nereply mailerdaemon postmaster bounce bounces bounced newsletter newsletters notification notifications notify
  listserv majordomo mailman unsubscribe autoreply autoresponder devnull benachrichtigung notificaciones notificacoes
`);

/** Offices, as the first word or the last: `info@`, `sales.emea@`, `acme-office@`. */
const OFFICES = setOf(`
  info infos information infomail office offices sales support helpdesk servicedesk customerservice customercare
  customersupport team hello hallo contact contacts contactus kontakt kontakti kontakty contacto contactos contato
  contatto contatti yhteys iletisim admin administrator administration administracion webmaster hostmaster billing
  invoice invoices invoicing accounting buchhaltung rechnung rechnungen facturacion facturation fatturazione faktura
  jobs careers career karriere bewerbung bewerbungen recruiting recruitment empleo emplois lavoro vacatures rekrutacja
  press presse prensa stampa media marketing verkauf vertrieb ventas vendas vente ventes vendite verkoop forsaljning
  salg myynti service servicio servizio kundenservice kundendienst klantenservice kundtjanst kundeservice atencion
  soporte suporte assistenza assistance aide hilfe reception rezeption empfang recepcion accueil secretariat
  sekretariat segreteria secretaria sekretariatet buero buro biuro kantoor bureau oficina escritorio ufficio toimisto posta privacy datenschutz legal security abuse feedback reservations reservierung booking bookings
  orders order bestellung bestellungen pedidos commandes ordini shop store events members membership mitglieder
  registration anmeldung enquiries enquiry inquiries inquiry anfrage subscribe subscriptions alerts alert updates
  receipts statements accounts compliance purchasing einkauf everyone everybody staff
  root nobody daemon cron www apache
`);

/** Offices with a word so short that it must be the whole local part. */
const SHORT = setOf("hr it pr hq cs tv ir hi hey all pos edv ops dev test null reply");

/** Ends and beginnings of a list's address. */
const LIST_FORM = /^owner-|-(?:list|lists|users|devel|announce|discuss|request|owner|bounces|subscribe|unsubscribe)$/u;
const LIST_DOMAIN =
  /^(?:lists?|listserv|mailman|groups|listes|ml)\.|(?:^|\.)(?:googlegroups|yahoogroups|freelists|groups)\.(?:com|org|io)$/u;
/** Machines and relays: whoever writes from there, the address is not theirs. */
const MACHINE_DOMAIN =
  /^(?:localhost|localhost\.localdomain|.*\.\(none\)|\(none\)|(?:reply|bounces?|noreply|no-reply|notifications?|mailer)\..*|(?:group|resource)\.calendar\.google\.com)$/u;

/**
 * Tells by its form alone whether a normalised address is shared: an office in a dozen
 * languages (`info@`, `kontakt@`, `ventas@`), a robot (`no-reply@`, `bounces+12@`), a
 * mailing list (`owner-x@`, `x@lists.example`), a relay or a machine (`…@localhost`).
 *
 * It errs towards "personal": what it misses can still be marked shared by hand, while a
 * person taken for an office would never be joined with their other addresses. An address
 * at `users.noreply.github.com` belongs to one person, so it is not shared.
 */
export function isSharedAddress(email: string): boolean {
  const local = localPartOf(email);
  const domain = domainOf(email);
  if (MACHINE_DOMAIN.test(domain) || LIST_DOMAIN.test(domain) || LIST_FORM.test(local)) return true;
  const words = local
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  const joined = words.join("");
  if (words.length === 0) return false;
  if (SHORT.has(joined) || OFFICES.has(joined) || /no-?_?\.?reply/u.test(local)) return true;
  if (
    words.some((word, index) => ROBOTS.has(word) || ROBOTS.has(`${word}${words[index + 1] ?? ""}`)) ||
    ROBOTS.has(joined)
  )
    return true;
  return OFFICES.has(words[0] ?? "") || OFFICES.has(words.at(-1) ?? "");
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
