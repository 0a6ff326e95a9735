import type { ColumnField } from "./column-field.ts";

/**
 * How people head the columns of their tables, in English, German, French, Spanish, Portuguese, Italian and Dutch, and
 * the commonest words of a few more; folded as `foldHeader` does. `Name` and its like stand in guess-columns.ts: what
 * they mean depends on the other columns.
 */
export const HEADER_WORDS: Readonly<Partial<Record<ColumnField, string>>> = {
  name:
    "fullname displayname contactname contact contactperson person completename kontakt kontaktperson ansprechpartner " +
    "vollername nomcomplet nombrecompleto contacto nomecompleto contato contatto volledigenaam contactpersoon фио 姓名 氏名 名前 이름",
  given:
    "firstname forename givenname vorname rufname prenom primernombre nombredepila nomeproprio primeironome voornaam " +
    "fornavn fornamn imie jmeno имя 名",
  middle:
    "middlename additionalname zweitername weiterevornamen deuxiemeprenom segundonombre nomedomeio secondonome отчество",
  family:
    "lastname surname familyname nachname familienname zuname nomdefamille apellidos apellido sobrenome apelido ultimonome " +
    "cognome achternaam familienaam etternavn efternavn efternamn nazwisko prijmeni фамилия 姓",
  prefix: "prefix nameprefix salutation honorific anrede namenstitel civilite tratamiento tratamento aanhef",
  suffix: "suffix namesuffix namenszusatz",
  nickname: "nickname alias spitzname surnom apodo soprannome bijnaam roepnaam",
  "other-name": "maidenname geburtsname nomdenaissance phoneticname",
  email:
    "email emailaddress emailid mail mailaddress emailadresse mailadresse adressemail adresseemail adresseelectronique " +
    "courriel correo correoelectronico direcciondecorreo direcciondecorreoelectronico correioeletronico enderecodeemail " +
    "indirizzoemail indirizzomail postaelettronica indirizzopostaelettronica adressedemessagerie messagerie emailadres epost eposta почта электроннаяпочта メール メールアドレス 邮箱 电子邮件 이메일",
  phone:
    "phone phonenumber telephone telephonenumber tel telefon telefonnummer rufnummer fon festnetz numerodetelephone telefono " +
    "numerodetelefono telefone numerodetelefone telefoon telefoonnummer companyphone телефон 電話 電話番号 电话 전화",
  url: "website url web webpage webseite internet homepage siteweb sitioweb paginaweb sitoweb site websiteurl companywebsite companyurl",
  linkedin: "linkedin linkedinurl linkedinprofile linkedinprofil linkedinlink linkedinprofileurl",
  company:
    "company companyname organization organisation organizationname organisationname employer business accountname firma " +
    "firmenname unternehmen arbeitgeber organisationseinheit entreprise societe employeur organisme empresa compania " +
    "organizacion organizacao azienda ditta societa organizzazione bedrijf bedrijfsnaam werkgever organisatie foretag " +
    "компания организация 会社 会社名 公司 单位 회사",
  title:
    "title jobtitle job position role occupation headline titel funktion beruf berufsbezeichnung stelle stellenbezeichnung " +
    "poste fonction intituledeposte profession cargo puesto funcao profissao ruolo qualifica posizione titolo functie " +
    "functietitel должность 役職 肩書 职位 职务",
  department:
    "department dept division team abteilung departement departamento reparto dipartimento afdeling отдел 部署 部门",
  address:
    "address fulladdress postaladdress mailingaddress adresse anschrift adressepostale direccion domicilio endereco morada " +
    "indirizzo adres location standort lieu ubicacion localizacao posizionegeografica адрес 住所 地址",
  street:
    "street streetaddress streetname addressline addressline1 addressline2 strasse strassehausnummer rue calle rua via straat улица",
  "po-box": "pobox postfach boitepostale apartadopostal caixapostal casellapostale postbus",
  city: "city town place ort stadt wohnort ville commune ciudad poblacion localidad cidade citta comune stad plaats woonplaats город 市",
  region: "state region province county bundesland kanton canton provincia estado regione provincie",
  "postal-code":
    "zip zipcode postalcode postcode plz postleitzahl codepostal codigopostal cep codicepostale cap индекс 郵便番号 邮编",
  country:
    "country countryregion landregion paysregion paisoregion paisregion paeseregione land staat pays pais paese nazione страна 国 国家",
  birthday:
    "birthday birthdate dateofbirth dob born bday geburtstag geburtsdatum datedenaissance naissance anniversaire " +
    "fechadenacimiento nacimiento cumpleanos datadenascimento nascimento datadinascita compleanno geboortedatum " +
    "verjaardag деньрождения датарождения 誕生日 生年月日 生日",
  anniversary: "anniversary weddinganniversary jahrestag hochzeitstag",
  connected: "connectedon connectedsince",
  note:
    "note notes comment comments remark remarks memo description about bio notiz notizen bemerkung bemerkungen anmerkungen " +
    "kommentar remarque remarques commentaire commentaires nota notas comentario comentarios observaciones observacoes " +
    "annotazioni osservazioni opmerking opmerkingen notities заметки комментарий 備考 メモ 备注",
  label:
    "tag tags label labels group groups category categories list lists gruppe gruppen kategorie kategorien schlagworte " +
    "schlagwort groupe groupes etiquette etiquettes categorie etiqueta etiquetas grupo grupos categoria categorias gruppo " +
    "gruppi etichette groep groepen группа 分组 グループ",
};

/** Columns whose heading goes before the note, since it says what the note is. */
export const NOTE_WORDS: Readonly<Record<string, string>> = {
  metvia: "Met via",
  howwemet: "How we met",
  howmet: "How we met",
  wheremet: "Where we met",
  wherewemet: "Where we met",
  introducedby: "Introduced by",
  spouse: "Spouse",
  partner: "Partner",
  children: "Children",
  kids: "Children",
  hobbies: "Hobbies",
  interests: "Interests",
};

/** Services whose handles people keep in columns. */
export const SERVICE_WORDS =
  "twitter instagram telegram skype whatsapp signal facebook github mastodon bluesky xing wechat threema discord line viber";

/** Words beside another that say which of several it is. */
export const LABEL_WORDS: Readonly<Record<"work" | "home" | "mobile" | "fax" | "other", string>> = {
  work:
    "work business office professional company job corporate geschaftlich beruflich dienstlich dienst arbeit buro firma " +
    "professionnel professionnelle travail bureau trabajo profesional oficina trabalho profissional comercial lavoro ufficio uff " +
    "aziendale werk zakelijk kantoor",
  home:
    "home personal private privat priv zuhause prive privee domicile maison personnel personnelle casa particular personale " +
    "privado pessoal residencial abitazione abit privato thuis",
  mobile:
    "mobile cell cellphone cellular mobil handy handynummer mobiltelefon mobilnummer natel portable movil celular telemovel " +
    "cellulare mobiel mobiele gsm мобильный 携帯 手机",
  fax: "fax telefax faxnummer faxnumber telecopie",
  other: "other andere sonstige weitere autre otro outro altro overig",
};

/** Headings of tables in which a row is a letter or a call. */
export const MESSAGE_WORDS =
  "from to cc bcc sender recipient recipients receiver subject von an betreff absender empfanger expediteur destinataire objet de " +
  "para remitente destinatario asunto remetente assunto da a mittente oggetto van aan afzender ontvanger onderwerp";

/** Words that say nothing of what a column holds. */
export const EMPTY_WORDS =
  "value number no nr the of de del des du della da do van op per at contact primary secondary main first second third 1 2 3 4 5 6";
