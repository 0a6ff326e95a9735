import { expect, test } from "vitest";
import { columnsOf } from "../table/columns.ts";
import { recogniseLinkedin } from "./recognise-linkedin.ts";

test.each([
  ["First Name,Last Name,Email Address,Company,Position,Connected On", "linkedin-connections"],
  ["CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER", "linkedin-messages"],
  ["From,To,Sent At,Message,Direction", "linkedin-invitations"],
  ["First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary", "linkedin-profile"],
  ["Company Name,Title,Description,Location,Started On,Finished On", "linkedin-positions"],
  ["First Name,Last Name,Company,Job Title,Text,Creation Date,Status", "other"],
  ["School Name,Start Date,End Date,Notes,Degree Name,Activities", "other"],
  ["Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am", "linkedin-connections"],
  ["Pre\u0301nom,Nom de famille,URL,Adresse e-mail,Entreprise,Poste,Connexion le", "linkedin-connections"],
  ["Nombre,Apellidos,URL,Correo electrónico,Empresa,Cargo,Conectado el", "linkedin-connections"],
  ["Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em", "linkedin-connections"],
  ["Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il", "linkedin-connections"],
  ["Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op", "linkedin-connections"],
  ["First Name,Middle Name,Last Name,Labels", undefined],
])("recogniseLinkedin() tells %s", (header, kind) => {
  expect(recogniseLinkedin(columnsOf(header.split(",")), "archive.zip!/file.csv")?.kind).toBe(kind);
});

test("recogniseLinkedin() takes chats with machines for no messages", () => {
  const columns = columnsOf("CONVERSATION ID,FROM,TO,DATE,CONTENT".split(","));

  for (const path of ["guide_messages.csv", "x.zip!/learning_role_play_messages.csv", "a/coach_messages.csv"]) {
    expect(recogniseLinkedin(columns, path)).toEqual({ kind: "other", title: "chats with its assistants" });
  }
  expect(recogniseLinkedin(columns, "guide/messages.csv")).toEqual({ kind: "linkedin-messages" });
});

test("recogniseLinkedin() tells recommendations given from received by the name of the file", () => {
  const columns = columnsOf("First Name,Last Name,Company,Job Title,Text,Creation Date,Status".split(","));

  expect(recogniseLinkedin(columns, "a.zip!/Recommendations_Given.csv")?.kind).toBe("linkedin-recommendations-given");
  expect(recogniseLinkedin(columns, "Given/Recommendations Received.csv")?.kind).toBe(
    "linkedin-recommendations-received",
  );
});
