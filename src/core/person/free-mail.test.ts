import { expect, test } from "vitest";
import { isFreeMail } from "./free-mail.ts";

test.each(["ana@gmail.com", "ana@yahoo.co.uk", "ana@gmx.at", "ana@web.de", "ana@qq.com", "ana@hotmail.com.br"])(
  "isFreeMail() knows %s",
  (email) => {
    expect(isFreeMail(email)).toBe(true);
  },
);

test.each(["ana@norte.example", "ana@mygmail.com", "ana@yahoo.norte.example", "gmail.com@norte.example"])(
  "isFreeMail() says nothing of %s",
  (email) => {
    expect(isFreeMail(email)).toBe(false);
  },
);
