import { expect, test } from "vitest";
import { dayFromNumber } from "../../core/day.ts";
import type { DateOrder } from "../../core/settings.ts";
import { readStamp, stampDay } from "./stamp.ts";

const read = (line: string, order: DateOrder) => {
  const stamp = readStamp(line);
  if (stamp === undefined) return undefined;
  const day = stampDay(stamp, order);
  const clock = `${Math.floor(stamp.minutes / 60)}:${String(stamp.minutes % 60).padStart(2, "0")}:${stamp.seconds}`;
  return `${day === undefined ? "no day" : dayFromNumber(day)} ${clock} ${stamp.rest}`;
};

test.each<[string, DateOrder, string]>([
  ["[04/03/25, 14:05:09] Ana: Hi", "dmy", "2025-03-04 14:05:9 Ana: Hi"],
  ["\u200e[3/4/25, 2:05:09\u202fPM] Ana: Hi", "mdy", "2025-03-04 14:05:9 Ana: Hi"],
  ["04/03/2025, 14:05 - Ana: Hi", "dmy", "2025-03-04 14:05:0 Ana: Hi"],
  ["04/03/25, 2:05 pm - Ana: Hi", "dmy", "2025-03-04 14:05:0 Ana: Hi"],
  ["3/4/25, 12:05\u202fAM - Ana: Hi", "mdy", "2025-03-04 0:05:0 Ana: Hi"],
  ["04.03.25, 14:05 - Ana: Hi", "dmy", "2025-03-04 14:05:0 Ana: Hi"],
  ["4.3.2025 klo 14.05 - Ana: Hei", "dmy", "2025-03-04 14:05:0 Ana: Hei"],
  ["4. 3. 2025 14:05 - Ana: Ahoj", "dmy", "2025-03-04 14:05:0 Ana: Ahoj"],
  ["4/3/25, 2:05 p. m. - Ana: Hola", "dmy", "2025-03-04 14:05:0 Ana: Hola"],
  ["2025-03-04, 14:05 - Ana: Hej", "ymd", "2025-03-04 14:05:0 Ana: Hej"],
  ["2025/3/4 下午2:05 - Ana: 好", "ymd", "2025-03-04 14:05:0 Ana: 好"],
  ["[2025. 3. 4. 오후 2:05:09] Ana: 네", "ymd", "2025-03-04 14:05:9 Ana: 네"],
  ["[25. 3. 4. 오후 2:05:09] Ana: 네", "ymd", "2025-03-04 14:05:9 Ana: 네"],
  ["2025年3月4日 14:05 - Ana: はい", "ymd", "2025-03-04 14:05:0 Ana: はい"],
  ["٠٤‏/٠٣‏/٢٠٢٥، ٢:٠٥ م - Ana: نعم", "dmy", "2025-03-04 14:05:0 Ana: نعم"],
  ["4/3/2568 14:05 - Ana: Hi", "dmy", "2025-03-04 14:05:0 Ana: Hi"],
  ["01/01/1970, 00:00 - Ana: Hi", "dmy", "no day 0:00:0 Ana: Hi"],
  ["01/01/0001, 00:00 - Ana: Hi", "dmy", "no day 0:00:0 Ana: Hi"],
  ["31/02/25, 14:05 - Ana: Hi", "dmy", "no day 14:05:0 Ana: Hi"],
  ["2025/3/4 14:05 - Ana: Hi", "dmy", "no day 14:05:0 Ana: Hi"],
])("readStamp() reads %s", (line, order, expected) => {
  expect(read(line, order)).toBe(expected);
});

test.each([
  "and so on",
  "",
  "12 eggs, 3:00 - done",
  "04/03/25, 25:05 - Ana: Hi",
  "[04/03/25] Ana",
  "1/1/25, 13:99 - x",
])("readStamp() takes %j for words that go on", (line) => {
  expect(readStamp(line)).toBeUndefined();
});
