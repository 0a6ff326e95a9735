import fc from "fast-check";
import { expect, test } from "vitest";
import { foldHeader, guessColumns } from "./guess-columns.ts";

function fieldsOf(header: string, ...rows: readonly string[]): string[] {
  const { meanings } = guessColumns(
    header.split(","),
    rows.map((row) => row.split(",")),
  );
  return meanings.map((meaning) =>
    meaning === undefined ? "-" : meaning.label === undefined ? meaning.field : `${meaning.field}:${meaning.label}`,
  );
}

test.each([
  [
    "First Name,Last Name,Email 1,Phone 1,Company,Job Title,LinkedIn,Notes,Birthday,Location,Met Via,Tags,Groups",
    "given,family,email,phone,company,title,linkedin,note,birthday,address:location,note:Met via,label,label",
  ],
  [
    "First name,Last name,Email,Organization,Title,LinkedIn,Notes,Last Contacted,Tags,Lists",
    "given,family,email,company,title,linkedin,note,-,label,label",
  ],
  [
    "Anrede,Vorname,Nachname,E-Mail-Adresse,Telefon geschäftlich,Mobiltelefon,Straße privat,PLZ,Ort,Geburtstag,Firma,Funktion",
    "prefix,given,family,email,phone:work,phone:mobile,street:home,postal-code,city,birthday,company,title",
  ],
  ["Prénom,Nom,Courriel,Téléphone portable,Société,Poste", "given,family,email,phone:mobile,company,title"],
  ["Nombre,Apellidos,Correo electrónico,Teléfono móvil,Empresa,Cargo", "given,family,email,phone:mobile,company,title"],
  ["Nome,Sobrenome,E-mail,Telefone celular,Empresa,Apelido", "given,family,email,phone:mobile,company,nickname"],
  [
    "Nome,Cognome,Indirizzo e-mail,Cellulare,Azienda,Data di nascita",
    "given,family,email,phone:mobile,company,birthday",
  ],
  ["Voornaam,Achternaam,E-mailadres,Telefoon werk,Bedrijf,Functie", "given,family,email,phone:work,company,title"],
  ["Name,Work Email,Home Phone,Fax,Skype,Email Type", "name,email:work,phone:home,phone:fax,handle:skype,-"],
  ["Name,Company LinkedIn URL,Company Website", "name,-,url"],
  [
    "Anrede,Vorname,Weitere Vornamen,Nachname,Straße geschäftlich 2,Land/Region geschäftlich,Fax privat,E-Mail 2: Adresse,E-Mail 2: Typ,E-Mail 2: Angezeigter Name",
    "prefix,given,middle,family,street:work,country:work,phone:fax,email,-,-",
  ],
  [
    "Title,Prénom,Nom,Rue (bureau),Pays/Région (domicile),Tél. mobile,Adresse de messagerie",
    "title,given,family,street:work,country:home,phone:mobile,email",
  ],
  [
    "Title,First Name,Job Title,Teléfono del trabajo,Telefono (abit.),Mobiele telefoon",
    "prefix,given,title,phone:work,phone:home,phone:mobile",
  ],
  ["Имя,Фамилия,Телефон,Почта", "given,family,phone,email"],
])("guessColumns() of %s", (header, fields) => {
  expect(fieldsOf(header).join(",")).toBe(fields);
});

test("guessColumns() takes a column by its values where its heading says nothing", () => {
  const rows = ["ana@acme.example,+351 21 000 0001,https://www.linkedin.com/in/ana,ana.example,A-17,4.5"];

  expect(fieldsOf("a,b,c,d,e,f", ...rows)).toEqual(["email", "phone", "linkedin", "-", "-", "-"]);
});

test("guessColumns() does not take for an address what cannot be one", () => {
  expect(fieldsOf("Name,Email,Phone,Title", "Ana,yes,no,Mrs", "Bo,no,no,Mr")).toEqual(["name", "-", "-", "prefix"]);
  expect(fieldsOf("Name,Price", "42-17,9")).toEqual(["-", "-"]);
  expect(fieldsOf("Since,Until", "2020-01-02,2021-03-04")).toEqual(["-", "-"]);
});

test("guessColumns() sees whether a name beside another is the whole", () => {
  expect(fieldsOf("Name,Vorname", "Lim,Ana", "Falk,Bo")).toEqual(["family", "given"]);
  expect(fieldsOf("Name,First name,Email", "Ana Lim,Ana,a@b.example")).toEqual(["name", "given", "email"]);
});

test.each([
  ["Name,Company", true],
  ["First name,Last name", true],
  ["Email", true],
  ["Name,Price,Amount", false],
  ["Phone,Date", false],
  ["Company,City", false],
])("guessColumns() of %s is sure that it is of people: %s", (header, isCertain) => {
  expect(guessColumns(header.split(","), []).isCertain).toBe(isCertain);
});

test("foldHeader() drops what headings differ by", () => {
  expect(foldHeader(" Straße_(privat) / E-Mail ")).toBe("strasse privat email");
});

test("guessColumns() does not make one person of those who write to each other", () => {
  const rows = [["ana@acme.example", "bo@falk.example", "Lunch"]];

  expect(guessColumns(["From", "To", "Email"], []).isCertain).toBe(false);
  expect(guessColumns(["a", "b", "c"], rows)).toEqual({
    meanings: [undefined, undefined, undefined],
    isCertain: false,
  });
});

test("guessColumns() gives a meaning or none for each column of any table (property)", () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.emailAddress(), fc.webUrl(), fc.date().map(String));
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 5 }),
      (header, rows) => {
        expect(guessColumns(header, rows).meanings).toHaveLength(header.length);
      },
    ),
  );
});
