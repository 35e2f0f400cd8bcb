/** Tables as programs export them: their headings word for word, other people. */
const rows = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`

/** Google Contacts, “Google CSV” since 2024. */
export const googleCsv = rows(
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value',
  'Inès,,Garçon,,,,Mme,,,,Ville de Dole,Directrice,Communication,,Préfère les courriels,,Presse ::: * myContacts,* Work,ines.garcon@example.fr,Rédaction,redaction@example.fr ::: redaction2@example.fr,Mobile,+33 6 71 50 65 89,Astreinte (week-end),+33 3 84 79 78 45,Work,"place de l’Europe\n39100 Dole",place de l’Europe,Dole,,,39100,France,,Work,https://www.example.fr',
)

/** Outlook (classic) in French, windows-1252 with commas. */
export const outlookFrench = Buffer.from(
  rows(
    '"Titre","Prénom","Deuxième prénom","Nom","Suffixe","Société","Service","Fonction","Rue (bureau)","Rue (bureau) 2","Ville (bureau)","Dép/Région (bureau)","Code postal (bureau)","Pays/Région (bureau)","Rue (domicile)","Ville (domicile)","Télécopie (bureau)","Téléphone (bureau)","Téléphone 2 (bureau)","Téléphone société","Téléphone (domicile)","Tél. mobile","Adresse de messagerie","Type de messagerie","Nom complet de l\'adresse de messagerie","Adresse de messagerie 2","Anniversaire","Catégories","Notes","Page Web"',
    '"M.","François","","Müller","","SEM du Doubs","Relations médias","Chargé de presse","4 square Castan","Bâtiment B","Besançon","Doubs","25000","France","2 rue des Prés","Dole","03 81 61 61 09","03 81 61 61 08","","03 81 61 61 00","","06 71 50 65 90","francois.muller@example.fr","SMTP","François Müller (francois.muller@example.fr)","","0/0/00","Presse;Industrie","Le matin\r\nde préférence","http://www.example.fr"',
  ),
  'latin1',
)

/** Thunderbird 128 in French. */
export const thunderbirdFrench = rows(
  'Prénom,Nom de famille,Nom à afficher,Surnom,Adresse e-mail principale,Adresse e-mail secondaire,Nom de l’écran,Tél. professionnel ,Tél. personnel,Fax,Pager,Portable,Adresse privée,Adresse privée 2,Ville,Pays/État,Code postal,Pays/Région (domicile),Adresse professionnelle,Adresse professionnelle 2,Ville,Pays/État,Code postal,Pays/Région (bureau),Profession,Service,Société,Site web 1,Site web 2,Année de naissance,Mois de naissance,Jour de naissance,Divers 1,Divers 2,Divers 3,Divers 4,Notes',
  'Gaëtan,Castaño,Gaëtan Castaño,,gaetan.castano@example.fr,presse@example.org,,04 74 32 50 00,,04 74 32 50 01,,06 71 50 65 93,2 rue des Prés,,Dole,Jura,39100,France,45 avenue Alsace-Lorraine,,Bourg-en-Bresse,Ain,01000,France,Attaché de presse,Cabinet,Département de l’Ain,https://www.example.fr,,,,,,,,,',
)

/** Brevo and Mailchimp. */
export const brevo = rows(
  'CONTACT_ID;EMAIL;PRENOM;NOM;SMS;LANDLINE_NUMBER;WHATSAPP;ADDED_TIME;MODIFIED_TIME',
  '12;zoe.lefevre@example.fr;Zoé;LEFÈVRE;33671506591;33384797846;;2024-05-15;2024-06-01',
)
export const mailchimp = rows(
  '"Email Address","First Name","Last Name",Address,"Phone Number",Company,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED,LEID,EUID,NOTES,TAGS',
  'come.nguyen@example.fr,Côme,N’Guyen,,"03 80 44 34 66","Métropole de Dijon",2,,"2024-05-15 10:00:00",1,abc,,"""presse"",""industrie"""',
)

/** A table kept by hand in a French Excel: a title, sections, several values in a cell. */
export const byHand = rows(
  'Fichier presse 2024;;;;;;',
  'mis à jour le 15 mai;;;;;;',
  ';;;;;;',
  'Organisme;Nom / Prénom;Fonction(s);N° de téléphone;Adresse mail;Poste;Remarques',
  'Jura;;;;;;',
  'Ville de Dole;DUPONT Marie;Attachée de presse;03 84 79 78 40 / 06 71 50 65 88;"marie.dupont@example.fr ; presse@example.fr";12;"Le matin ; sauf le lundi"',
  'Département du Jura;Service presse;;Std : 03 84 87 33 00 – Port. 06 71 50 65 89;<presse.jura@example.org>;;"=SOMME(1;2)"',
)
