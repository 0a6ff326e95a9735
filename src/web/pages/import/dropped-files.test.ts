import { describe, expect, test } from "vitest";
import { readHeader } from "./dropped-files.ts";

describe("the header of a table", () => {
  test("is parted by whichever sign parts it most", () => {
    expect(readHeader("\uFEFFName;Mail, work;Ort\r\nAna;a@b.example;Porto")).toEqual(["Name", "Mail, work", "Ort"]);
    expect(readHeader('"Who","Reach at"\nAna,x')).toEqual(["Who", "Reach at"]);
  });
  test("is none where a line is no table", () => {
    expect(readHeader("Dear Ana")).toBeNull();
    expect(readHeader("")).toBeNull();
  });
});
