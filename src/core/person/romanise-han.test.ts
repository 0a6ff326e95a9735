import { expect, test } from "vitest";
import { romaniseHan } from "./romanise-han.ts";

test.each([
  [["王小明"], [["xiaoming", "wang"]]],
  [["王", "小明"], [["xiaoming", "wang"]]],
  [["欧阳娜"], [["na", "ouyang"]]],
  [["佐藤健太"], [["kenta", "sato"]]],
  [
    ["林直樹"],
    [
      ["zhishu", "lin"],
      ["naoki", "hayashi"],
    ],
  ],
  [["王"], []],
  [["王鿕"], []],
  [["北京大学出版社"], []],
])("romaniseHan() reads %j as %j", (words, expected) => {
  expect(romaniseHan(words)).toEqual(expected);
});
