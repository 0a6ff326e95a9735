/** The rest of a LinkedIn archive, beside what `source-text.ts` has. All people are invented. */

export const REST = {
  "Notes.csv":
    "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n" +
    'Eva,Lind,https://www.linkedin.com/in/eva-lind,"Met at the fair,\nlikes sailing",2026-10-02 10:00:00 UTC,\n' +
    "Eva,Lind,https://www.linkedin.com/in/eva-lind,,2026-10-03 10:00:00 UTC,\n",
  "Contacts.csv":
    "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles\n" +
    'MOBILE_CONTACTS,Hugo,Reis,Reis Lda,Owner,"hugo@reis.example,hugo.reis@post.example",+351 21 000 0001,"1/2/20, 3:00 PM",,,,,,,,\n' +
    "MOBILE_CONTACTS,,,,,,,,,,,,,,,\n",
  "Recommendations_Received.csv":
    "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n" +
    'Bruno,Falke,Falke & Co,Director,"Ines thinks, then acts.","08/30/22, 05:51 PM",VISIBLE\n' +
    "Nora,Unknown,Elsewhere,CEO,Great,soon,VISIBLE\n",
  "Recommendations_Given.csv":
    "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nEva,Lind,Lind AB,Founder,Bold.,1/1/24,VISIBLE\n",
  "Endorsement_Received_Info.csv":
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n" +
    "2023/08/29 12:10:37 UTC,Logistics,Eva,Lind,www.linkedin.com/in/eva-lind,ACCEPTED\n",
  "Endorsement_Given_Info.csv":
    "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status\n" +
    "2023/08/30 09:00:00 UTC,Sailing,Eva,Lind,www.linkedin.com/in/eva-lind,ACCEPTED\n",
  "Positions.csv":
    "Company Name,Title,Description,Location,Started On,Finished On\nNorte Lda,Founder,,Porto,Mar 2019,\nLind AB,Planner,,Malmö,2015,Feb 2019\n",
  "Email Addresses.csv":
    "Email Address,Confirmed,Primary,Updated On\nines@norte.example,Yes,Yes,Not Available\nold@norte.example,No,No,\n",
  "Shares.csv":
    "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-01-01 10:00:00,https://x.example,We moved,,,MEMBER_NETWORK\n",
} as const;
