/** The manner of SMS Backup & Restore: everything in attributes, what is missing written as null. */
export function smsTag(fields: Readonly<Record<string, string>>): string {
  const all = { protocol: "0", subject: "null", toa: "null", read: "1", ...fields };
  return `  <sms ${attributes(all)} />`;
}

export function callTag(fields: Readonly<Record<string, string>>): string {
  return `  <call ${attributes({ presentation: "1", subscription_id: "null", ...fields })} />`;
}

/** Addresses by type: 137 wrote it, 151 got it. */
export function mmsTag(
  fields: Readonly<Record<string, string>>,
  addresses: readonly (readonly [type: string, address: string])[],
  text: string,
): string {
  return [
    `  <mms ${attributes({ ct_t: "application/vnd.wap.multipart.related", ...fields })}>`,
    "    <parts>",
    '      <part seq="-1" ct="application/smil" text="&lt;smil&gt;" />',
    `      <part ${attributes({ seq: "0", ct: "text/plain", text })} />`,
    `      <part seq="1" ct="image/jpeg" data="${"/9j/4AAQ".repeat(2000)}" />`,
    "    </parts>",
    "    <addrs>",
    ...addresses.map(([type, address]) => `      <addr ${attributes({ address, type, charset: "106" })} />`),
    "    </addrs>",
    "  </mms>",
  ].join("\n");
}

export function backupOf(root: "smses" | "calls", ...tags: readonly string[]): string {
  const head = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By SMS Backup & Restore-->";
  return `${head}\n<${root} count="${tags.length}" backup_set="1" type="full">\n${tags.join("\n")}\n</${root}>\n`;
}

function attributes(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(
      ([name, value]) =>
        `${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("\n", "&#10;")}"`,
    )
    .join(" ");
}
