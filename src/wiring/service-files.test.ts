import { expect, test } from "vitest";
import { launchdAgents, systemdUnits, windowsTasks } from "./service-files.ts";

const WISH = {
  node: "/opt/node 24/bin/node",
  script: "/opt/kith/bin/kith.mjs",
  home: '/home/ines/100% "mine" $HOME',
  port: 5484,
  url: undefined,
};

test("systemdUnits() serves from the login on, and reminds on Mondays", () => {
  const [service, reminder, timer] = systemdUnits(WISH);

  expect(service?.text).toContain(
    'ExecStart="/opt/node 24/bin/node" "/opt/kith/bin/kith.mjs" "--home" "/home/ines/100%% \\"mine\\" $$HOME" "serve" "--no-open" "--port" "5484"\n',
  );
  expect(reminder?.text).toContain("http://127.0.0.1:5484");
  expect(timer?.text).toContain("OnCalendar=Mon 09:00");
});

test("launchdAgents() name the words of the command one by one, escaped", () => {
  const [serve, reminder] = launchdAgents({ ...WISH, home: "/Users/a&b", url: "https://kith.example.org" });

  expect(serve?.text).toContain("<string>/Users/a&amp;b</string>");
  expect(serve?.text).toContain("<string>--url</string>\n    <string>https://kith.example.org</string>");
  expect(reminder?.text).toContain("<key>Weekday</key><integer>1</integer>");
});

test("windowsTasks() quote each word as Windows reads it", () => {
  const [serve] = windowsTasks({ ...WISH, home: 'C:\\Users\\a b\\"x"\\' });

  expect(serve?.at(-1)).toContain('"--home" "C:\\Users\\a b\\\\\\"x\\"\\\\" "serve"');
});
