/** A link that opens a mail; whatever an address holds, it stays an address. */
export function mailto(
  addresses: readonly string[],
  { subject = "", body = "" }: { readonly subject?: string; readonly body?: string } = {},
): string {
  const to = addresses.map((address) => encodeURIComponent(address).replaceAll("%40", "@")).join(",");
  const fields = Object.entries({ subject, body }).filter(([, value]) => value !== "");
  const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return `mailto:${to}${query === "" ? "" : `?${query}`}`;
}
