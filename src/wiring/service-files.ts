/** What a system is told so that Kith is served from each login on, and a reminder comes once a week. Pure: texts only. */

/** How Kith is to be run. */
export interface ServiceWish {
  readonly node: string;
  /** The command's own script. */
  readonly script: string;
  readonly home: string;
  readonly port: number;
  readonly url: string | undefined;
}

/** One file that the system reads. */
export interface ServiceFile {
  /** Below the folder of such files. */
  readonly name: string;
  readonly text: string;
}

/** When the week's list is new: Monday at nine. */
const REMINDER = "This week's list is ready.";

export function commandOf({ node, script, home, port, url }: ServiceWish): readonly string[] {
  const at = url === undefined ? [] : ["--url", url];
  return [node, script, "--home", home, "serve", "--no-open", "--port", String(port), ...at];
}

function addressOf({ port, url }: ServiceWish): string {
  return url ?? `http://127.0.0.1:${port}`;
}

/** Units of systemd, for `~/.config/systemd/user`. */
export function systemdUnits(wish: ServiceWish): readonly ServiceFile[] {
  const remind = ["/usr/bin/env", "notify-send", "Kith", `${REMINDER} ${addressOf(wish)}`];
  return [
    {
      name: "kith.service",
      text: `[Unit]
Description=Kith, served to this machine's browsers

[Service]
ExecStart=${commandOf(wish).map(quoteForSystemd).join(" ")}
Restart=on-failure
RestartSec=10

[Install]
WantedBy=default.target
`,
    },
    {
      name: "kith-reminder.service",
      text: `[Unit]
Description=Kith's weekly reminder

[Service]
Type=oneshot
ExecStart=${remind.map(quoteForSystemd).join(" ")}
`,
    },
    {
      name: "kith-reminder.timer",
      text: `[Unit]
Description=Kith's weekly reminder

[Timer]
OnCalendar=Mon 09:00
Persistent=true

[Install]
WantedBy=timers.target
`,
    },
  ];
}

/** systemd's own quoting: backslashes and quotation marks, and % and $ doubled. */
function quoteForSystemd(word: string): string {
  const quoted = word.replace(/["\\]/g, "\\$&").replaceAll("%", "%%").replaceAll("$", "$$$$");
  return `"${quoted}"`;
}

/** Agents of launchd, for `~/Library/LaunchAgents`. */
export function launchdAgents(wish: ServiceWish): readonly ServiceFile[] {
  const notice = `display notification ${JSON.stringify(`${REMINDER} ${addressOf(wish)}`)} with title "Kith"`;
  return [
    {
      name: "app.kith.serve.plist",
      text: plistOf("app.kith.serve", commandOf(wish), "<key>RunAtLoad</key><true/>\n  <key>KeepAlive</key><true/>"),
    },
    {
      name: "app.kith.reminder.plist",
      text: plistOf(
        "app.kith.reminder",
        ["/usr/bin/osascript", "-e", notice],
        "<key>StartCalendarInterval</key>\n  <dict>\n    <key>Weekday</key><integer>1</integer>\n    <key>Hour</key><integer>9</integer>\n    <key>Minute</key><integer>0</integer>\n  </dict>",
      ),
    },
  ];
}

function plistOf(label: string, command: readonly string[], when: string): string {
  const words = command.map((word) => `    <string>${escapeXml(word)}</string>`).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key><string>${label}</string>
  <key>ProgramArguments</key>
  <array>
${words}
  </array>
  ${when}
</dict>
</plist>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What `schtasks` is told on Windows: a task at login, and one that opens Kith on Mondays. */
export function windowsTasks(wish: ServiceWish): readonly (readonly string[])[] {
  const line = commandOf(wish).map(quoteForWindows).join(" ");
  return [
    ["/Create", "/F", "/TN", "Kith", "/SC", "ONLOGON", "/TR", line],
    [
      "/Create",
      "/F",
      "/TN",
      "Kith reminder",
      "/SC",
      "WEEKLY",
      "/D",
      "MON",
      "/ST",
      "09:00",
      "/TR",
      `explorer ${addressOf(wish)}`,
    ],
  ];
}

/** The quoting of Windows programs: backslashes count only before a quotation mark. */
function quoteForWindows(word: string): string {
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, "$1$1")}"`;
}
