import { expect, test } from "vitest";
import { listRecipients } from "./list-recipients.ts";
import { participantsOf } from "./message-participants.ts";
import { parseHeaders } from "./parse-headers.ts";

function listsOf(...lines: readonly string[]): readonly string[] {
  const head = [
    "From: Ana Lim <ana@acme.example>",
    "To: Weavers <Talk@Looms.example>, mira@vale.example",
    ...lines,
    "",
  ];
  const headers = parseHeaders(new TextEncoder().encode(head.join("\n")));
  return listRecipients(headers, participantsOf(headers).participants);
}

test.each([
  "List-Post: <mailto:talk@looms.example>",
  "List-Post: <https://groups.example/g/talk/post>, <mailto:talk@looms.example?subject=x>",
  "X-BeenThere: talk@looms.example",
  "X-Mailing-List: <talk@looms.example> archive/latest/12",
  "Mailing-List: list talk@looms.example; contact talk-owner@looms.example",
  'List-Id: "Weavers, who talk" <talk.looms.example>',
])("listRecipients() reads %s", (line) => {
  expect(listsOf(line)).toEqual(["talk@looms.example"]);
});

test.each([
  "Subject: Hello",
  "List-Id: <other.looms.example>",
  "List-Post: NO",
  "List-Post: <mailto:reply+12ab@code.example>",
  "X-BeenThere: ana@acme.example",
])("listRecipients() finds none by %s", (line) => {
  expect(listsOf(line)).toEqual([]);
});
