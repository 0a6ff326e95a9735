import { expect, test } from "vitest";
import { guessCodepage } from "./guess-codepage.ts";

/** Names as those programs write them, in base64. */
const SAMPLES: Readonly<Record<string, string>> = {
  "windows-1252":
    "TfxsbGVyO0r2cmc7V2Vp3w0KTGVm6HZyZTtI6WzobmUNCk118W96O0pvc+k7UGXxYQ0KR29u52FsdmVzO0pv428NCsVzdHL2bTvYeXN0ZWluDQre83LwdXI7R3XwcvpuDQpT+HJlbnNlbjtCavhybg==",
  "windows-1250":
    "RHZv+OFrO0pp+O07yGVybv0NCldhs+pzYTujdWthc3o7r/Oz5g0KS2924WNzO0d59Xr1O0VyZPVzDQqKaW1p5jvQb3LwZTuOYXJrbw==",
  "windows-1254": "R/Zr52U7RG/wYW4NCt5haGluO1n9bG1hejvWenT8cmsNCsdh8GxhcjvdYnJhaGltO0n+/Ws=",
  "windows-1257": "3nVrYXVza2FzO1L7dGE70Glta3V06w0KQudyemny8DtL4nJsaXM7SuJuaXM=",
  "windows-1251": "yOLg7e7iO8+48vA7wO3t4A0KyvPn7eX27uLgO8zg8Oj/DQrY5eL35e3q7jvO6/zj4A==",
  "windows-1253": "0OHw4eT88O/16+/yO8Pp/vHj7/INCsHt4ePt/vP07/U7xevd7ec=",
  "windows-1255": "6+TvO+Pl4w0K7OXpO+755Dv45+wNCvT46ePu7zv5+OQ=",
  "windows-1256": "483jzzvDzePPDQrdx9jjyTva4e07zdPk",
  "windows-874": "ysGq0sI746i01Q0Ku8PQ4MrD1LA=",
  shift_jis: "jlKTYzuRvphZDQqNspOhO4nUjnE7g1iDWYNMDQqTY5KGO4Kzgq2C5w==",
  gbk: "zfU70KHD9w0K1cXOsDvA7sTIDQqzwr6yO8H10fM=",
  big5: "s687p9Op+g0KqkyyUariO7bAq9iw6g0KsWm2rrRA",
  "euc-kr": "seg7uc689g0KwMy/tcjxO7nawfbIxg0Kw9a89sH4",
};

test.each(Object.entries(SAMPLES))("guessCodepage() tells %s by its words", (codepage, base64) => {
  expect(guessCodepage(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))).toBe(codepage);
});

test("guessCodepage() takes what says nothing for Western Europe's", () => {
  expect(guessCodepage(new Uint8Array())).toBe("windows-1252");
  expect(guessCodepage(Uint8Array.of(0x41, 0x6e, 0x61))).toBe("windows-1252");
  expect(guessCodepage(Uint8Array.from({ length: 500 }, (_, index) => (index * 89) % 256))).toBeTypeOf("string");
});
