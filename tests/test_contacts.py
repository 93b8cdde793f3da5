"""Plain sentences of the four languages give the contact they tell, between those they name."""

from __future__ import annotations

import pytest

from dragoman import read

DAY = "2025-03-06"
PLAIN = [
    ("en", "French Foreign Minister Jean-Noël Barrot met his German counterpart Annalena Baerbock in Berlin.", "meeting", "held", "person:jean-noel-barrot person:annalena-baerbock"),
    ("en", "Joe Biden and Xi Jinping met for the first time in Bali.", "meeting", "held", "person:joe-biden person:xi-jinping"),
    ("en", "The foreign ministers of Japan and South Korea met in Seoul.", "meeting", "held", "state:JPN state:KOR"),
    ("en", "Japanese Prime Minister Fumio Kishida arrived in Washington for a state visit.", "visit", "held", "person:fumio-kishida state:USA"),
    ("fr", "La Première ministre italienne Giorgia Meloni rencontrera Ursula von der Leyen à Bruxelles.", "meeting", "planned", "person:giorgia-meloni person:ursula-von-der-leyen"),
    ("fr", "Emmanuel Macron s'est entretenu par téléphone avec Vladimir Poutine mardi.", "call", "held", "person:emmanuel-macron person:vladimir-putin"),
    ("vi", "Tổng thống Hàn Quốc Yoon Suk Yeol sẽ thăm chính thức Việt Nam vào tháng 6.", "visit", "planned", "person:yoon-suk-yeol state:VNM"),
    ("vi", "Chủ tịch nước Lương Cường gửi điện mừng tới Tổng thống Pháp Emmanuel Macron.", "message", "held", "person:luong-cuong person:emmanuel-macron"),
    ("zh", "应国家主席习近平邀请，文莱苏丹哈桑纳尔·博尔基亚将于3月9日对中国进行国事访问。", "visit", "planned", "person:hassanal-bolkiah state:CHN"),
    ("zh", "美國國務卿布林肯與韓國外長趙兌烈通話。", "call", "held", "person:antony-blinken person:cho-tae-yul"),
]  # fmt: skip
TOLD = [
    ('zh', '李强表示，习近平主席同佐科总统在成都会晤，就建设中印尼命运共同体达成共识。', ['meeting held person:joko-widodo person:xi-jinping']),
    ('zh', '美西方持续向乌克兰输送武器，尽快恢复和平谈判才是当务之急。', []),
    ('zh', '中国国民党革命委员会全国代表大会在京开幕，蔡奇代表中共中央致贺词。', []),
    ('en', 'Assistant Secretary of State Karen Donfried will then travel to Luxembourg March 21 for meetings with Prime Minister Xavier Bettel, Foreign Minister Jean Asselborn, Finance Minister Yuriko Backes, and other officials.', ['meeting planned person:jean-asselborn person:karen-donfried', 'meeting planned person:karen-donfried person:xavier-bettel', 'meeting planned person:karen-donfried person:yuriko-backes', 'visit planned person:karen-donfried state:LUX']),
    ('en', 'In a 55-minute meeting between President Ferdinand "Bongbong" Marcos Jr. and Japanese Prime Minister Kishida Fumio on Thursday, much was said.', ['meeting held person:ferdinand-marcos-jr person:fumio-kishida']),
    ('en', 'The agreement, signed by Japanese Foreign Minister Yoko Kamikawa and Philippine Defense Secretary Gilberto Teodoro in July 2024, will help.', ['signing held person:gilberto-teodoro person:yoko-kamikawa']),
    ('en', 'President Joe Biden spoke with President Andrzej Duda today. President Joe Biden thanked the people of Poland for hosting nearly 700,000 Ukrainians.', ['call held person:andrzej-duda person:joe-biden']),
    ('en', 'Prime Minister Manasseh Sogavare of Solomon Islands met with the Chairman of China Investment Trust Limited, Mr. Chang Zhenming.', ['meeting held person:chang-zhenming person:manasseh-sogavare']),
    ('en', 'In a call, Abbas Araghchi and Rafael Grossi reviewed the plan.', ['call held person:abbas-araghchi person:rafael-grossi']),
    ('en', 'Albin Kurti and Aleksandar Vucic will meet in Brussels on June 26. EU spokesman Peter Stano and the government of Kosovo confirmed the meeting.', ['meeting planned person:albin-kurti person:aleksandar-vucic']),
    ('en', 'Kim Jong Un received a message of greeting from Vladimir Putin. Kim Jong Un sent a floral basket to Xi Jinping.', ['message held person:kim-jong-un person:vladimir-putin', 'message held person:kim-jong-un person:xi-jinping']),
    ('en', 'Emmanuel Macron later discussed Ukraine in a call with Donald Trump.', ['call held person:donald-trump person:emmanuel-macron']),
    ('en', "Peace talks ended after Trump's special envoy Steve Witkoff has visited Russia.", ['visit held person:steve-witkoff state:RUS']),
    ('en', 'Volodymyr Zelensky was received by Emmanuel Macron in Paris, and the two held a call with Donald Trump.', ['call held person:donald-trump person:emmanuel-macron person:volodymyr-zelensky', 'meeting held person:emmanuel-macron person:volodymyr-zelensky']),
    ('en', 'Secretary of State Antony Blinken will meet with Australian Prime Minister Scott Morrison, Foreign Minister Payne, Japanese Foreign Minister Hayashi Yoshimasa, and other senior officials.', ['meeting planned person:antony-blinken person:marise-payne person:scott-morrison person:yoshimasa-hayashi']),
    ('en', 'President Lee Jae Myung will hold summit talks with Donald Trump on March 29 and with Xi Jinping on April 1.', ['meeting planned person:donald-trump person:lee-jae-myung', 'meeting planned person:lee-jae-myung person:xi-jinping']),
    ('en', 'Ishaq Dar chaired a meeting on relations with Afghanistan in Islamabad.', []),
    ('en', 'The OIC welcomed the Jeddah Security Summit hosted by Saudi Arabia on January 16 with the participation of the Gulf Cooperation Council countries, Egypt and the United States.', ['conference held body:gcc state:EGY state:SAU state:USA']),
    ('en', 'Parliament speaker Miyegombyn Enkhbold of Mongolia met with Vietnamese President Tran Dai Quang, Prime Minister Nguyen Xuan Phuc and Minister of Agriculture and Rural Development Nguyen Xuan Cuong.', ['meeting held person:miyegombyn-enkhbold person:nguyen-xuan-cuong', 'meeting held person:miyegombyn-enkhbold person:nguyen-xuan-phuc', 'meeting held person:miyegombyn-enkhbold person:tran-dai-quang']),
    ('en', 'The commission ended with the signing of nine memoranda of understanding between Kenya and Uganda.', ['signing held state:KEN state:UGA']),
    ('en', "Tanzania's President Samia Suluhu Hassan has today completed her State visit to Kenya. Kenya directed its ministers to meet President Samia Suluhu Hassan. The bloc should open talks with Russia, Samia Suluhu Hassan said.", ['visit held person:samia-suluhu-hassan state:KEN']),
    ('en', 'Volodymyr Zelensky visited NATO headquarters on Monday. President Barack Obama will on Tuesday pay an official visit to the African Union Headquarters in Addis Ababa.', ['visit held body:nato person:volodymyr-zelensky', 'visit planned body:african-union person:barack-obama']),
    ('en', 'Russian and Chinese foreign ministers, Sergei Lavrov and Wang Yi, discussed trade.', ['meeting held person:sergei-lavrov person:wang-yi']),
    ('en', 'Sergei Lavrov met the US special envoy on Afghan affairs, Zalmay Khalilzad, and his counterpart from Guinea.', ['meeting held person:sergei-lavrov person:zalmay-khalilzad']),
    ('en', 'S Jaishankar held meetings with his foreign counterparts that included Iran, Bulgaria and Turkey.', ['meeting held person:s-jaishankar state:BGR', 'meeting held person:s-jaishankar state:IRN', 'meeting held person:s-jaishankar state:TUR']),
    ('en', 'Chinese Foreign Minister Wang Yi met US Secretary of State Rex Tillerson in Bonn on Friday. The US Secretary of State in Bonn met Wang Yi.', ['meeting held person:rex-tillerson person:wang-yi']),
    ("fr", "La rencontre prévue entre le Président de la République démocratique du Congo (RDC), Félix Tshisekedi et son homologue rwandais, Paul Kagame, prévue pour ce lundi 3 mars à Doha, au Qatar, est annulée.", ["meeting cancelled person:felix-tshisekedi person:paul-kagame"]),
    ("fr", "To Lam a reçu le Premier ministre lao Sonexay Siphandone, en visite officielle au Vietnam.", ["meeting held person:sonexay-siphandone person:to-lam", "visit held person:sonexay-siphandone state:VNM"]),
    ("fr", "Alassane Ouattara a reçu le Vice-Président de la République du Ghana, John Kofi.", ["meeting held person:alassane-ouattara person:john-kofi"]),
    ("fr", "C'est l'avis partagé par Emmanuel Macron et le Premier ministre japonais, Fumio Kishida, lors de leur rencontre à Tokyo.", ["meeting held person:emmanuel-macron person:fumio-kishida"]),
    ("fr", "Le roi Mohammed VI a reçu un message de félicitations de la part d'Emmanuel Macron.", ["message held person:emmanuel-macron person:mohammed-vi"]),
    ("fr", "Abdelmadjid Tebboune a reçu l'ambassadeur du Japon, porteur d'un message écrit du Premier ministre Fumio Kishida.", ["meeting held person:abdelmadjid-tebboune state:JPN", "message held person:abdelmadjid-tebboune person:fumio-kishida"]),
    ("fr", "Pékin condamne la visite de parlementaires japonais à Taïwan.", ["visit held state:JPN state:TWN"]),
    ("fr", "La visite d'une délégation japonaise à Taïwan irrite Pékin.", ["visit held state:JPN state:TWN"]),
    ("fr", "Des responsables américains ont rencontré mardi des responsables russes à Riyad.", ["meeting held state:RUS state:USA"]),
    ("fr", "Le Président de la République a reçu le Premier ministre japonais Fumio Kishida. Emmanuel Macron a parlé de paix.", ["meeting held person:emmanuel-macron person:fumio-kishida"]),
    ("fr", "« La paix est possible », a déclaré Emmanuel Macron à son homologue russe, Vladimir Poutine, au cours d'un entretien téléphonique.", ["call held person:emmanuel-macron person:vladimir-putin"]),
    ("fr", "Le président ivoirien Alassane Ouattara a reçu son homologue français. Emmanuel Macron a parlé de paix.", ["meeting held person:alassane-ouattara person:emmanuel-macron"]),
    ("fr", "Emmanuel Macron a reçu le Premier ministre indien Narendra Modi. Cette visite est la première.", ["meeting held person:emmanuel-macron person:narendra-modi", "visit held person:narendra-modi state:FRA"]),
    ("fr", "Emmanuel Macron a reçu l'ambassadeur du Ghana, John Kofi. Cette visite est la première.", ["meeting held person:emmanuel-macron person:john-kofi"]),
    ("fr", "Alassane Ouattara a pris part à Addis-Abeba au 32e sommet ordinaire des chefs d'États et de gouvernement de l'Union africaine.", ["conference held body:african-union person:alassane-ouattara"]),
    ("fr", "João Lourenço a réuni, le 23 novembre, à Luanda un mini-sommet sur la paix, avec le président Evariste Ndayishimiye; le président Félix Tshisekedi.", ["conference held person:evariste-ndayishimiye person:felix-tshisekedi person:joao-lourenco"]),
    ("fr", "Emmanuel Macron a réuni ses ministres avant le sommet de l'OTAN avec Joe Biden.", []),
    ("fr", "Emmanuel Macron s'est entretenu avec son homologue, la Colombienne Laura Sarabia.", ["meeting held person:emmanuel-macron person:laura-sarabia"]),
    ("fr", "Le président ivoirien Alassane Ouattara a adressé un message à son homologue français, Emmanuel Macron.", ["message held person:alassane-ouattara person:emmanuel-macron"]),
    ("fr", "En rencontrant l'ambassadeur du Burkina Faso, Jean Kaboré, le président Alassane Ouattara a salué ce pays.", ["meeting held person:alassane-ouattara person:jean-kabore"]),
    ("fr", "Lors de la réception de l'ambassadeur namibien Ringo Abed, le président Alassane Ouattara a salué ce pays.", ["meeting held person:alassane-ouattara person:ringo-abed"]),
    ("fr", "Alassane Ouattara a reçu séparément l'ambassadrice laotienne, Mme Sou Sayachak, et l'ambassadrice irlandaise, Mme Maeve Conll.", ["meeting held person:alassane-ouattara person:maeve-conll", "meeting held person:alassane-ouattara person:sou-sayachak"]),
    ("fr", "Lors d'un entretien téléphonique, Sergueï Lavrov et Marco Rubio ont échangé sur la situation en Libye.", ["call held person:marco-rubio person:sergei-lavrov"]),
    ("fr", "Le ministre russe des Affaires étrangères et son homologue français se sont entretenus par téléphone.", ["call held state:FRA state:RUS"]),
    ("fr", "Abbas Araghchi se retrouvera mardi avec Steve Witkoff à Genève.", ["meeting planned person:abbas-araghchi person:steve-witkoff"]),
    ("fr", "Sergueï Lavrov mènera un entretien avec Abdoulaye Diop.", ["meeting planned person:abdoulaye-diop person:sergei-lavrov"]),
    ("fr", "Kaja Kallas a indiqué que le président ukrainien, Volodymyr Zelensky, avait rencontré Ursula von der Leyen.", ["meeting held person:ursula-von-der-leyen person:volodymyr-zelensky"]),
    ("fr", "Khalil al-Hayya a rencontré le Premier ministre du Qatar, Mohammed bin Abdulrahman Al-Thani, et le chef des services de renseignement égyptiens, Abbas Kamel.", ["meeting held person:abbas-kamel person:khalil-al-hayya person:mohammed-bin-abdulrahman-al-thani"]),
    ("fr", "Sergueï Lavrov a mené des négociations avec les chefs des affaires étrangères du Mali, du Burkina Faso et du Niger.", ["meeting held person:sergei-lavrov state:BFA state:MLI state:NER"]),
    ("fr", "Volodymyr Zelensky est de passage en France.", ["visit held person:volodymyr-zelensky state:FRA"]),
    ("fr", "Nasser Bourita s'est entretenu avec Nasser Sabah Al-Ahmed, premier vice-Premier ministre du Koweït.", ["meeting held person:nasser-bourita person:nasser-sabah-al-ahmed"]),
    ("fr", "Kim Jong-un a récemment échangé des lettres avec Vladimir Poutine.", ["message held person:kim-jong-un person:vladimir-putin"]),
    ("fr", "Réunis vendredi à Toulon, Emmanuel Macron et Friedrich Merz ont dénoncé la guerre.", ["meeting held person:emmanuel-macron person:friedrich-merz"]),
    ("fr", "MM. Macron et Merz prévoient d'ailleurs de s'entretenir par téléphone avec Donald Trump.", ["call planned person:donald-trump person:emmanuel-macron person:friedrich-merz"]),
    ("fr", "Emmanuel Macron a dénoncé Vladimir Poutine, accusé de se dérober à une rencontre avec Volodymyr Zelensky.", []),
    ("fr", "Le conseiller fédéral Ignazio Cassis, chef du Département fédéral (DFAE), a effectué une visite officielle à Paris.", ["visit held person:ignazio-cassis state:FRA"]),
    ("fr", "Le ministre Andrés Navarro a rejeté l'appel au dialogue lancé par l'OEA.", []),
    ("fr", "Le nouvel ambassadeur du Japon a remis ses lettres de cabinet au ministre Jean-Noël Barrot.", ["meeting held person:jean-noel-barrot state:JPN"]),
    ("fr", "Emmanuel Macron a passé deux jours à Alger.", ["visit held person:emmanuel-macron state:DZA"]),
    ("fr", "Le secrétaire d'État français Jean-Baptiste Lemoyne devrait être reçu aujourd'hui par le président Ali Bongo Ondimba.", ["meeting planned person:ali-bongo person:jean-baptiste-lemoyne"]),
    ("fr", "Le secrétaire d'État français Jean-Baptiste Lemoyne est, depuis hier, à Libreville.", ["visit held person:jean-baptiste-lemoyne state:GAB"]),
    ("fr", "Le ministre rwandais des Affaires étrangères, le Dr Vincent Biruta, a rencontré son homologue burundais, l'ambassadeur Albert Shingiro, à New York.", ["meeting held person:albert-shingiro person:vincent-biruta"]),
    ("fr", "Emmanuel Macron s'est également entretenu avec son homologue suisse, Ignazio Cassis sur la coopération.", ["meeting held person:emmanuel-macron person:ignazio-cassis"]),
    ("fr", "Emmanuel Macron a eu des entretiens téléphoniques avec son homologue tunisien.", ["call held person:emmanuel-macron state:TUN"]),
    ("fr", "La rencontre Macron-Poutine a duré cinq heures.", ["meeting held person:emmanuel-macron person:vladimir-putin"]),
    ("fr", "Le sommet Trump-Poutine s'est achevé sans accord.", ["meeting held person:donald-trump person:vladimir-putin"]),
    ("fr", "Nicolas Maduro est arrivé dimanche soir dans la capitale brésilienne.", ["visit held person:nicolas-maduro state:BRA"]),
    ("fr", "Des délégations russe et ukrainienne doivent se retrouver jeudi à Istanbul.", ["meeting planned state:RUS state:UKR"]),
    ("fr", "L'ambassadeur de France au Niger a été convoqué au ministère des Affaires étrangères.", ["meeting held state:FRA state:NER"]),
    ("fr", "Une réunion à Luanda entre les ministres des Affaires étrangères de la RDC et du Rwanda a eu lieu mardi.", ["meeting held state:COD state:RWA"]),
    ("fr", "Un sommet réunissant les dirigeants turc, russe et iranien s'est tenu à Téhéran.", ["conference held state:IRN state:RUS state:TUR"]),
    ("fr", "L'accord a été signé mardi par les ministres de la RDC, Thérèse Kayikwamba Wagner, et du Rwanda, Olivier Nduhungirehe.", ["signing held person:olivier-nduhungirehe person:therese-kayikwamba-wagner"]),
    ("fr", "Le texte fait suite aux discussions séparées entre le président João Lourenço, en tant que médiateur, et les présidents Félix Tshisekedi et Paul Kagame.", ["meeting held person:felix-tshisekedi person:joao-lourenco", "meeting held person:joao-lourenco person:paul-kagame"]),
    ('en', 'President Klaus Iohannis sent Turkish President Recep Tayyip Erdogan a condolence message for the families of the victims.', ['message held person:klaus-iohannis person:recep-tayyip-erdogan']),
    ('en', 'The ministers of Russia and Ukraine ended their Berlin meeting with a joint call to end the fighting.', ['meeting held state:RUS state:UKR']),
    ('en', 'Addis Ababa hosted a third meeting between officials from the AU, United Nations, the Arab League, IGAD and neighbouring states.', ['conference held body:african-union body:arab-league body:igad body:united-nations']),
    ("fr", "La ministre canadienne Mélanie Joly a rencontré le président ukrainien, Volodymyr Zelensky, le Premier ministre ukrainien, Denys Shmyhal, et le chef de cabinet du président Zelensky, Andriy Yermak.", ["meeting held person:andriy-yermak person:denys-shmyhal person:melanie-joly person:volodymyr-zelensky"]),
    ("fr", "Xi Jinping a eu des rencontres avec le secrétaire général To Lam, le président Luong Cuong, le Premier ministre Pham Minh Chinh, entre autres.", ["meeting held person:luong-cuong person:xi-jinping", "meeting held person:pham-minh-chinh person:xi-jinping", "meeting held person:to-lam person:xi-jinping"]),
    ("fr", "Le secrétaire d'État aux Affaires étrangères, Karim Belkacem, a reçu l'ambassadeur et chef de la délégation de l'Union européenne, Giuseppe Perrone.", ["meeting held person:giuseppe-perrone person:karim-belkacem"]),
    ("fr", "Le secrétaire général du Comité central (CC) du Parti communiste du Vietnam et président de la République Nguyen Phu Trong, accompagné d'une délégation du Vietnam a quitté Hanoi pour une visite d'amitié au Laos.", ["visit held person:nguyen-phu-trong state:LAO"]),
    ("fr", "L'envoyé et conseiller principal du président américain Joe Biden, Amos Hochstein, a rencontré le Premier ministre Najib Mikati.", ["meeting held person:amos-hochstein person:najib-mikati"]),
    ("fr", "L'ambassadeur américain David Hale, venu dans la matinée, a rencontré le Premier ministre Najib Mikati.", ["meeting held person:david-hale person:najib-mikati"]),
    ("fr", "Le président Joe Biden a envoyé Antony Blinken dans la région, où il a rencontré le président égyptien Abdel Fattah al-Sissi.", ["meeting held person:abdel-fattah-el-sisi person:antony-blinken"]),
    ("fr", "Selon le Quai d'Orsay, le chargé d'affaires algérien a été convoqué mardi.", ["meeting held state:DZA state:FRA"]),
    ("fr", "Un entretien a réuni à Doha Marco Rubio et l'émir du Qatar.", ["meeting held person:marco-rubio state:QAT"]),
    ("fr", "Une délégation du Sénat français conduite par Gérard Larcher a été reçue par le roi Mohammed VI.", ["meeting held person:gerard-larcher person:mohammed-vi"]),
    ("fr", "Les ministres des Affaires étrangères des États-Unis, de la RDC et du Rwanda ont signé un accord de paix.", ["signing held state:COD state:RWA state:USA"]),
    ("fr", "Shigeru Ishiba prépare un sommet avec le président sud-coréen Lee Jae-myung.", ["meeting held person:lee-jae-myung person:shigeru-ishiba"]),
    ("fr", "Le Conseil de sécurité de l'ONU s'est réuni lundi en urgence sur Gaza.", ["conference held body:un-security-council"]),
    ("fr", "Le Premier ministre Ariel Henry a quitté le pays, ce dimanche 2 mars, à destination du Guyana.", ["visit held person:ariel-henry state:GUY"]),
    ("fr", "M. Poutine a souligné que les discussions sur la paix devraient être menées avec Kiev.", []),
    ("fr", "Une rencontre entre Vladimir Poutine et Donald Trump est peu probable.", []),
    ("fr", "Le vice-Premier ministre belge, ministre des Affaires étrangères, des Affaires européennes et de la Coopération, Maxime Prévôt, a été reçu ce mardi 4 mars par le président Félix-Antoine Tshisekedi.", ["meeting held person:felix-tshisekedi person:maxime-prevot"]),
    ("fr", "Les présidents congolais, Félix Tshisekedi, et rwandais, Paul Kagame, ont échangé à Doha.", ["meeting held person:felix-tshisekedi person:paul-kagame"]),
    ("fr", "Nasser Bourita a remis un message écrit du roi Mohammed VI au président français Emmanuel Macron.", ["message held person:emmanuel-macron person:mohammed-vi"]),
    ("fr", "Les accords, signés par le ministre malien des Affaires étrangères Abdoulaye Diop et le ministre sénégalais Yassine Fall, portent sur la paix.", ["signing held person:abdoulaye-diop person:yassine-fall"]),
    ("fr", "À l'issue de la rencontre, le ministre français Jean-Noël Barrot a réaffirmé l'engagement de son pays, ainsi que celui de l'Union européenne, pour la paix.", []),
    ("fr", "Une visite du président français Emmanuel Macron au Maroc ?", []),
    ("fr", "Lors de sa rencontre avec le Premier ministre indien Narendra Modi, le président français Emmanuel Macron a salué cette coopération.", ["meeting held person:emmanuel-macron person:narendra-modi"]),
    ("fr", "Ahmed Attaf a reçu, ce samedi, un appel téléphonique du secrétaire d'Etat américain Antony Blinken.", ["call held person:ahmed-attaf person:antony-blinken"]),
    ("fr", "Les chefs des diplomaties russe et suisse Sergueï Lavrov et Ignazio Cassis ont discuté au téléphone.", ["call held person:ignazio-cassis person:sergei-lavrov"]),
    ("fr", "Le sommet des chefs d'État et de gouvernement de la Cédéao s'est achevé dimanche à Abuja.", ["conference held body:ecowas"]),
    ("fr", "Les dirigeants de la Cédéao réunis en sommet ont décidé des sanctions.", ["conference held body:ecowas"]),
    ("fr", "Le ministre Pham Binh Minh a eu des rencontres bilatérales. Avec le président arménien Armen Sarkissian, il a décidé de promouvoir les échanges.", ["meeting held person:armen-sarkissian person:pham-binh-minh"]),
    ("fr", "Emmanuel Macron s'entretient avec Volodymyr Zelensky. L'entretien téléphonique entre Emmanuel Macron et Volodymyr Zelensky a duré une heure.", ["call held person:emmanuel-macron person:volodymyr-zelensky"]),
    ("fr", "Sergueï Lavrov et Antony Blinken ont eu une conversation téléphonique. Les deux parties ont discuté de la stabilité.", ["call held person:antony-blinken person:sergei-lavrov"]),
    ("fr", "En marge du sommet, Emmanuel Macron a échangé avec les présidents du Kenya et du Ghana.", ["meeting held person:emmanuel-macron state:GHA", "meeting held person:emmanuel-macron state:KEN"]),
    ("fr", "Macron rencontre les présidents du Kenya et du Ghana\n\nEmmanuel Macron a rencontré le président kényan William Ruto. Emmanuel Macron a aussi rencontré le président ghanéen John Mahama.", ["meeting held person:emmanuel-macron person:john-dramani-mahama", "meeting held person:emmanuel-macron person:william-ruto"]),
    ("en", "U.S. National Security Advisor Jake Sullivan and Israeli National Security Advisor Eyal Hulata led a meeting in Jerusalem of the U.S.-Israel group.", ["meeting held person:eyal-hulata person:jake-sullivan"]),
    ("en", "President Biden will fly to Geneva, Switzerland where he will hold a bilateral summit with Russian President Vladimir Putin on June 16.", ["meeting planned person:joe-biden person:vladimir-putin", "visit planned person:joe-biden state:CHE"]),
    ("en", "The Third U.S.-Kenya Strategic Dialogue took place on May 3 in Nairobi.", ["meeting held state:KEN state:USA"]),
    ("en", "They spoke after the visit to the United States by Kenyan President William Ruto.", ["visit held person:william-ruto state:USA"]),
    ("en", "The teams follow up on the summit between President Biden and President Yoon.", ["meeting held person:joe-biden person:yoon-suk-yeol"]),
    ("en", "President Biden spoke with President Xi Jinping of China. The call followed their March 14 meeting in Rome.", ["call held person:joe-biden person:xi-jinping", "meeting held person:joe-biden person:xi-jinping"]),
    ("en", "Deputy Secretary Sherman will travel to Zurich, Switzerland, Brussels, Belgium and Paris, France.", ["visit planned person:wendy-sherman state:BEL", "visit planned person:wendy-sherman state:CHE", "visit planned person:wendy-sherman state:FRA"]),
    ("en", "The U.S.-Spain Cybersecurity Dialogue took place on May 3 in Madrid.", ["meeting held state:ESP state:USA"]),
    ("en", "Jake Sullivan, National Security Secretariat Secretary General Akiba Takeo of Japan, and Director of the National Security Office of the Republic of Korea (ROK) Kim Sung-han met in Honolulu.", ["meeting held person:jake-sullivan person:kim-sung-han person:takeo-akiba"]),
    ("en", "Jake Sullivan met with the host, President Shavkat Mirziyoyev of Uzbekistan, and also held bilateral meetings with officials from Tajikistan.", ["meeting held person:jake-sullivan person:shavkat-mirziyoyev", "meeting held person:jake-sullivan state:TJK"]),
    ("en", "Deputy Secretary Sherman will travel to Tbilisi, Georgia; Baku, Azerbaijan; and Yerevan, Armenia.", ["visit planned person:wendy-sherman state:ARM", "visit planned person:wendy-sherman state:AZE", "visit planned person:wendy-sherman state:GEO"]),
    ("en", "Brett McGurk of the United States departed for visits to Belgium, Israel, the West Bank, and Jordan.", ["visit held person:brett-mcgurk state:BEL", "visit held person:brett-mcgurk state:ISR", "visit held person:brett-mcgurk state:JOR", "visit held person:brett-mcgurk state:PSE"]),
    ("en", "Senior delegations representing the United States and Thailand met on May 9 in Bangkok for a strategic dialogue.", ["meeting held state:THA state:USA"]),
    ("en", "A Japanese delegation led by Foreign Minister Takeshi Iwaya held talks with Chinese Foreign Minister Wang Yi in Beijing.", ["meeting held person:takeshi-iwaya person:wang-yi"]),
    ("en", "Germany, France and Poland signed a defence agreement in Warsaw on Monday.", ["signing held state:DEU state:FRA state:POL"]),
    ("en", "A memorandum of understanding was signed between Vietnam and Japan on Friday.", ["signing held state:JPN state:VNM"]),
    ("en", "Putin and Erdogan spoke by phone on Friday.", ["call held person:recep-tayyip-erdogan person:vladimir-putin"]),
    ("en", "Vice President Harris will attend and give a speech at the Munich Security Conference.", ["conference planned person:kamala-harris"]),
    ("en", "President Biden today attended the annual East Asia Summit (EAS) in Phnom Penh, Cambodia.", ["conference held person:joe-biden state:KHM"]),
    ("en", "The United Arab Emirates will host COP28 in 2023.", ["conference planned state:ARE"]),
    ("en", "President Sánchez of Spain will host the NATO Summit in Madrid.", ["conference planned body:nato person:pedro-sanchez"]),
    ("en", "They spoke of the High-Level Pledging Event for Yemen co-hosted by Switzerland and Sweden.", ["conference held state:CHE state:SWE"]),
    ("en", "President Biden looks forward to welcoming Prime Minister Fumio Kishida of Japan to the White House.", ["meeting planned person:fumio-kishida person:joe-biden"]),
    ("en", "Under Secretary Nuland will participate in the U.S.-Colombia High-Level Security Dialogue.", ["meeting planned person:victoria-nuland state:COL"]),
    ("en", "These projects were part of President Biden’s visit to the Middle East last year.", ["visit held person:joe-biden"]),
    ("en", "Vice President Harris held meetings with Arab leaders in the evening.", ["meeting held person:kamala-harris"]),
    ("en", "President Biden spoke today on the margins of the NATO Summit with President Andrzej Duda of Poland.", ["call held person:andrzej-duda person:joe-biden"]),
    ("en", "They spoke of preparations for the upcoming NATO Summit in Vilnius.", ["conference planned body:nato state:LTU"]),
    ("en", "They spoke of the Summit of the Americas, which the United States will host.", ["conference planned state:USA"]),
    ("en", "Japan and France will jointly host a virtual ministerial.", ["conference planned state:FRA state:JPN"]),
    ("en", "Jake Sullivan met with Head of Presidential Administration Andriy Yermak and Foreign Minister Dmytro Kuleba of Ukraine.", ["meeting held person:andriy-yermak person:dmytro-kuleba person:jake-sullivan"]),
    ("en", "Daniel Kritenbrink of the United States will hold meetings with senior Japanese counterparts.", ["meeting planned person:daniel-kritenbrink state:JPN"]),
    ("en", "Jake Sullivan will discuss trade following the visit by Israeli Prime Minister Naftali Bennett to Egypt.", ["visit held person:naftali-bennett state:EGY"]),
    ("en", "President Herzog of Israel will be in Washington for meetings with officials.", ["visit planned person:isaac-herzog state:USA"]),
    ("en", "The foreign ministers of Cyprus, the Hellenic Republic, Israel plus the United States held a virtual meeting today.", ["call held state:CYP state:GRC state:ISR state:USA"]),
    ("en", "Jose Fernandez of the United States met with officials from the Chilean Ministries of Mining and Health.", ["meeting held person:jose-fernandez state:CHL"]),
    ("en", "Philip Reeker of the United States is on travel to Ohrid, North Macedonia.", ["visit held person:philip-reeker state:MKD"]),
    ("en", "President Biden hosted Pacific Islands Forum (PIF) leaders at the White House.", ["meeting held body:pacific-islands-forum person:joe-biden"]),
    ("en", "Secretary Blinken met with the heads of the food agencies, including FAO Director-General Qu Dongyu.", ["meeting held person:antony-blinken person:qu-dongyu"]),
    ("en", "In Skopje, Karen Donfried of the United States will meet with senior government officials.", ["meeting planned person:karen-donfried state:MKD"]),
    ("en", "The United States, Japan, and the Philippines held their first national security advisors trilateral meeting.", ["meeting held state:JPN state:PHL state:USA"]),
    ("en", "Jake Sullivan also previewed the upcoming visit of President Volodymyr Zelenskyy of Ukraine.", ["visit planned person:volodymyr-zelensky state:USA"]),
    ("en", "President Biden hosted a secure conference call today with Allies and partners.", ["call held person:joe-biden"]),
    ("en", "President Biden today joined leaders of the members for the annual U.S.-ASEAN Summit.", ["conference held body:asean person:joe-biden"]),
    ("en", "President Biden spoke with President Xi on Monday.", ["call held person:joe-biden person:xi-jinping"]),
    ("en", "Embassies in Bern, Riga and Tunis received grants.", []),
    ("en", "Under Secretary for Civilian Security, Democracy, and Human Rights Uzra Zeya and Acting Assistant Secretary for Democracy, Human Rights, and Labor Lisa Peterson will visit Tallinn, Estonia.", ["visit planned person:lisa-peterson-state person:uzra-zeya state:EST"]),
    ("en", "The Leaders of Canada, the European Council, France, Japan, and the United States met on the margins of the G20 Summit in Bali.", ["meeting held body:european-council state:CAN state:FRA state:JPN state:USA"]),
    ("en", "Vice President Kamala Harris will lead the Presidential Delegation to Honduras to attend the inauguration of President-elect Xiomara Castro.", ["ceremony planned person:kamala-harris person:xiomara-castro", "visit planned person:kamala-harris person:xiomara-castro"]),
    ("en", "The United States, Mexico and Canada organized a semiconductor conference in Washington.", ["conference held state:CAN state:MEX state:USA"]),
    ("en", "The ministers held a press conference in Tokyo.", []),
    ("en", "President Biden met with His Majesty King Abdullah II of Jordan.", ["meeting held person:abdullah-ii person:joe-biden"]),
    ("en", "President Biden will hold bilateral meetings with his counterparts: newly elected President Yoon Suk Yeol of the Republic of Korea and Prime Minister Kishida Fumio of Japan.", ["meeting planned person:fumio-kishida person:joe-biden", "meeting planned person:joe-biden person:yoon-suk-yeol"]),
    ("en", "Jake Sullivan met with the leaders of the Quad grouping of Australia, Japan, and India.", ["meeting held person:jake-sullivan state:AUS state:IND state:JPN"]),
    ("en", "We learnt of it after a trip to Jordan, Kuwait, and Qatar by U.S. Special Envoy for Yemen Tim Lenderking.", ["visit held person:tim-lenderking state:JOR", "visit held person:tim-lenderking state:KWT", "visit held person:tim-lenderking state:QAT"]),
    ("en", "Secretary Blinken will then travel to Madrid, Spain, for the NATO Summit.", ["conference planned body:nato person:antony-blinken", "visit planned person:antony-blinken state:ESP"]),
    ("en", "Jill Biden will meet with Ukrainian mothers and children.", []),
    ("en", "The Germany-hosted Food Security Ministerial was long.", ["conference held state:DEU"]),
    ("en", "Wendy Sherman of the United States met today in Washington with a Zambian government delegation.", ["meeting held person:wendy-sherman state:ZMB"]),
    ("en", "The first meeting of the U.S.-Spain Working Group on trade took place in Madrid.", ["meeting held state:ESP state:USA"]),
    ("en", "The United States and India virtually convened the second meeting of the Drugs Working Group.", ["meeting held state:IND state:USA"]),
    ("en", "During meetings with Korean counterparts, Secretary Blinken spoke of trade.", ["meeting held person:antony-blinken state:KOR"]),
    ("en", "Jake Sullivan met with the Chairman of the Communist Party of Vietnam’s Central External Relations Commission, Le Hoai Trung, at the White House.", ["meeting held person:jake-sullivan person:le-hoai-trung"]),
    ("en", "Secretary Blinken thanked Prime Minister Modi of India for hosting the G20 Summit.", ["conference held body:g20 person:narendra-modi"]),
    ("en", "Secretary Blinken will no longer travel to Israel this week.", ["visit cancelled person:antony-blinken state:ISR"]),
    ("en", "The meeting will build on President Biden’s calls this week with Prime Minister Boris Johnson of the United Kingdom.", ["call held person:boris-johnson person:joe-biden"]),
    ("en", "Jake Sullivan invited his Israeli counterpart, Meir Ben-Shabbat, to visit Washington.", []),
    ("en", "The Governments of Egypt, Israel and the United States held the inaugural meeting of the Negev committee in Manama.", ["meeting held state:ISR state:USA"]),
    ("en", "John Kerry of the United States will travel to Vietnam to meet with government officials.", ["meeting planned person:john-kerry state:VNM", "visit planned person:john-kerry state:VNM"]),
    ("en", "Vice President Kamala Harris will travel to Dubai, the United Arab Emirates, to attend COP28.", ["conference planned person:kamala-harris", "visit planned person:kamala-harris state:ARE"]),
    ("en", "Vice President Harris spoke of Zambia as the African co-host of the Summit for Democracy.", []),
    ("en", "Derek Chollet attended the Shangri-La Dialogue and a talk on the conflict in Burma.", ["conference held person:derek-chollet"]),
    ("en", "They spoke as the UAE prepares to host the Climate Change Conference of the Parties (COP28) later this year.", ["conference planned state:ARE"]),
    ("en", "They looked forward to the upcoming meeting of NATO defense ministers.", ["conference planned body:nato"]),
    ("en", "Special Representative for the DPRK Sung Kim met with ROK Special Representative for Korean Peninsula Peace and Security Affairs Noh Kyu-duk.", ["meeting held person:noh-kyu-duk person:sung-kim"]),
    ("en", "President Biden’s calls with President Duda of Poland and Prime Minister Draghi of Italy were long.", ["call held person:andrzej-duda person:joe-biden", "call held person:joe-biden person:mario-draghi"]),
    ("en", "Counselor of the Department Derek Chollet will lead an interagency delegation to Chisinau, Moldova.", ["visit planned person:derek-chollet state:MDA"]),
    ("en", "Assistant Secretary Lee Satterfield will travel to Rome, Italy, to lead the U.S. delegation to the G20 Culture Ministerial.", ["conference planned body:g20 person:lee-satterfield", "visit planned person:lee-satterfield state:ITA"]),
    ("en", "President Biden spoke to Prime Minister Albanese of Australia to tell him that he will be postponing his trip to Australia.", ["call held person:anthony-albanese person:joe-biden", "visit cancelled person:joe-biden state:AUS"]),
    ("en", "They spoke of the trip of Prime Minister Modi of India to Japan.", ["visit held person:narendra-modi state:JPN"]),
    ("en", "Vice President Harris will represent the United States at the AI Safety Summit in the United Kingdom.", ["conference planned person:kamala-harris state:GBR"]),
    ("en", "President Biden met virtually with President Xi Jinping of China.", ["call held person:joe-biden person:xi-jinping"]),
    ("en", "French President Emmanuel Macron flew to Kyiv on Sunday for talks with Volodymyr Zelenskyy.", ["meeting held person:emmanuel-macron person:volodymyr-zelensky", "visit held person:emmanuel-macron person:volodymyr-zelensky"]),
    ("en", "Russian Foreign Minister Sergey Lavrov will hold separate meetings with his Turkish and Iranian counterparts.", ["meeting planned person:sergei-lavrov state:IRN", "meeting planned person:sergei-lavrov state:TUR"]),
    ("en", "On the sidelines of the summit, Modi met separately with Giorgia Meloni, Emmanuel Macron and Keir Starmer.", ["meeting held person:emmanuel-macron person:narendra-modi", "meeting held person:giorgia-meloni person:narendra-modi", "meeting held person:keir-starmer person:narendra-modi"]),
    ("en", "China summoned the Japanese ambassador on Thursday to protest against the remarks.", ["meeting held state:CHN state:JPN"]),
    ("en", "The German ambassador was summoned to the Iranian Foreign Ministry on Monday.", ["meeting held state:DEU state:IRN"]),
    ("en", "Ukrainian and Russian negotiators met in Istanbul on Friday.", ["meeting held state:RUS state:UKR"]),
    ("en", "Officials from Serbia and Kosovo held a new round of talks in Brussels.", ["meeting held state:SRB state:XKX"]),
    ("en", "The Saudi crown prince, Mohammed bin Salman, sent a letter to Iranian President Masoud Pezeshkian.", ["message held person:masoud-pezeshkian person:mohammed-bin-salman"]),
    ("en", "President Trump is scheduled to visit Saudi Arabia, Qatar and the United Arab Emirates in May.", ["visit planned person:donald-trump state:ARE", "visit planned person:donald-trump state:QAT", "visit planned person:donald-trump state:SAU"]),
    ('en', "Trump's meeting with Putin in Alaska was cancelled.", ['meeting cancelled person:donald-trump person:vladimir-putin']),
    ("en", "Foreign ministers of the G7 will meet in Canada next week.", ["conference planned body:g7"]),
    ("en", "Vietnamese State President Luong Cuong hosted a welcome ceremony for Kazakh President Kassym-Jomart Tokayev in Hanoi.", ["meeting held person:kassym-jomart-tokayev person:luong-cuong"]),
    ("en", "Wang Yi, a member of the Political Bureau, met on Wednesday in Beijing with visiting Thai Foreign Minister Maris Sangiampongsa.", ["meeting held person:maris-sangiampongsa person:wang-yi"]),
    ("en", "The U.S. special envoy for Iran, Robert Malley, travelled to Vienna for a fifth round of talks with Iran.", ["meeting held person:rob-malley state:IRN", "visit held person:rob-malley state:AUT"]),
    ("en", "They recalled Vice President Kamala Harris’ visit to Singapore.", ["visit held person:kamala-harris state:SGP"]),
    ("en", "Rwandan President Paul Kagame travels to Rome on March 28.", ["visit planned person:paul-kagame state:ITA"]),
    ("en", "President Joe Biden shared that tanks will arrive in Ukraine soon.", []),
    ("en", "Kamala Harris recalled the plan announced during her June 2021 visit to Guatemala.", ["visit held person:kamala-harris state:GTM"]),
    ("en", "Antony Blinken encouraged further direct talks between Armenia and Azerbaijan.", []),
    ("en", "Statement by President Joe Biden on Ukraine\n\nThis morning, I spoke with President Volodymyr Zelenskyy. We must act.", ["call held person:joe-biden person:volodymyr-zelensky"]),
    ("en", "President Joe Biden met with Secretary-General António Guterres of the United Nations.", ["meeting held person:antonio-guterres person:joe-biden"]),
    ("fr", "Le chef de la diplomatie française Jean-Noël Barrot a rencontré à Genève son homologue iranien Abbas Araghchi.", ["meeting held person:abbas-araghchi person:jean-noel-barrot"]),
    ('fr', "L'ambassadeur d'Allemagne à Bakou a été convoqué lundi au ministère azerbaïdjanais des Affaires étrangères.", ['meeting held state:AZE state:DEU']),
    ('fr', "Ahmed Attaf a reçu mardi un appel téléphonique du ministre serbe Ivica Dacic.", ['call held person:ahmed-attaf person:ivica-dacic']),
    ('fr', "Sergueï Lavrov et le secrétaire d'Etat américain Mike Pompeo ont eu lundi une conversation téléphonique.", ['call held person:mike-pompeo person:sergei-lavrov']),
    ('fr', "La France tiendra-t-elle des réunions avec le Japon ?", []),
    ('fr', "Ahmed Attaf doit notamment se rendre au Nigeria et au Bénin.", ['visit planned person:ahmed-attaf state:BEN', 'visit planned person:ahmed-attaf state:NGA']),
    ('fr', "Emmanuel Macron est à Paris. Xi Jinping a évoqué la visite du président français en Chine.", ['visit held person:emmanuel-macron state:CHN']),
    ('fr', "Abbas Araghchi a parlé avec son homologue italien, Antonio Tajani.", ['meeting held person:abbas-araghchi person:antonio-tajani']),
    ('fr', "Un accord a été signé entre l'Arménie et l'Égypte.", ['signing held state:ARM state:EGY']),
    ("fr", "Le mémorandum a été signé par le ministre arménien des Affaires étrangères Ararat Mirzoyan et son homologue égyptien Badr Abdelatty.", ["signing held person:ararat-mirzoyan person:badr-abdelatty"]),
    ("fr", "Lors de sa visite à Paris le 2 juin, le Premier ministre arménien Nikol Pachinian a évoqué la paix.", ["visit held person:nikol-pashinyan state:FRA"]),
    ("fr", "Emmanuel Macron a rencontré Giorgia Meloni et Pedro Sanchez en marge du sommet.", ["meeting held person:emmanuel-macron person:giorgia-meloni", "meeting held person:emmanuel-macron person:pedro-sanchez"]),
    ('fr', "Les ministres des Affaires étrangères de la France et de l'Allemagne se sont réunis à Berlin.", ['meeting held state:DEU state:FRA']),
    ('fr', "Le ministre de la Défense Sébastien Lecornu s'est envolé pour Erevan vendredi.", ['visit held person:sebastien-lecornu state:ARM']),
    ("fr", "Le ministre français Jean-Noël Barrot copréside, avec Johann Wadephul et Radoslaw Sikorski, une réunion à Paris.", ["meeting held person:jean-noel-barrot person:johann-wadephul person:radoslaw-sikorski"]),
    ("fr", "Le président Abdelmadjid Tebboune a accordé, ce lundi, une audience à l'ambassadrice de Suisse en Algérie.", ["meeting held person:abdelmadjid-tebboune state:CHE"]),
    ("fr", "Volodymyr Zelensky a déclaré jeudi qu'il rencontrerait Emmanuel Macron à Paris.", ["meeting planned person:emmanuel-macron person:volodymyr-zelensky"]),
    ("fr", "Le roi Mohammed VI a reçu à Rabat une délégation du Sénat français conduite par Gérard Larcher.", ["meeting held person:gerard-larcher person:mohammed-vi"]),
    ("fr", "Emmanuel Macron a rencontré Volodimir Zelensky à Paris.", ["meeting held person:emmanuel-macron person:volodymyr-zelensky"]),
    ("fr", "Le ministre français Jean-Noël Barrot a rencontré les ministres des Affaires étrangères du Mali, du Burkina Faso et du Niger.", ["meeting held person:jean-noel-barrot state:BFA state:MLI state:NER"]),
    ("fr", "Le président français, Emmanuel Macron, a reçu aujourd’hui à l’Élysée son homologue sénégalais, Bassirou Diomaye Faye.", ["meeting held person:bassirou-diomaye-faye person:emmanuel-macron"]),
    ("fr", "Accompagné d'une forte délégation, le président du Sénégal Bassirou Diomaye Faye a été reçu par son homologue guinéen le général Mamadi Doumbouya.", ["meeting held person:bassirou-diomaye-faye person:mamady-doumbouya"]),
    ("fr", "Le président rwandais Paul Kagame et son homologue congolais Félix Tshisekedi se sont rencontrés à Luanda.", ["meeting held person:felix-tshisekedi person:paul-kagame"]),
    ("fr", "Mohamed Ali Nafti a reçu lundi 26 août un appel téléphonique de son frère, Son Excellence Ahmed Attaf, ministre des Affaires étrangères.", ["call held person:ahmed-attaf person:mohamed-ali-nafti"]),
    ("fr", "Un mini-sommet régional a réuni mercredi à Luanda les dirigeants du Rwanda, de la République démocratique du Congo (RDC) et de l'Angola.", ["conference held state:AGO state:COD state:RWA"]),
    ("fr", "Le président angolais João Lourenço, désigné médiateur par l'Union africaine, qui s'est rendu à Kigali, a parlé à la presse.", ["visit held person:joao-lourenco state:RWA"]),
    ("fr", "Les prochaines échéances ont été au centre de l'entretien téléphonique qu'a eu, vendredi, le ministre Mohamed Ali Nafti, avec son homologue français, Stéphane Séjourné.", ["call held person:mohamed-ali-nafti person:stephane-sejourne"]),
    ("fr", "Le président Paul Kagame a donné son accord pour rencontrer son homologue congolais Félix Tshisekedi.", ["meeting planned person:felix-tshisekedi person:paul-kagame"]),
    ("fr", "Les relations entre la Tunisie et la France ont été au centre de l'entretien que le ministre Mohamed Ali Nafti a eu avec Stéphane Séjourné.", ["meeting held person:mohamed-ali-nafti person:stephane-sejourne"]),
    ("fr", "Donald Trump a salué l'entretien qu'a eu Emmanuel Macron avec Vladimir Poutine.", ["meeting held person:emmanuel-macron person:vladimir-putin"]),
    ("fr", "Une délégation azerbaïdjanaise conduite par Hikmet Hajiyev a été reçue par Ursula von der Leyen.", ["meeting held person:hikmet-hajiyev person:ursula-von-der-leyen"]),
    ('fr', "Vladimir Poutine, qui recevait Nikol Pachinian au Kremlin, a salué l'accord.", ['meeting held person:nikol-pashinyan person:vladimir-putin']),
    ('fr', "Le président azerbaïdjanais Ilham Aliev s'était rendu à Moscou en octobre.", ['visit held person:ilham-aliyev state:RUS']),
    ('fr', "L'Arménie et la Turquie ont tenu des pourparlers à Vienne.", ['meeting held state:ARM state:TUR']),
    ('fr', "Le président arménien Vahagn Khatchatourian a participé à l'investiture de Donald Trump à Washington.", ['ceremony held person:donald-trump person:vahagn-khachaturyan']),
    ("fr", "Le ministre arménien de la Défense Souren Papikian est arrivé à New Delhi pour une visite officielle.", ["visit held person:suren-papikyan state:IND"]),
    ('fr', "Le secrétaire d'État américain Marco Rubio doit recevoir mercredi à Washington les chefs de la diplomatie arménienne et azerbaïdjanaise.", ['meeting planned person:marco-rubio state:ARM state:AZE']),
    ("vi", "Việt Nam và Lào ký hiệp định hợp tác sáng 5/3 tại Hà Nội.", ["signing held state:LAO state:VNM"]),
    ("vi", "Nga, Iran và Thổ Nhĩ Kỳ đã ký một thỏa thuận về Syria.", ["signing held state:IRN state:RUS state:TUR"]),
    ("vi", "Chiều 25/5, Chủ tịch nước Trần Đại Quang đã tiếp ngài Park Won-soon, Đặc phái viên của Tổng thống Hàn Quốc Moon Jae-in.", ["meeting held person:park-won-soon person:tran-dai-quang"]),
    ("vi", "Thủ tướng Phạm Minh Chính chủ trì lễ đón Thủ tướng Trung Quốc Lý Cường thăm chính thức Việt Nam.", ["visit held person:li-qiang state:VNM"]),
    ("vi", "Chủ tịch nước Lương Cường đã có các cuộc tiếp xúc song phương với lãnh đạo các nước như: Tổng thống Hàn Quốc Yoon Suk Yeol; Thủ tướng New Zealand Christopher Luxon; Thủ tướng Nhật Bản Shigeru Ishiba.", ["meeting held person:christopher-luxon person:luong-cuong", "meeting held person:luong-cuong person:shigeru-ishiba", "meeting held person:luong-cuong person:yoon-suk-yeol"]),
    ("vi", "Phát biểu tại cuộc gặp với Chủ tịch Tập Cận Bình, Thủ tướng Hungary Viktor Orban cho biết Budapest ủng hộ hòa bình.", ["meeting held person:viktor-orban person:xi-jinping"]),
    ("vi", "Chuyến thăm Trung Quốc của ông Orban diễn ra ngay trước hội nghị. Thủ tướng Hungary Viktor Orban rời Bắc Kinh chiều nay.", ["visit held person:viktor-orban state:CHN"]),
    ("vi", "Trong thư chúc mừng gửi đến Chủ tịch nước Tô Lâm, Tổng thống Mỹ Joe Biden khẳng định quan hệ hai nước.", ["message held person:joe-biden person:to-lam"]),
    ("vi", "Tổng thống Ai Cập Abdel Fattah el-Sisi và Nhà vua Đan Mạch Frederik X cũng đã gửi thư chúc mừng Chủ tịch nước Tô Lâm.", ["message held person:abdel-fattah-el-sisi person:to-lam", "message held person:frederik-x person:to-lam"]),
    ("vi", "Bộ trưởng Quốc phòng Mỹ Lloyd Austin sẽ gặp giới lãnh đạo Ukraine tại Kiev.", ["meeting planned person:lloyd-austin state:UKR"]),
    ("vi", "Lần đầu gọi điện cho ông Donald Trump, Tổng thống Hàn Quốc Moon Jae-in bàn vấn đề Triều Tiên.", ["call held person:donald-trump person:moon-jae-in"]),
    ("vi", "Phái đoàn Triều Tiên đã có cuộc gặp với các quan chức Mỹ tại Oslo.", ["meeting held state:PRK state:USA"]),
    ("vi", "Đoàn đại biểu Đảng Cộng sản Trung Quốc do ông Lưu Kiến Siêu dẫn đầu thăm Việt Nam từ ngày 3/3.", ["visit held person:liu-jianchao state:VNM"]),
    ("vi", "Tổng thống Philippines Ferdinand Marcos Jr. tới Hà Nội, bắt đầu chuyến thăm cấp Nhà nước tới Việt Nam.", ["visit held person:ferdinand-marcos-jr state:VNM"]),
    ("vi", "Bên lề hội nghị, Thủ tướng Phạm Minh Chính gặp Thủ tướng Canada Justin Trudeau và Tổng thống Brazil Lula da Silva.", ["meeting held person:justin-trudeau person:pham-minh-chinh", "meeting held person:luiz-inacio-lula-da-silva person:pham-minh-chinh"]),
    ("vi", "Bộ Ngoại giao Trung Quốc đã triệu Đại sứ Nhật Bản để phản đối.", ["meeting held state:CHN state:JPN"]),
    ("vi", "Ông Putin và ông Erdogan đã điện đàm hôm 4/3.", ["call held person:recep-tayyip-erdogan person:vladimir-putin"]),
    ("vi", "Ngoại trưởng Nga Sergei Lavrov và người đồng cấp Mỹ Marco Rubio gặp nhau tại Riyadh.", ["meeting held person:marco-rubio person:sergei-lavrov"]),
    ("vi", "Tổng thống Iran Ebrahim Raisi dự lễ khánh thành đập cùng với Tổng thống Azerbaijan Ilham Aliyev.", ["ceremony held person:ebrahim-raisi person:ilham-aliyev"]),
    ("vi", "Vấn đề này được nêu trong cuộc điện đàm giữa Tổng thống Nga Vladimir Putin với Quốc vương Bahrain Hamad bin Isa Al Khalifa.", ["call held person:hamad-bin-isa-al-khalifa person:vladimir-putin"]),
    ("vi", "Trong chuyến thăm Mỹ, Thủ tướng Phạm Minh Chính sẽ trao đổi về thương mại.", ["visit planned person:pham-minh-chinh state:USA"]),
    ("vi", "Cuộc gặp giữa Tổng thống Nga Vladimir Putin và Tổng thống Pháp Emmanuel Macron sắp tới được chờ đợi nhiều.", ["meeting planned person:emmanuel-macron person:vladimir-putin"]),
    ("vi", "Liên quan tới chuyến thăm tới Mỹ của Ngoại trưởng Nga Sergei Lavrov, bà Maria Zakharova nói không có gì mới.", ["visit held person:sergei-lavrov state:USA"]),
    ("vi", "Thủ tướng Phạm Minh Chính đã có cuộc hội kiến với Chủ tịch Duma Quốc gia (Hạ viện) Nga Vyacheslav Volodin.", ["meeting held person:pham-minh-chinh person:vyacheslav-volodin"]),
    ("vi", "Nếu Tổng thống Nga Vladimir Putin thăm Mông Cổ, nước này sẽ bị chỉ trích.", []),
    ("vi", "Thủ tướng Trung Quốc Lý Cường đánh giá cao chuyến công tác đến Trùng Khánh và Bắc Kinh của Thủ tướng Phạm Minh Chính.", ["visit held person:pham-minh-chinh state:CHN"]),
    ("vi", "Thông điệp của ông Donald Trump được đưa ra sau cuộc điện đàm với Chủ tịch Trung Quốc Tập Cận Bình.", ["call held person:donald-trump person:xi-jinping"]),
    ("vi", "Tổng thống Mỹ Joe Biden phát biểu tại một cuộc họp báo sau hội nghị thượng đỉnh NATO.", []),
    ("vi", "Các Tiểu vương quốc Arab thống nhất (UAE) và Ai Cập ký hiệp định thương mại.", ["signing held state:ARE state:EGY"]),
    ("vi", "Chính phủ Hàn Quốc đã cử một phái đoàn tới Doha để bàn về lệnh ngừng bắn.", ["visit held state:KOR state:QAT"]),
    ("vi", "Vòng đàm phán thứ ba kết thúc tại Cairo, với sự tham gia của đại diện Nhật Bản, Qatar và Mỹ.", ["meeting held state:JPN state:QAT state:USA"]),
    ("vi", "Các bên bảo trợ gồm Ai Cập, Qatar và Mỹ đã nhóm họp tại Rome.", ["meeting held state:EGY state:QAT state:USA"]),
    ("vi", "Ngoại trưởng Jordan và Tổng thống Nga Vladimir Putin đã đến Iran.", ["visit held person:vladimir-putin state:IRN", "visit held state:IRN state:JOR"]),
    ("vi", "Trong chuyến thăm Brazil, Tổng thống Pháp Emmanuel Macron và người đồng cấp nước chủ nhà Luiz Inacio Lula da Silva nói về rừng.", ["visit held person:emmanuel-macron state:BRA"]),
    ("vi", "Phát biểu sau cuộc hội đàm, Tổng thống Pháp Emmanuel Macron nhấn mạnh cần hợp tác với Mexico.", []),
    ("vi", "Cuộc gặp giữa Thủ tướng Anh Keir Starmer với các phe phái Syria, Tổng thống Nga Vladimir Putin đã diễn ra.", ["meeting held person:keir-starmer state:SYR"]),
    ("vi", "Tổng thống Nga Vladimir Putin và Thủ tướng Nga Mikhail Mishustin đã tiếp Tổng thống Pháp Emmanuel Macron.", ["meeting held person:emmanuel-macron person:mikhail-mishustin", "meeting held person:emmanuel-macron person:vladimir-putin"]),
    ("vi", "Ngoại trưởng Mỹ Marco Rubio dự kiến tới Paris để gặp Tổng thống Pháp Emmanuel Macron.", ["meeting planned person:emmanuel-macron person:marco-rubio", "visit planned person:marco-rubio state:FRA"]),
    ("vi", "Bộ trưởng Giao thông và Cơ sở hạ tầng Thổ Nhĩ Kỳ đã gặp đại diện Hamas tại Doha.", ["meeting held body:hamas state:TUR"]),
    ("vi", "Thượng tướng Trương Hựu Hiệp, Phó Chủ tịch Quân ủy Trung ương Trung Quốc, đang có chuyến thăm chính thức Việt Nam. Tại cuộc hội đàm, Bộ trưởng Quốc phòng Phan Văn Giang nói về biên giới.", ["meeting held person:phan-van-giang person:zhang-youxia", "visit held person:zhang-youxia state:VNM"]),
    ("vi", "Ngoại trưởng Mỹ Mike Pompeo thăm chính thức Việt Nam sau các chuyến thăm của Bộ trưởng Ngoại giao Hàn Quốc Kang Kyung Wha và Bộ trưởng Ngoại giao Anh Dominic Raab.", ["visit held person:dominic-raab state:VNM", "visit held person:kang-kyung-wha state:VNM", "visit held person:mike-pompeo state:VNM"]),
    ("vi", "Thủ tướng Anh Keir Starmer đánh giá cao chuyến thăm Việt Nam.", []),
    ("vi", "Ngoại trưởng Anh David Lammy là người thứ tư thăm chính thức Ukraine.", ["visit held person:david-lammy state:UKR"]),
    ("vi", "Tổng thống Pháp Emmanuel Macron đã tới thủ đô Rome, bắt đầu chuyến thăm chính thức Italy theo lời mời của Thủ tướng Giorgia Meloni.", ["visit held person:emmanuel-macron state:ITA"]),
    ("vi", "Thủ tướng Phạm Minh Chính gửi điện mừng tới Tổng thống Pháp Emmanuel Macron; Thủ tướng Anh Keir Starmer.", ["message held person:emmanuel-macron person:keir-starmer person:pham-minh-chinh"]),
    ("vi", "Chủ tịch Trung Quốc Tập Cận Bình đã có các cuộc hội đàm với Tổng Bí thư Tô Lâm, Chủ tịch nước Lương Cường và các cuộc hội kiến với Thủ tướng Phạm Minh Chính.", ["meeting held person:luong-cuong person:xi-jinping", "meeting held person:pham-minh-chinh person:xi-jinping", "meeting held person:to-lam person:xi-jinping"]),
    ("vi", "Cuộc gặp thượng đỉnh giữa lãnh đạo hai nước là Tổng thống Mỹ Joe Biden và người đồng cấp Nga Vladimir Putin đã diễn ra.", ["meeting held person:joe-biden person:vladimir-putin"]),
    ("vi", "Đại tướng Phan Văn Giang đã đón Bộ trưởng Quốc phòng Mỹ Pete Hegseth. Sau lễ đón, hai bên hội đàm.", ["meeting held person:pete-hegseth person:phan-van-giang"]),
    ("vi", "Tổng thống Pháp Emmanuel Macron đã thăm Ukraine.", ["visit held person:emmanuel-macron state:UKR"]),
    ("vi", "Khả năng Tổng thống Pháp Emmanuel Macron hội đàm với Thủ tướng Anh Keir Starmer là rất cao.", ["meeting planned person:emmanuel-macron person:keir-starmer"]),
    ("zh", "会谈后，习近平和柬埔寨首相洪玛奈共同见证签署多项双边合作文件。", ["signing held person:hun-manet person:xi-jinping"]),
    ("zh", "李强同新西兰总理拉克森举行会谈。会谈后，两国总理共同见证签署多项双边合作文件。", ["meeting held person:christopher-luxon person:li-qiang", "signing held person:christopher-luxon person:li-qiang"]),
    ("zh", "赞比亚总统希奇莱马是应习近平的邀请对我国进行国事访问的。", ["visit held person:hakainde-hichilema state:CHN"]),
    ("zh", "王沪宁5日在京会见由越南共产党中央政治局委员、胡志明国家政治学院院长阮春胜率领的越南共产党代表团。", ["meeting held person:nguyen-xuan-thang person:wang-huning"]),
    ("zh", "南韓總統文在寅與北韓領袖金正恩，周六在板門店舉行第二次峯會。", ["meeting held person:kim-jong-un person:moon-jae-in"]),
    ("zh", "中国和新加坡签署升级自由贸易协定的议定书。", ["signing held state:CHN state:SGP"]),
    ("zh", "习近平会见美国比尔及梅琳达·盖茨基金会联席主席比尔·盖茨。", ["meeting held person:bill-gates person:xi-jinping"]),
    ("zh", "美國與北韓代表在斯德哥爾摩舉行磋商。", ["meeting held state:PRK state:USA"]),
    ("zh", "印度总理莫迪访问莫斯科。印俄元首举行会晤。", ["meeting held person:narendra-modi person:vladimir-putin", "visit held person:narendra-modi state:RUS"]),
    ("zh", "中国外长王毅出席东盟外长会议后与老挝外长通伦会谈。", ["conference held body:asean person:wang-yi", "meeting held person:thongloun-sisoulith person:wang-yi"]),
    ("zh", "国家主席习近平会见菲律宾总统马科斯。\n习近平指出，今年5月我们通电话时，达成重要共识。", ["call held person:ferdinand-marcos-jr person:xi-jinping", "meeting held person:ferdinand-marcos-jr person:xi-jinping"]),
    ("zh", "文在寅同金正恩就举行美朝峰会的方案交换意见。", ["meeting held person:kim-jong-un person:moon-jae-in"]),
    ("zh", "法國外長召見中國大使表達不滿。", ["meeting held state:CHN state:FRA"]),
    ("zh", "习近平分别会见了塞尔维亚总统武契奇和匈牙利总理欧尔班。", ["meeting held person:aleksandar-vucic person:xi-jinping", "meeting held person:viktor-orban person:xi-jinping"]),
    ("zh", "外交部副部长马朝旭同俄罗斯副外长鲁登科举行中俄外交部磋商。", ["meeting held person:ma-zhaoxu person:鲁登科"]),
    ("zh", "德国总理朔尔茨今天启程前往中国访问。", ["visit held person:olaf-scholz state:CHN"]),
    ("zh", "普京和埃尔多安通了电话。", ["call held person:recep-tayyip-erdogan person:vladimir-putin"]),
    ("zh", "特朗普曾在2018年于新加坡與金正恩會面。", ["meeting held person:donald-trump person:kim-jong-un"]),
    ('zh', '白宮發言人桑德斯在特朗普與金英哲會晤後說，美國繼續取得進展。', ['meeting held person:donald-trump person:kim-yong-chol']),
    ('zh', '特朗普在白宮會晤波蘭總統杜達，被傳媒問到對香港示威的反應。', ['meeting held person:andrzej-duda person:donald-trump']),
    ('zh', '中美雙方周三在上海舉行新一輪貿易談判。', ['meeting held state:CHN state:USA']),
    ('zh', '黃之鋒與民眾在德國總理默克爾即將出訪中國前夕發表公開信。', ['visit planned person:angela-merkel state:CHN']),
    ('zh', '森喜朗稱菅義偉期待與蔡英文通電話。', ['call planned person:tsai-ing-wen person:yoshihide-suga']),
    ('zh', '日本首相石破茂與國際奧委會主席巴赫通電話，提議延期舉行奧運。', ['call held person:shigeru-ishiba person:thomas-bach']),
    ('zh', '特朗普上台後，在新加坡及越南與金正恩會晤。', ['meeting held person:donald-trump person:kim-jong-un']),
    ('zh', '特朗普宣布，取消原定於6月12日於新加坡舉行的美朝峰會。', ['meeting cancelled state:PRK state:USA']),
    ('zh', '北韓通知南韓，取消當日舉行的兩韓高級別會談。', ['meeting cancelled state:KOR state:PRK']),
    ('vi', 'Tổng thống Mỹ Donald Trump điện đàm với Tổng thống Thổ Nhĩ Kỳ Erdogan. Tại cuộc gặp, Bộ trưởng Quốc phòng Thổ Nhĩ Kỳ Fikri Isik khẳng định vấn đề phải được giải quyết.', ['call held person:donald-trump person:recep-tayyip-erdogan']),
    ('vi', 'Tổng thống Nga Vladimir Putin thăm Việt Nam ngày 19 và 20-3.', ['visit planned person:vladimir-putin state:VNM']),
    ('vi', 'Tổng thống Ai Cập Abdel-Fattah El-Sisi và người đồng cấp Mỹ Donald Trump nhất trí hợp tác. Người phát ngôn Phủ Tổng thống Ai Cập, ông Alaa Youssef cho biết trong cuộc điện đàm ngày 3/3, hai nhà lãnh đạo bàn về Qatar.', ['call held person:abdel-fattah-el-sisi person:donald-trump']),
    ('vi', 'Tổng thống Mỹ Donald Trump lần lượt hội đàm với Tổng thống Israel Reuven Rivlin và Thủ tướng Benjamin Netanyahu.', ['meeting held person:benjamin-netanyahu person:donald-trump', 'meeting held person:donald-trump person:reuven-rivlin']),
    ('vi', 'Tại buổi tiếp Phó Chủ tịch Chính hiệp Trung Quốc Vương Gia Thụy vào chiều 1/3, Chủ tịch nước Lương Cường bày tỏ vui mừng.', ['meeting held person:luong-cuong person:wang-jiarui']),
    ('zh', '中國對彭斯可能與張忠謀會面發出警告。', ['meeting planned person:mike-pence person:morris-chang']),
    ('zh', '外交部發言人華春瑩就彭斯計劃與台灣代表會面的提問回應說，堅持一個中國原則。', ['meeting planned person:mike-pence state:TWN']),
    ('zh', '台灣代表張忠謀與美國副總統彭斯已敲定舉行會談。', ['meeting planned person:mike-pence person:morris-chang']),
    ('vi', 'Thủ tướng đã hội đàm với Tổng thư ký Liên Hợp Quốc.\nThủ tướng Phạm Minh Chính gặp Tổng thư ký Liên Hợp Quốc Antonio Guterres.', ['meeting held person:antonio-guterres person:pham-minh-chinh']),
    ('vi', 'Tại cuộc gặp Chủ tịch Ủy ban châu Âu Ursula von der Leyen, Thủ tướng Phạm Minh Chính chúc mừng bà.', ['meeting held person:pham-minh-chinh person:ursula-von-der-leyen']),
    ('vi', 'Thủ tướng Phạm Minh Chính sẽ hội đàm với Thủ tướng Lào Sonexay Siphandone, hội kiến với Thủ tướng Nhật Bản Fumio Kishida.', ['meeting planned person:fumio-kishida person:pham-minh-chinh', 'meeting planned person:pham-minh-chinh person:sonexay-siphandone']),
    ('vi', 'Nhân dịp sang thăm cấp Nhà nước tới Lào, chiều 12/5, Chủ tịch nước Tô Lâm đã hội kiến Thủ tướng Lào Sonexay Siphandone.', ['meeting held person:sonexay-siphandone person:to-lam', 'visit held person:to-lam state:LAO']),
    ('vi', 'Thủ tướng Lào Sonexay Siphandone cảm ơn và vui vẻ nhận lời thăm lại Việt Nam.', []),
    ('zh', '白宮新聞秘書桑德斯表示，特朗普將在峰會期間，與習近平共進工作晚餐。', ['meeting planned person:donald-trump person:xi-jinping']),
    ('zh', '到訪羅馬的外長王毅，與意大利總統馬塔雷拉會面。', ['meeting held person:sergio-mattarella person:wang-yi', 'visit held person:wang-yi state:ITA']),
    ('zh', '川普26日抵達吉隆坡，預計30日在慶州舉行的亞太經濟合作會議（APEC）峰會期間，與習近平舉行雙邊會談。', ['conference planned body:apec', 'meeting planned person:donald-trump person:xi-jinping', 'visit held person:donald-trump state:MYS']),
    ('zh', '白宮發言人萊維特公布特朗普的行程，他將於28日跟日本首相高市早苗會面。', ['meeting planned person:donald-trump person:sanae-takaichi']),
    ('zh', '特朗普習近平通電話　特：長時間及非常良好交談\n美國總統特朗普周四表示，他剛與中國國家主席習近平通電話。', ['call held person:donald-trump person:xi-jinping']),
    ('zh', '何志平在聯合國會議與烏干達外長會面。', ['meeting held person:patrick-ho state:UGA']),
    ('zh', '张忠谋夫妇与新加坡总理李显龙及夫人，周六在当地饭店举行双边会谈。', ['meeting held person:lee-hsien-loong person:morris-chang']),
    ('zh', '王沪宁6日在北京会见由德国社会民主党联合主席克林贝尔率领的代表团。', ['meeting held person:lars-klingbeil person:wang-huning']),
    ('zh', '中美元首通電話。', ['call held person:donald-trump person:xi-jinping']),
    ('zh', '中俄元首舉行視像會晤。', ['call held person:vladimir-putin person:xi-jinping']),
    ('zh', '在越共中央总书记苏林于2024年8月对中国进行正式访问期间，两国合作不断深化。', ['visit held person:to-lam state:CHN']),
    ('zh', '越南驻华大使馆举行招待会，越南驻华大使范清平及中国外交部副部长孙卫东出席。', ['ceremony held person:pham-thanh-binh person:sun-weidong']),
    ('zh', '哈马斯代表团抵达开罗。', ['visit held body:hamas state:EGY']),
    ('zh', '以色列政府已决定派代表团前往卡塔尔首都多哈，与哈马斯进行谈判。', ['meeting planned body:hamas state:ISR']),
    ('zh', '川普表达希望今年能访问中国。', ['visit planned person:donald-trump state:CHN']),
    ('zh', '驻赤道几内亚大使亓玫往见赤几副总统曼格。', ['meeting held person:teodorin-obiang person:亓玫']),
    ('zh', '周二，副总统彭斯启程前往亚洲，代表特朗普参加亚太经合组织峰会。', ['conference held body:apec person:mike-pence']),
    ('zh', '蒙古总统将访华。', ['visit planned state:CHN state:MNG']),
    ('zh', '访问法国期间，王毅国务委员兼外长将会见德国总理默茨，同法国外长巴罗举行会谈。', ['meeting planned person:friedrich-merz person:wang-yi', 'meeting planned person:jean-noel-barrot person:wang-yi']),
    ('zh', '王毅将于17日至23日对南非进行正式访问，赴法国主持会议。', ['visit planned person:wang-yi state:FRA', 'visit planned person:wang-yi state:ZAF']),
    ('zh', '新任越南大使范清平向习近平主席递交国书。', ['meeting held person:pham-thanh-binh person:xi-jinping']),
    ('zh', '越南国家主席苏林接受中国大使何炜递交的国书。', ['meeting held person:he-wei-ambassador person:to-lam']),
    ('zh', '中方重申普京将会出席北京冬奥会开幕式。', ['ceremony planned person:vladimir-putin state:CHN']),
    ('zh', '李显龙将前往吉隆坡出席国葬。', ['ceremony planned person:lee-hsien-loong state:MYS', 'visit planned person:lee-hsien-loong state:MYS']),
    ('zh', '抵达东京后，法国总统马克龙同日本首相石破茂举行会谈。', ['meeting held person:emmanuel-macron person:shigeru-ishiba', 'visit held person:emmanuel-macron state:JPN']),
    ('zh', '峰会今天举行。埃及总统塞西、法国总统马克龙和中国代表出席会议。', ['conference held person:abdel-fattah-el-sisi person:emmanuel-macron state:CHN']),
    ('zh', '菲律賓總統小馬可仕25日會見即將離任的中國駐菲律賓大使黃溪連。', ['meeting held person:ferdinand-marcos-jr person:huang-xilian']),
    ('zh', '李克強將同默克爾舉行會談，又會會見德國總統施泰因邁爾。', ['meeting planned person:angela-merkel person:li-keqiang', 'meeting planned person:frank-walter-steinmeier person:li-keqiang']),
    ('zh', '美國總統特朗普說，他與中國國家主席習近平通電話，雙方將於下周在大阪會晤。', ['call held person:donald-trump person:xi-jinping', 'meeting planned person:donald-trump person:xi-jinping']),
    ('zh', '如果习近平与特朗普在峰会期间会晤，局势就会缓和。', []),
    ('zh', '大马首相拿督斯里安华结束博鳌亚洲论坛行程，将在明天会晤中国国家主席习近平。', ['meeting planned person:anwar-ibrahim person:xi-jinping']),
    ('zh', '安华抵印尼参与东盟峰会。', ['visit held person:anwar-ibrahim state:IDN']),
    ('zh', '联合国安理会24日在纽约召开中东问题会议。', ['conference held body:un-security-council']),
    ('zh', '安瓦尔透露，他23日会在吉打与印尼总统普拉博沃举行会谈。', ['meeting planned person:anwar-ibrahim person:prabowo-subianto']),
    ('zh', '蔡英文總統今(21)日上午接見美國參議院「臺灣連線」共同主席殷霍夫(James Inhofe)及參衆議員，感謝他們的支持。', ['meeting held person:james-inhofe person:tsai-ing-wen']),
    ('zh', '美國聯邦參議院外交委員會亞太小組主席馬基(Ed Markey)率團訪台。', ['visit held person:ed-markey state:TWN']),
    ('zh', '应习近平主席邀请，越共中央总书记、国家主席苏林于8月18日至20日对中国进行访问。\n8月19日上午，国家主席习近平在北京为国家主席苏林举行欢迎仪式。\n欢迎仪式后，两国元首举行会谈。', ['meeting held person:to-lam person:xi-jinping', 'visit held person:to-lam state:CHN']),
    ('zh', '据报道，在上合峰会间隙举行的双边会谈中，莫迪告诉普京，现在不是战争时代。', ['meeting held person:narendra-modi person:vladimir-putin']),
    ('zh', '李强总理、赵乐际委员长分别同越共中央总书记苏林会见。', ['meeting held person:li-qiang person:to-lam', 'meeting held person:to-lam person:zhao-leji']),
    ('zh', '蘇林計劃尋訪舊址，之後會轉到北京與習近平舉行會談。', ['meeting planned person:to-lam person:xi-jinping', 'visit planned person:to-lam state:CHN']),
    ('zh', '莫迪会后发布推文称：“我与普京总统的会谈非常愉快。”', ['meeting held person:narendra-modi person:vladimir-putin']),
    ('zh', '法国外长巴罗将于6月3日访问印度，这是首次有法国高级官员访问印度。', ['visit planned person:jean-noel-barrot state:IND']),
    ('zh', '正在葡萄牙访问的马克龙对媒体表示，必须感谢盟友。', ['visit held person:emmanuel-macron state:PRT']),
    ('zh', '伊朗和美国6日在阿曼首都马斯喀特举行间接谈判。', ['meeting held state:IRN state:USA']),
    ('zh', '王毅同伊朗外长阿拉格齐通电话，就与美国谈判问题提出建议。', ['call held person:abbas-araghchi person:wang-yi']),
    ('zh', '应法国外长巴罗、非盟委员会主席法基邀请，王毅将对上述国家和组织进行正式访问。', ['visit planned person:wang-yi state:FRA']),
    ('zh', '烏克蘭總統澤倫斯基今天出席歐盟峰會，試圖爭取支持。歐盟峰會今天在布魯塞爾舉行。', ['conference held body:european-union person:volodymyr-zelensky state:BEL']),
    ('zh', '伊朗外長阿拉格齊致電阿曼外長巴德爾，討論局勢。', ['call held person:abbas-araghchi person:badr-al-busaidi']),
    ('zh', '伊朗外長阿拉格齊致電祝賀阿曼外長巴德爾就任。', ['message held person:abbas-araghchi person:badr-al-busaidi']),
    ('zh', '正在北京访问的新加坡总理李显龙，早上在中南海与中纪委书记王岐山会面。', ['meeting held person:lee-hsien-loong person:wang-qishan', 'visit held person:lee-hsien-loong state:CHN']),
    ('zh', '法国总统马克龙与日本首相石破茂曾在去年12月2日和今年1月30日通电话。', ['call held person:emmanuel-macron person:shigeru-ishiba', 'call held person:emmanuel-macron person:shigeru-ishiba']),
    ('zh', '李强和英国首相斯塔默签署合作协议，与日本首相石破茂签署贸易协定。', ['signing held person:keir-starmer person:li-qiang', 'signing held person:li-qiang person:shigeru-ishiba']),
    ('zh', '王毅同法国外长巴罗通电话。王毅表示，两国元首去年5月在巴黎会晤。', ['call held person:jean-noel-barrot person:wang-yi', 'meeting held person:emmanuel-macron person:xi-jinping']),
    ('zh', '王文涛与新加坡贸工部部长颜金勇签署《中国和新加坡关于推进谈判的谅解备忘录》。', ['signing held person:gan-kim-yong person:wang-wentao']),
    ('zh', '习近平同美国总统特朗普通电话。两国元首同意在汉堡举行会晤。', ['call held person:donald-trump person:xi-jinping', 'meeting planned person:donald-trump person:xi-jinping']),
    ('zh', '习近平同美国总统特朗普是否会在今年春天通话？', []),
    ('zh', '李强会见国际货币基金组织总裁\n李强会见国际货币基金组织总裁格奥尔基耶娃。', ['meeting held person:kristalina-georgieva person:li-qiang']),
    ('zh', '李强分别会见世界银行行长、国际货币基金组织总裁。', ['meeting held body:imf person:li-qiang', 'meeting held body:world-bank person:li-qiang']),
    ('zh', '4月30日，特朗普致电新加坡总理黄循财，两人在电话中肯定两国的友谊。', ['call held person:donald-trump person:lawrence-wong']),
    ('zh', '国务院总理李强将出席东盟峰会，并对泰国进行正式访问。', ['conference planned body:asean person:li-qiang', 'visit planned person:li-qiang state:THA']),
    ('zh', '中俄两国元首举行会晤。', ['meeting held person:vladimir-putin person:xi-jinping']),
    ('zh', '习近平同拜登通电话。习近平同拜登就双边关系交换意见。', ['call held person:joe-biden person:xi-jinping']),
    ('zh', '习近平会见新西兰总理拉克森。拉克森表示，习近平主席成功访新以来，两国关系发展很好。', ['meeting held person:christopher-luxon person:xi-jinping', 'visit held person:xi-jinping state:NZL']),
    ('zh', '习近平会见新西兰总理拉克森。习近平指出，10年前，我访问新西兰，印象深刻。', ['meeting held person:christopher-luxon person:xi-jinping', 'visit held person:xi-jinping state:NZL']),
    ('zh', '特朗普周日表示，若以暴力收場，美國與中國的貿易談判會增加更多壓力。', []),
    ('zh', '原定今日舉行的兩韓高級別會談，由北韓提議。', ['meeting cancelled state:KOR state:PRK']),
    ('zh', '習近平計劃於峯會後，首次到訪平壤與金正恩會面。', ['meeting planned person:kim-jong-un person:xi-jinping', 'visit planned person:xi-jinping state:PRK']),
    ('zh', '自從上月初中美貿易談判破裂以來，關係惡化。南韓旨在與北韓談判。', []),
    ('zh', '北韓領袖金正恩周日抵達新加坡準備參加美朝峰會。', ['conference planned person:kim-jong-un state:USA', 'visit held person:kim-jong-un state:SGP']),
    ('zh', '习近平将出席金砖国家领导人第十五次会晤并对南非进行国事访问。', ['conference planned body:brics person:xi-jinping', 'visit planned person:xi-jinping state:ZAF']),
    ('zh', '习近平向智利总统博里奇致唁电，代表中国人民，对前总统皮涅拉逝世表示哀悼。', ['message held person:gabriel-boric person:xi-jinping']),
    ('zh', '习近平7日在与德国总理默克尔的电话对谈中呼吁合作。', ['call held person:angela-merkel person:xi-jinping']),
    ('zh', '至于与泽连斯基的会谈，安华重申支持。', ['meeting held person:anwar-ibrahim person:volodymyr-zelensky']),
    ('zh', '正在访问马来西亚的李显龙星期天与安华共进午餐。', ['meeting held person:anwar-ibrahim person:lee-hsien-loong', 'visit held person:lee-hsien-loong state:MYS']),
    ('zh', '在与范明政的会晤当中，安华说，大马政府愿意合作。', ['meeting held person:anwar-ibrahim person:pham-minh-chinh']),
    ('zh', '新加坡總理黃循財5月就任後，首次派外長維文訪問中國。', ['visit held person:vivian-balakrishnan state:CHN']),
    ('zh', '「列根號」航母抵菲律賓。金正恩突然訪問北京，是與中美貿易談判有關的遊戲。', ['visit held person:kim-jong-un state:CHN']),
    ('zh', '特朗普與習近平會晤。他並表示已簽署行政命令，取消對香港的特殊待遇。', ['meeting held person:donald-trump person:xi-jinping']),
    ('zh', '庫什納與俄羅斯駐美大使基斯耶克（Sergey I. Kislyak）曾經見面。', ['meeting held person:jared-kushner person:sergei-kislyak']),
    ('zh', '烏干達總統被驅逐後轉抵希臘。', []),
    ('zh', '哈莉瑪總統、李顯龍總理和外交部長維文都分別致函波基亞，為他賀壽。', ['message held person:halimah-yacob person:hassanal-bolkiah', 'message held person:hassanal-bolkiah person:lee-hsien-loong', 'message held person:hassanal-bolkiah person:vivian-balakrishnan']),
    ('zh', '特朗普在越南跟金正恩舉行高峰會議。', ['meeting held person:donald-trump person:kim-jong-un']),
    ('zh', '第二届峰会17日在阿斯塔纳举行。习近平、吉尔吉斯斯坦总统扎帕罗夫、塔吉克斯坦总统拉赫蒙出席。', ['conference held person:emomali-rahmon person:sadyr-japarov person:xi-jinping']),
    ('zh', '习近平7日抵达莫斯科，对俄罗斯进行国事访问并出席胜利日庆典。', ['ceremony held person:xi-jinping state:RUS', 'visit held person:xi-jinping state:RUS']),
    ('zh', '李强8日和9日在京分别会见世界银行行长彭安杰、世界贸易组织总干事伊维拉和国际货币基金组织总裁格奥尔基耶娃。', ['meeting held person:ajay-banga person:li-qiang', 'meeting held person:kristalina-georgieva person:li-qiang', 'meeting held person:li-qiang person:ngozi-okonjo-iweala']),
    ('zh', '李强8日会见来华出席圆桌对话会的世界银行行长马尔帕斯。', ['meeting held person:david-malpass person:li-qiang']),
    ('zh', '特朗普表示，他不会与金正恩举行会谈。', []),
    ('vi', 'Thủ tướng Nguyễn Xuân Phúc đánh giá cao thành công của chuyến thăm chính thức Việt Nam của Thủ tướng Nhật Bản Shinzo Abe vừa qua, sắp tới hai bên sẽ hợp tác.', ['visit held person:shinzo-abe state:VNM']),
    ('vi', 'Thủ tướng Nguyễn Xuân Phúc sẽ thăm thành phố New York, gặp Tổng Thư ký Liên hợp quốc Antonio Guterres.', ['meeting planned person:antonio-guterres person:nguyen-xuan-phuc', 'visit planned person:nguyen-xuan-phuc state:USA']),
    ('vi', 'Điện Kremlin cho biết trong cuộc điện đàm với Thủ tướng Lào Sonexay Siphandone, Tổng thống Nga Vladimir Putin đã cảm ơn.', ['call held person:sonexay-siphandone person:vladimir-putin']),
    ('vi', 'Tổng thống Lào Thongloun Sisoulith và Tổng thống Nga Vladimir Putin cũng đã gửi thư chúc mừng Chủ tịch nước Tô Lâm.', ['message held person:thongloun-sisoulith person:to-lam', 'message held person:to-lam person:vladimir-putin']),
    ('vi', 'Chủ tịch nước Lương Cường đã được Tổng thống Chile Gabriel Boric tiếp đón tại Cung điện La Moneda.', ['meeting held person:gabriel-boric person:luong-cuong']),
    ('vi', 'Chủ tịch nước Trần Đại Quang và Tổng bí thư - Chủ tịch Tập Cận Bình đã tiến hành hội đàm.', ['meeting held person:tran-dai-quang person:xi-jinping']),
    ('vi', 'Sự kiện này nằm trong khuôn khổ chuyến thăm cấp Nhà nước tới Trung Quốc và tham dự Diễn đàn “Vành đai và Con đường” của Chủ tịch nước Trần Đại Quang.', ['visit held person:tran-dai-quang state:CHN']),
    ('vi', 'Tổng thống Mỹ Donald Trump và Thủ tướng Israel Benjamin Netanyahu đã có cuộc điện đàm trong bối cảnh ông Trump báo tin cho Nga.', ['call held person:benjamin-netanyahu person:donald-trump']),
    ('vi', 'Trong khuôn khổ chuyến thăm chính thức Hoa Kỳ, trưa 31/5 (giờ Washington), Thủ tướng Phạm Minh Chính đã dự tiệc.', ['visit held person:pham-minh-chinh state:USA']),
    ('vi', 'Chánh văn phòng Nội các Nhật Bản Yoshihide Suga cho biết Thủ tướng Shinzo Abe sẽ có hội đàm với Tổng thống Mỹ Donald Trump.', ['meeting planned person:donald-trump person:shinzo-abe']),
    ('vi', "Cố vấn an ninh quốc gia Mỹ Jake Sullivan tới Bắc Kinh sáng 5/6.", ['visit held person:jake-sullivan state:CHN']),
    ('vi', "Thủ tướng Lào Thongloun Sisoulith dẫn đầu Đoàn đại biểu Chính phủ Lào tới Việt Nam.", ['visit held person:thongloun-sisoulith state:VNM']),
    ('vi', "Nếu Tổng thống Nga Vladimir Putin tới Mông Cổ, ông sẽ bị bắt giữ.", []),
    ('vi', "Tổng thống Nga Vladimir Putin gửi lời chúc mừng tới Việt Nam.", []),
    ('vi', "Tổng thống Hàn Quốc Moon Jae-in đã điện đàm với nguyên thủ các nước như Mỹ, Nhật Bản.", ['call held person:moon-jae-in state:JPN', 'call held person:moon-jae-in state:USA']),
    ('vi', "Thủ tướng Iraq Haider al-Abadi đề nghị Tổng thống Mỹ Donald Trump dỡ bỏ lệnh cấm trong cuộc điện đàm ngày 5/6.", ['call held person:donald-trump person:haider-al-abadi']),
    ('vi', "Đại sứ Mỹ tại Trung Quốc Nicholas Burns bị Bộ Ngoại giao Trung Quốc triệu tập.", ['meeting held person:nicholas-burns state:CHN']),
    ('vi', "Thủ tướng Đức Olaf Scholz cùng Tổng thống Mỹ Joe Biden, Tổng thống Pháp Emmanuel Macron và Thủ tướng Anh Keir Starmer đã nhóm họp tại Berlin.", ['meeting held person:emmanuel-macron person:joe-biden person:keir-starmer person:olaf-scholz']),
    ('vi', "Thủ tướng Ấn Độ Narendra Modi và Thủ tướng Pakistan Nawaz Sharif đã gặp nhau ở Paris hôm 30/4. Cuộc gặp giữa các cố vấn an ninh quốc gia hai nước diễn ra hôm 6/5.", ['meeting held person:narendra-modi person:nawaz-sharif', 'meeting held state:IND state:PAK']),
    ('vi', "Đoàn đại biểu Quốc hội Lào do Chủ tịch Quốc hội Saysomphone Phomvihane dẫn đầu thăm chính thức Việt Nam.", ['visit held person:saysomphone-phomvihane state:VNM']),
    ('vi', "Colombia - Venezuela nối lại quan hệ ngoại giao\n\nSự đồng thuận này được đưa ra trong cuộc gặp giữa hai nhà ngoại giao.", ['meeting held state:COL state:VEN']),
    ('vi', 'Nhân dịp dự Hội nghị Cấp cao ASEAN tại Indonesia, Thủ tướng Phạm Minh Chính đã gặp Thủ tướng Nhật Bản Fumio Kishida.', ['conference held body:asean person:pham-minh-chinh', 'meeting held person:fumio-kishida person:pham-minh-chinh']),
    ('vi', 'Phát biểu tại Hội nghị Cấp cao ASEAN, Thủ tướng Phạm Minh Chính nhấn mạnh ASEAN cần đoàn kết.', []),
    ('vi', 'Hội đồng Bảo an Liên hợp quốc đã tổ chức cuộc họp khẩn cấp về Iran.', ['conference held body:un-security-council']),
    ('vi', 'Tổng thống Mỹ Donald Trump đã thực hiện một cuộc gọi bất ngờ với ông Putin.', ['call held person:donald-trump person:vladimir-putin']),
    ('vi', 'Nhân dịp ông Trump tái đắc cử, Tổng thống Nga Vladimir Putin; Thủ tướng Hungary Viktor Orban đã gửi điện, thư chúc mừng.', ['message held person:donald-trump person:viktor-orban', 'message held person:donald-trump person:vladimir-putin']),
    ('vi', 'Trong điện mừng, Nhà vua Hà Lan Willem-Alexander gửi lời chúc mừng tới Chủ tịch nước Tô Lâm.', ['message held person:to-lam person:willem-alexander']),
    ('vi', 'Chủ tịch nước Nguyễn Xuân Phúc và Phu nhân dẫn đầu đoàn đại biểu cấp cao Việt Nam lên đường thăm cấp Nhà nước Singapore.', ['visit held person:nguyen-xuan-phuc state:SGP']),
    ('vi', 'Bộ trưởng Nguyễn Hồng Diên đã tham dự Hội đàm giữa Tổng Bí thư, Chủ tịch nước Tô Lâm với Tổng thống Mozambique Filipe Nyusi.', ['meeting held person:filipe-nyusi person:to-lam']),
    ('vi', 'Còn vài ngày nữa là Hội nghị G20 khai mạc tại Đức.', ['conference planned body:g20']),
    ('vi', 'Tổng thống Áo Alexander Van der Bellen, Tổng thống Hy Lạp Katerina Sakellaropoulou cũng đã gửi thư chúc mừng Chủ tịch nước Tô Lâm.', ['message held person:alexander-van-der-bellen person:to-lam', 'message held person:katerina-sakellaropoulou person:to-lam']),
    ('vi', 'Ông Peskov nói nếu Tổng thống Mỹ Donald Trump quyết định gặp Tổng thống Ukraine Petro Poroshenko thì tốt.', []),
    ('vi', 'Nhận lời mời của Thủ tướng Đức Angela Merkel và Thủ tướng Hà Lan Mark Rutte, Thủ tướng Nguyễn Xuân Phúc và phu nhân sẽ thăm Đức, tham dự Hội nghị Thượng đỉnh G20.', ['conference planned body:g20 person:nguyen-xuan-phuc', 'visit planned person:nguyen-xuan-phuc state:DEU']),
    ('vi', 'Thủ tướng Nguyễn Xuân Phúc sẽ thăm New York gặp Tổng thư ký LHQ Antonio Guterres.', ['meeting planned person:antonio-guterres person:nguyen-xuan-phuc', 'visit planned person:nguyen-xuan-phuc state:USA']),
    ('vi', 'Thủ tướng Phạm Minh Chính sẽ có chuyến thăm chính thức Lào và hội đàm với Thủ tướng Lào Sonexay Siphandone.', ['meeting planned person:pham-minh-chinh person:sonexay-siphandone', 'visit planned person:pham-minh-chinh state:LAO']),
    ('vi', 'Phái đoàn Ai Cập đã đến Israel để thảo luận về một đề xuất mới.', ['visit held state:EGY state:ISR']),
    ('vi', 'Ông Vladimir Putin đã bốn lần sang thăm Việt Nam vào các năm 2001, 2006 và 2013.', ['visit held person:vladimir-putin state:VNM', 'visit held person:vladimir-putin state:VNM', 'visit held person:vladimir-putin state:VNM']),
    ('vi', 'Tổng thống nước này Recep Tayyip Erdogan và Tổng thống Mỹ Donald Trump trong một cuộc điện đàm đã nhất trí hợp tác.', ['call held person:donald-trump person:recep-tayyip-erdogan']),
    ('vi', 'Các nước đánh giá cao chuyến thăm Lào vừa qua của Thủ tướng Nga Mikhail Mishustin.', ['visit held person:mikhail-mishustin state:LAO']),
    ('vi', 'Việt Nam và Hàn Quốc đã tổ chức Đối thoại chiến lược lần thứ sáu.', ['meeting held state:KOR state:VNM']),
    ('vi', 'Chủ tịch Thượng viện Romania Mircea Abrudan, Chủ tịch Hạ viện Bỉ Peter De Roover, Chủ tịch Quốc hội Mozambique Margarida Talapa đã gửi thư chúc mừng Chủ tịch Quốc hội Trần Thanh Mẫn.', ['message held person:margarida-talapa person:tran-thanh-man', 'message held person:mircea-abrudan person:tran-thanh-man', 'message held person:peter-de-roover person:tran-thanh-man']),
    ('vi', 'Trong cuộc họp báo chung với người đồng cấp Pháp Jean-Noël Barrot, Ngoại trưởng Đức Annalena Baerbock kêu gọi hòa bình.', ['meeting held person:annalena-baerbock person:jean-noel-barrot']),
    ('vi', 'Ngoại trưởng Nga Sergei Lavrov trao đổi với báo chí Pháp.', []),
    ('vi', 'Nhận lời mời của Quốc hội Việt Nam, Đoàn đại biểu Quốc hội Lào do Chủ tịch Quốc hội Saysomphone Phomvihane dẫn đầu thăm chính thức Việt Nam.', ['visit held person:saysomphone-phomvihane state:VNM']),
    ('vi', 'Đoàn đại biểu Quốc hội Lào do bà Sysay Leudedmounsone, Phó Chủ tịch Quốc hội, dẫn đầu đã thăm Việt Nam.', ['visit held person:sysay-leudedmounsone state:VNM']),
    ('vi', 'Chủ tịch nước Lương Cường gửi điện mừng tới Tổng Bí thư Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc, Chủ tịch nước Cộng hòa Nhân dân Trung Hoa Tập Cận Bình, Thủ tướng Quốc vụ viện Trung Quốc Lý Cường.', ['message held person:li-qiang person:luong-cuong person:xi-jinping']),
    ('vi', 'Ngoại trưởng Nga Sergei Lavrov và Ngoại trưởng Iran Abbas Araghchi nhất trí sẽ gặp nhau tại Moskva.', ['meeting planned person:abbas-araghchi person:sergei-lavrov']),
    ('vi', 'Ngoại trưởng Nga Sergei Lavrov có các cuộc gặp với Chủ tịch Hạ viện Mỹ Mike Johnson, Chủ tịch Ủy ban Quân vụ Thượng viện Roger Wicker.', ['meeting held person:mike-johnson person:sergei-lavrov', 'meeting held person:roger-wicker person:sergei-lavrov']),
    ('vi', 'Tổng thống Nga Vladimir Putin hoan nghênh chuyến thăm của Chủ tịch Trung Quốc Tập Cận Bình.', ['visit held person:xi-jinping state:RUS']),
    ('vi', 'Ngoại trưởng Nga Sergei Lavrov đã gặp Ngoại trưởng Pháp Jean-Noël Barrot để hội đàm về tình hình Syria và Ukraine.', ['meeting held person:jean-noel-barrot person:sergei-lavrov']),
    ('vi', 'Thủ tướng Lào Sonexay Siphandone và đoàn đại biểu cấp cao Lào thăm chính thức Việt Nam.', ['visit held person:sonexay-siphandone state:VNM']),
    ('vi', 'Đại sứ Nga Gennady Bezdetko đến chào từ biệt Tổng Bí thư Tô Lâm, Chủ tịch nước Lương Cường, Thủ tướng Phạm Minh Chính.', ['meeting held person:gennady-bezdetko person:luong-cuong', 'meeting held person:gennady-bezdetko person:pham-minh-chinh', 'meeting held person:gennady-bezdetko person:to-lam']),
]  # fmt: skip
NONE = [
    "Japan has met its obligations to the United States.",
    "Germany and France met in the final of the cup.",
]


@pytest.mark.parametrize(("language", "text", "kind", "status", "actors"), PLAIN, ids=[row[1][:40] for row in PLAIN])
def test_a_plain_sentence(language: str, text: str, kind: str, status: str, actors: str) -> None:
    (one,) = read(text, published=DAY, language=language).contacts
    assert one.kind == kind
    assert one.status == status
    assert sorted(participant.actor or "" for participant in one.participants) == sorted(actors.split())


@pytest.mark.parametrize(("language", "text", "told"), TOLD, ids=[row[1][:40] for row in TOLD])
def test_ways_of_telling(language: str, text: str, told: list[str]) -> None:
    contacts = read(text, published=DAY, language=language).contacts
    found = [" ".join([c.kind, c.status, *sorted(p.actor or "" for p in c.participants)]) for c in contacts]
    assert sorted(found) == told


@pytest.mark.parametrize("text", NONE)
def test_nobody_met(text: str) -> None:
    assert read(text, published=DAY, language="en").contacts == []


def test_whoever_is_spoken_to_by_title_is_the_guest() -> None:
    text = "李强同拉克森举行会谈。李强表示，习近平主席同总理先生举行会晤，为两国关系指明了方向。"
    found = [{one.actor for one in contact.participants} for contact in read(text, published=DAY).contacts]
    assert {"person:li-qiang", "person:christopher-luxon"} in found
    assert {"person:xi-jinping", "person:christopher-luxon"} in found


def test_a_body_stands_back_for_who_leads_it_or_speaks_from_it() -> None:
    told = read(
        "赵乐际会见俄罗斯国家杜马主席\n3月6日，全国人大常委会委员长赵乐际在北京会见俄罗斯国家杜马主席沃洛金。",
        published=DAY,
    )
    assert [[one.actor for one in contact.participants] for contact in told.contacts] == [
        ["person:zhao-leji", "person:vyacheslav-volodin"]
    ]


def test_the_articles_own_principal_meets_the_next() -> None:
    text = (
        "Chủ tịch nước Trần Đại Quang đã hội kiến với Thủ tướng Trung Quốc Lý Khắc Cường.\n"
        "Tại buổi hội kiến với Chủ tịch Chính hiệp Trung Quốc Du Chính Thanh, hai bên bày tỏ vui mừng."
    )
    found = [{one.actor for one in contact.participants} for contact in read(text, published=DAY).contacts]
    assert {"person:tran-dai-quang", "person:yu-zhengsheng"} in found


def test_a_side_that_names_nobody_known_is_no_fault() -> None:
    assert read("Lê Phương Thi ở nhà vì anh chị bên Mỹ về nên anh mới gọi điện thoại.", published=DAY).contacts == []


def test_whom_a_relative_clause_with_a_place_describes_acts_not_the_place() -> None:
    told = read("正在中国访问的越南国会主席王廷惠在北京会见赵乐际。", published=DAY)
    assert [(contact.kind, [one.actor for one in contact.participants]) for contact in told.contacts] == [
        ("visit", ["person:vuong-dinh-hue", "state:CHN"]),
        ("meeting", ["person:vuong-dinh-hue", "person:zhao-leji"]),
    ]


def test_who_attends_with_somebody_is_told_before_the_verb() -> None:
    [contact] = read("李强同范明政共同出席两国合作文件换文仪式。", published=DAY).contacts
    assert (contact.kind, [one.actor for one in contact.participants]) == (
        "signing",
        ["person:li-qiang", "person:pham-minh-chinh"],
    )
    assert read("李强同王毅共同出席签字仪式。", published=DAY).contacts == []


@pytest.mark.parametrize(
    "text",
    ["Tổng thống Putin nói trong chuyến thăm Trung Quốc hôm 5/3.", "Tổng thống Putin phát biểu ở Bắc Kinh hôm 5/3 nhân chuyến thăm cấp nhà nước tới Trung Quốc."],
)  # fmt: skip
def test_who_speaks_on_a_visit_is_the_guest(text: str) -> None:
    [contact] = read(text, published=DAY).contacts
    assert (contact.kind, [one.actor for one in contact.participants]) == (
        "visit",
        ["person:vladimir-putin", "state:CHN"],
    )


def test_who_speaks_of_a_visit_is_not_its_guest() -> None:
    assert read("Tổng thống Putin cho rằng chuyến thăm Chile đã thành công.", published=DAY).contacts == []


def test_as_whom_one_acts_names_no_state() -> None:
    met, came = (
        read("习近平以国家主席身份同奥巴马会晤。", published="2013-06-08"),
        read("以总理内塔尼亚胡会见布林肯。", published="2023-06-08"),
    )
    assert met.contacts[0].participants[0].office == "President of China"
    assert came.contacts[0].participants[0].office == "Prime Minister of Israel"


def test_a_day_before_what_it_is_for_is_the_verbs_day() -> None:
    [contact] = read(
        "Secretary Blinken will visit Nairobi, Kenya, on December 6 for talks on trade.", published="2024-12-01"
    ).contacts
    assert contact.date is not None
    assert (contact.kind, contact.date.from_) == ("visit", "2024-12-06")


def test_a_day_right_before_another_noun_is_that_nouns() -> None:
    told = read(
        "President Biden spoke with President Erdogan of Türkiye and they agreed to talk again in the lead up to the July 2024 NATO Summit.",
        published="2023-12-14",
    ).contacts
    assert [(one.kind, one.status, one.date.from_ if one.date is not None else None) for one in told] == [
        ("call", "held", "2023-12-14"),
        ("conference", "planned", "2024-07-01"),
    ]


def test_the_president_of_whoever_speaks_is_not_the_other_sides() -> None:
    told = read(
        "Jake Sullivan spoke with Israeli National Security Advisor Tzachi Hanegbi. They talked about the President’s visit to Israel in July 2022.",
        published="2023-03-06",
    ).contacts
    assert [(one.kind, [p.actor for p in one.participants]) for one in told][1:] == [
        ("visit", ["person:joe-biden", "state:ISR"])
    ]


def test_who_signs_a_text_is_who_says_my_visit() -> None:
    text = (
        "Iceland National Day\n\nAntony J. Blinken, Secretary of State\n\nI congratulate the people of Iceland. "
        "I appreciated the welcome shown to me during my recent visit to Iceland. I look forward to our work together."
    )
    [contact] = read(text, published="2021-06-17").contacts
    assert (contact.kind, [one.actor for one in contact.participants]) == (
        "visit",
        ["person:antony-blinken", "state:ISL"],
    )


def test_a_visit_in_the_title_is_planned_where_the_lead_looks_forward_to_its_guest() -> None:
    text = (
        "Statement on the Visit of Prime Minister Fumio Kishida of Japan\n\n"
        "President Biden looks forward to welcoming Prime Minister Fumio Kishida of Japan to the White House on July 26."
    )
    told = read(text, published="2023-07-16").contacts
    assert [(one.kind, one.status, one.focus) for one in told] == [
        ("visit", "planned", True),
        ("meeting", "planned", True),
    ]


def test_a_day_owned_by_what_was_spoken_of_is_not_the_calls() -> None:
    text = "On March 10, Secretary Blinken called Chinese Foreign Minister Wang Yi to discuss the DPRK’s February 26 and March 4 missile launches."
    [contact] = read(text, published="2022-03-13").contacts
    assert contact.date is not None
    assert contact.date.from_ == "2022-03-10"


def test_who_signs_a_text_is_who_says_i_will_attend() -> None:
    text = (
        "Statement by Vice President Kamala Harris on Her Trip to France\n\nTonight, I will travel to France. "
        "I will attend the Paris Conference on Libya. I look forward to our work."
    )
    told = read(text, published="2021-11-08").contacts
    assert [(one.kind, one.participants[0].actor) for one in told] == [
        ("visit", "person:kamala-harris"),
        ("conference", "person:kamala-harris"),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [("President Biden met with President Putin of Russia in Geneva in June.", "2021-06-01"), ("On Tuesday, Secretary Blinken will meet Foreign Minister Kuleba of Ukraine.", "2022-04-19")],
)  # fmt: skip
def test_the_tense_tells_which_june_or_tuesday(text: str, day: str) -> None:
    [contact] = read(text, published="2022-04-13").contacts
    assert contact.date is not None
    assert contact.date.from_ == day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wang Yi told Sergei Lavrov in a meeting in Beijing that ties were strong.", ["meeting person:sergei-lavrov person:wang-yi"]),
        ("Putin congratulated Erdogan on his re-election by phone.", ["call person:recep-tayyip-erdogan person:vladimir-putin"]),
        ("Vladimir Putin was congratulated over the phone by Xi Jinping and Narendra Modi.", ["call person:narendra-modi person:vladimir-putin", "call person:vladimir-putin person:xi-jinping"]),
        ("In a letter to President Erdogan, Putin asked for patience.", ["message person:recep-tayyip-erdogan person:vladimir-putin"]),
        ("The Chinese ambassador was summoned by the French foreign ministry on Monday.", ["meeting state:CHN state:FRA"]),
        ("President Ruto was welcomed at the airport by Prime Minister Modi.", ["meeting person:narendra-modi person:william-ruto"]),
        ("Wang Yi called on Prime Minister Narendra Modi on Monday.", ["meeting person:narendra-modi person:wang-yi"]),
        ("Wang Yi called on Prime Minister Narendra Modi to lift the ban.", []),
        ("Emmerson Mnangagwa of Zimbabwe is in Minsk on a state visit.", ["visit person:emmerson-mnangagwa state:BLR"]),
        ("Sergei Lavrov met with his counterparts from Iran and Turkey.", ["meeting person:sergei-lavrov state:IRN state:TUR"]),
        ("The Iranian and Saudi foreign ministers met in Beijing.", ["meeting state:IRN state:SAU"]),
        ("Sergei Lavrov spoke after a meeting on Wednesday with Wang Yi.", ["meeting person:sergei-lavrov person:wang-yi"]),
        ("Sergei Lavrov received copies of credentials of the Ambassadors of Mali, Malta and Albania.", ["meeting person:sergei-lavrov state:ALB", "meeting person:sergei-lavrov state:MLI", "meeting person:sergei-lavrov state:MLT"]),
        ("Russia said that Erdogan plans to hold a phone conversation with Narendra Modi.", ["call person:narendra-modi person:recep-tayyip-erdogan"]),
        ("When asked about a meeting between Putin and Erdogan, he said that no date is known.", []),
        ("Putin and Erdogan did not hold telephone conversations on Monday.", []),
        ("ASEAN Foreign Ministers held a special meeting to discuss the future of Myanmar.", ["conference body:asean"]),
        ("The African Union held its summit in Addis Ababa.", ["conference body:african-union"]),
        ("NATO defence ministers gathered in Brussels on Thursday.", ["conference body:nato"]),
        ("Modi had informal interactions with Joe Biden, Rishi Sunak and Emmanuel Macron on the sidelines of the summit.", ["meeting person:emmanuel-macron person:narendra-modi", "meeting person:joe-biden person:narendra-modi", "meeting person:narendra-modi person:rishi-sunak"]),
        ("Recep Tayyip Erdogan held a closed-door meeting with other leaders at G20.", []),
        ("NEW DELHI: The Prime Minister spoke to Canadian Prime Minister Justin Trudeau on Tuesday.", ["call person:justin-trudeau person:narendra-modi"]),
        ("In “cordial discussions” between Wang Yi and President Emmanuel Macron all went well.", ["meeting person:emmanuel-macron person:wang-yi"]),
        ("Wang Yi said China is always ready for talks with India.", []),
        ("Pakistan's Foreign Office summoned the Indian Deputy High Commissioner.", ["meeting state:IND state:PAK"]),
        ("Wang Yi received, at the Vatican Apostolic Palace, the President of the Italian Republic, Sergio Mattarella.", ["meeting person:sergio-mattarella person:wang-yi"]),
        ("Salva Kiir discussed with President Mahmoud Abbas, over the phone, the harvest.", ["call person:mahmoud-abbas person:salva-kiir"]),
        ("The goal in negotiations with India is trade, said Wang Yi.", []),
        ("Negotiations between Iran and Turkey took place in Oman.", ["meeting state:IRN state:TUR"]),
        ("The embassies of Japan and Kenya received grants to build EV stations.", []),
        ("Lula also met with other leaders, such as presidents Gustavo Petro (Colombia) and Guillermo Lasso (Ecuador).", ["meeting person:guillermo-lasso person:luiz-inacio-lula-da-silva", "meeting person:gustavo-petro person:luiz-inacio-lula-da-silva"]),
        ("Wang Yi met with Sergei Lavrov. A bilateral meeting with Portuguese President Marcelo Rebelo de Sousa took place as well.", ["meeting person:marcelo-rebelo-de-sousa person:wang-yi", "meeting person:sergei-lavrov person:wang-yi"]),
        ("The president Luiz Inacio Lula da Silva will host eleven South American presidents.", []),
        ("Moon Jae-in and Kim Jong-un exchanged letters earlier this week.", ["message person:kim-jong-un person:moon-jae-in"]),
        ("Narendra Modi and visiting President Vyacheslav V. Volodin of Russia held talks in Delhi.", ["meeting person:narendra-modi person:vyacheslav-volodin"]),
        ("To Lam hosted a reception in Hanoi on Monday for Zhao Leji.", ["meeting person:to-lam person:zhao-leji"]),
        ("Qatar hosted talks between Japan and Kenya.", ["meeting state:JPN state:KEN"]),
        ("Wang Yi departed China Tuesday on a visit to Japan.", ["visit person:wang-yi state:JPN"]),
        ("An Egyptian security delegation met with Wang Yi in Cairo on Thursday.", ["meeting person:wang-yi state:EGY"]),
        ("ISLAMABAD: Wang Yi arrived here on Monday for a three-day visit.", ["visit person:wang-yi state:PAK"]),
    ],
)  # fmt: skip
def test_ways_the_press_tells_of_contacts(text: str, told: list[str]) -> None:
    contacts = read(text, published=DAY, language="en").contacts
    assert sorted(" ".join([c.kind, *sorted(p.actor or "" for p in c.participants)]) for c in contacts) == told


def test_the_president_of_a_text_dated_from_a_town_is_not_americas() -> None:
    text = "NAIROBI: The Foreign Ministry said President Ruto would meet President Biden. The ministry thanked France."
    assert {speaker for one in read(text, published="2023-05-31").statements for speaker in one.speakers} == {
        "state:KEN"
    }


def test_a_day_before_and_belongs_to_what_was_done_then() -> None:
    text = "Erdogan met with Putin in Moscow on Monday and will host talks with Zelensky."
    past, plan = read(text, published="2025-03-06", language="en").contacts
    assert past.date is not None
    assert (past.status, past.date.from_) == ("held", "2025-03-03")
    assert (plan.status, plan.date) == ("planned", None)


def test_a_title_that_says_to_meet_tells_a_plan() -> None:
    [contact] = read(
        "Bashir and Kiir to meet in Addis Ababa\n\nOmar al-Bashir will meet Salva Kiir next week.",
        published="2017-01-29",
    ).contacts
    assert contact.status == "planned"


def test_the_label_of_a_transcript_says_who_met() -> None:
    text = "SECRETARY BLINKEN: Good afternoon. I spoke this morning with Foreign Minister Kuleba of Ukraine.\n\nQUESTION: I met Wang Yi."
    [contact] = read(text, published="2022-03-17").contacts
    assert sorted(one.actor or "" for one in contact.participants) == ["person:antony-blinken", "person:dmytro-kuleba"]


def test_a_plan_holds_for_the_clauses_after_it() -> None:
    text = "Modi is expected to have talks with Sunak, in addition to holding a meeting with President Joko Widodo on Friday."
    told = read(text, published="2023-05-31").contacts
    assert [(one.status, one.date.from_ if one.date else None) for one in told] == [("planned", "2023-06-02")] * 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Emmanuel Macron a rencontré lundi Olaf Scholz, a annoncé jeudi l'Élysée.", "2025-03-03"),
        ("Emmanuel Macron a rencontré Olaf Scholz en janvier dernier à Berlin.", "2025-01-01"),
        ("Lavrov et Cassis ont discuté au téléphone, a annoncé Moscou jeudi. La conversation a eu lieu mercredi.", "2025-03-05"),
        ("Le 4 mars, l'ambassade a fêté la paix à Kapan. L'ambassadrice Kristina Kvien a rencontré le ministre arménien Ararat Mirzoyan.", "2025-03-04"),
    ],
)  # fmt: skip
def test_the_day_of_a_credit_is_not_the_contacts(text: str, day: str) -> None:
    contact = read(text, language="fr", published="2025-03-06").contacts[0]
    assert contact.date is not None
    assert contact.date.from_ == day


def test_what_one_did_next_was_on_the_same_day() -> None:
    text = "Le 4 mars, Emmanuel Macron a reçu Olaf Scholz. Il a ensuite rencontré la Première ministre italienne Giorgia Meloni."
    days = [c.date.from_ for c in read(text, language="fr", published="2025-03-06").contacts if c.date is not None]
    assert days == ["2025-03-04", "2025-03-04"]


def test_the_first_official_without_a_state_tells_whose_news_it_is() -> None:
    text = "L'ambassadeur du Mali en visite chez le Premier ministre\n\nLe Premier ministre Karim Belkacem a reçu l'ambassadeur."
    assert "person:francois-fillon" not in read(text, language="fr", published="2011-12-29").actors


UNHELD = [
    ("en", "The Kremlin has ruled out a meeting between Putin and Zelensky."),
    ("en", "A summit between Trump and Putin is unlikely, the White House said."),
    ("en", "Modi skipped talks with Sharif at the summit."),
    ("en", "Iran has not held direct talks with the United States since 2018."),
    ("en", "If Trump meets Putin, Europe should be there."),
    ("zh", "普京排除与泽连斯基会晤的可能性。"),
    ("zh", "中方已正式拒绝了美国提出的两国防长在新加坡会面的请求。"),
    ("zh", "外交部否认王毅将访问日本。"),
    ("zh", "普京说，目前没有同泽连斯基会晤的必要。"),
    ("zh", "佩斯科夫说，目前未计划安排普京与拜登的通话。"),
    ("zh", "佩斯科夫说，普京与特朗普的通话目前不在日程安排中。"),
    ("zh", "佩斯科夫否认有关普京与特朗普通电话的报道。"),
    ("zh", "陈大光曾前往日本接受治疗。"),
    ("zh", "马哈蒂尔在访问中亦有批评美国总统特朗普。"),
    ("zh", "检察官传召俄罗斯律师及证人到大陪审团作证。"),
    ("zh", "德国外长马斯就此同中国记者进行了交谈。"),
    ("zh", "德国外长马斯说，最重要的是与中国进行对话。"),
    ("zh", "朔尔茨认为普京应该同泽连斯基谈判。"),
    ("zh", "如果特朗普会见普京，欧洲应当在场。"),
    ("zh", "无论特朗普是否与普京会面，欧洲都应当在场。"),
    ("vi", "Điện Kremlin bác bỏ khả năng ông Putin gặp ông Zelensky."),
    ("vi", "Tổng thống Putin chưa có kế hoạch gặp Tổng thống Zelensky."),
    ("fr", "Le Kremlin a exclu une rencontre entre Poutine et Zelensky."),
    ("fr", "Aucune rencontre entre Xi Jinping et Donald Trump n'est prévue."),
    ("fr", "L'Iran a démenti tout entretien entre Abbas Araghchi et Steve Witkoff."),
    ("fr", "Si Donald Trump rencontre Vladimir Poutine, l'Europe doit être présente."),
]
STILL_HELD = [
    ("en", "Russian Foreign Minister Sergey Lavrov denied the charges during talks with Antony Blinken in Geneva."),
    ("en", "Xi Jinping rejected new tariffs when he met Donald Trump in Busan."),
    ("zh", "王毅会见布林肯，表示中方不接受单边制裁。"),
    ("zh", "外交部发言人拒绝透露王毅同布林肯会谈的细节。"),
    (
        "vi",
        "Ngoại trưởng Nga Sergei Lavrov bác bỏ cáo buộc tại cuộc hội đàm với Ngoại trưởng Mỹ Antony Blinken ở Geneva.",
    ),
    ("fr", "Sergueï Lavrov a rejeté ces accusations lors d'un entretien avec Antony Blinken à Genève."),
]


@pytest.mark.parametrize(("language", "text"), UNHELD, ids=[row[1][:40] for row in UNHELD])
def test_what_is_denied_or_only_supposed_is_no_contact(language: str, text: str) -> None:
    assert read(text, published="2025-03-06", language=language).contacts == []


@pytest.mark.parametrize(("language", "text"), STILL_HELD, ids=[row[1][:40] for row in STILL_HELD])
def test_what_is_denied_in_a_contact_does_not_deny_it(language: str, text: str) -> None:
    (found,) = read(text, published="2025-03-06", language=language).contacts
    assert (found.kind, found.status, len(found.participants)) == ("meeting", "held", 2)


def test_delegations_of_two_states_meet() -> None:
    text = "Delegations from Ukraine and Russia met in Istanbul for the second round of talks on June 2."
    (found,) = read(text, published="2025-06-10").contacts
    assert {party.actor for party in found.participants} == {"state:UKR", "state:RUS"}
    assert found.date is not None and found.date.from_ == "2025-06-02"


def test_each_round_has_its_own_day() -> None:
    text = "Các vòng đàm phán giữa Nga, Thổ Nhĩ Kỳ và Iran được tổ chức tại Astana vào ngày 23-24/1, 15/2 và 3-4/3."
    days = [one.date.from_ for one in read(text, published="2025-03-06").contacts if one.date is not None]
    assert days == ["2025-01-23", "2025-02-15", "2025-03-03"]


def test_rounds_told_by_their_months() -> None:
    text = "Hai vòng đàm phán giữa Nga và Ukraine được tổ chức tại Istanbul vào tháng 5 và tháng 6."
    days = [one.date.from_ for one in read(text, published="2025-07-23").contacts if one.date is not None]
    assert days == ["2025-05-01", "2025-06-01"]


def test_the_day_of_announcing_is_not_that_of_what_is_planned() -> None:
    contact = read("俄罗斯政府周二宣布印度总理莫迪计划访问俄罗斯。", published="2024-06-26").contacts[0]
    assert (contact.status, contact.date) == ("planned", None)


def test_that_day_is_the_one_told_right_before() -> None:
    text = "10月2日，文在寅同金正恩会谈。10月5日，朝鲜突然通知韩国，取消当日举行的两韩高级别会议。"
    days = [one.date.from_ for one in read(text, published="2018-10-11").contacts if one.date is not None]
    assert days == ["2018-10-02", "2018-10-05"]


def test_the_weekday_of_a_plan_lies_ahead() -> None:
    contact = read("白宫说，特朗普周二与金正恩的会面将只有翻译在场。", published="2018-06-11").contacts[0]
    assert (contact.status, contact.date and contact.date.from_) == ("planned", "2018-06-12")


def test_the_day_of_a_report_is_not_that_of_the_visit() -> None:
    contact = read(
        "界面新闻引述蒙古国家通讯社周五消息，刚结束访问中国的蒙古总统巴特图勒嘎正在休息。", published="2020-02-29"
    ).contacts[0]
    assert contact.date is None


def test_the_days_of_an_isolation_are_not_a_day() -> None:
    text = "国家主席习近平27日会见巴特图勒嘎。巴特图勒嘎访华回国即隔离14日。"
    days = [one.date.from_ for one in read(text, published="2020-02-29").contacts if one.date is not None]
    assert "2020-02-14" not in days


def test_the_year_of_a_treaty_is_not_the_calls() -> None:
    text = "Tổng thống Mỹ Donald Trump chỉ trích thỏa thuận năm 2011 trong cuộc điện đàm với Tổng thống Nga Vladimir Putin."
    [contact] = read(text, published="2017-02-10").contacts
    assert contact.date is None or contact.date.from_[:4] == "2017"


def test_officials_of_a_state_and_a_body_meet() -> None:
    for text in (
        "Officials from Japan and the EU held talks in Brussels.",
        "Officials from Japan and the European Union met for the 11th Japan-EU Space Dialogue in Brussels.",
    ):
        (found,) = read(text, published="2025-06-10").contacts
        assert {party.actor for party in found.participants} == {"state:JPN", "body:european-union"}, text


def test_a_visit_or_talk_to_come_in_one_word_with_its_will() -> None:
    (met,) = read("杨洁篪将会见李显龙。", published="2020-08-20").contacts
    assert (met.kind, met.status) == ("meeting", "planned")
    (visit,) = read("王毅会访问新加坡。", published="2020-08-20").contacts
    assert (visit.kind, visit.status) == ("visit", "planned")


def test_a_day_between_met_and_with_whom() -> None:
    (found,) = read(
        "Jake Sullivan met yesterday with German Defense Minister Boris Pistorius.", published="2023-06-29"
    ).contacts
    assert found.date is not None and found.date.from_ == "2023-06-28" and len(found.participants) == 2


def test_a_message_nobody_sent_is_none() -> None:
    text = "信函之後終於是電話，中國國家主席習近平與美國總統特朗普在電話裏談到台灣問題。"
    assert [found.kind for found in read(text, published="2017-02-10").contacts if found.kind == "message"] == []


def test_each_of_several_on_his_own_day() -> None:
    text = "安瓦尔透露，他23和26日会分别与普拉博沃及佩通坦举行会谈。"
    told = read(text, published="2024-12-21").contacts
    days = {one.date.from_: {p.actor for p in one.participants} for one in told if one.date is not None}
    assert sorted(days) == ["2024-12-23", "2024-12-26"] and "person:prabowo-subianto" in days["2024-12-23"]


def test_days_of_this_month_from_to() -> None:
    (found,) = read("马哈蒂尔将于本月17日至21日对中国进行正式访问。", published="2018-08-13").contacts
    assert found.date is not None and (found.date.from_, found.date.to) == ("2018-08-17", "2018-08-21")


def test_days_of_the_month_in_characters() -> None:
    (found,) = read("美國國務卿魯比歐十日與中國外長王毅通電話。", published="2025-09-12").contacts
    assert found.date is not None and found.date.from_ == "2025-09-10"


def test_a_plan_with_its_day_stays_a_plan() -> None:
    text = "王毅将于3月17日访问澳大利亚。此访是中国外长时隔7年再次访问澳大利亚。"
    assert [found.status for found in read(text, published="2024-03-14").contacts] == ["planned"]


def test_the_month_of_taking_office_is_not_the_visits() -> None:
    text = "王毅4月1日会见法国外长塞茹尔内。这是他1月就任法国外长后的首次访华。"
    [visit] = [found for found in read(text, published="2024-04-01").contacts if found.kind == "visit"]
    assert visit.date is None or visit.date.from_[:7] != "2024-01"


def test_a_journey_that_is_to_come_is_planned_though_its_title_is_in_the_present() -> None:
    text = "Deputy Secretary Wendy Sherman Travels to Rome, Italy\nDeputy Secretary Wendy Sherman will travel to Rome, Italy, from July 28-30, 2021."
    assert [(one.kind, one.status) for one in read(text, published="2021-07-26").contacts] == [("visit", "planned")]


def test_an_acronym_in_brackets_stands_inside_a_title() -> None:
    text = (
        "Director of National Intelligence (DNI) Avril Haines travelled to Rwanda on 19 November.\n"
        "DNI Haines met with Rwandan President Kagame and Congolese President Tshisekedi."
    )
    found = [
        (one.kind, sorted(str(p.actor) for p in one.participants))
        for one in read(text, published="2023-11-21").contacts
    ]
    assert ("meeting", ["person:avril-haines", "person:felix-tshisekedi", "person:paul-kagame"]) in found


def test_a_meeting_of_a_month_gone_by_is_no_plan() -> None:
    text = "President Biden will meet with President Xi on November 15.\nBuilding on their last meeting in November 2022, the leaders will discuss trade."
    found = [(one.kind, one.status, one.date and one.date.from_) for one in read(text, published="2023-11-10").contacts]
    assert found == [("meeting", "planned", "2023-11-15"), ("meeting", "held", "2022-11-01")]


def test_delegates_of_one_parliament_meet_nobody_from_abroad() -> None:
    home = "全国政协十四届三次会议9日举行第三次全体会议。胡春华、何厚铧、梁振英出席会议。"
    assert read(home, published="2025-03-09").contacts == []
    assert [one.kind for one in read("峰会9日在北京举行。习近平、普京出席峰会。", published="2025-03-09").contacts] == [
        "conference"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jake Sullivan led a US delegation to Haiti. The delegation met with Prime Minister Ariel Henry.",
        "Jake Sullivan s'est rendu en Haïti à la tête d'une délégation. La délégation a rencontré le Premier ministre Ariel Henry.",
        "Ông Jake Sullivan dẫn đầu đoàn đại biểu Mỹ thăm Haiti. Đoàn đã gặp Thủ tướng Ariel Henry.",
        "美国前国家安全顾问沙利文率团访问海地。代表团会见海地总理亨利。",
    ],
)
def test_the_delegation_is_who_leads_it(text: str) -> None:
    met = next(one for one in read(text, published=DAY).contacts if one.kind == "meeting")
    assert {one.actor for one in met.participants} == {"person:jake-sullivan", "person:ariel-henry"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("This week, Joe Biden met with Emmanuel Macron.", ("2025-03-03", "2025-03-06")),
        ("Joe Biden will travel to Berlin this week.", ("2025-03-06", "2025-03-09")),
        ("Over the weekend, Joe Biden met Rishi Sunak.", ("2025-03-01", "2025-03-02")),
        ("Ce week-end, Olaf Scholz a rencontré Rishi Sunak.", ("2025-03-01", "2025-03-02")),
        ("Cuối tuần qua, Tổng thống Mỹ Joe Biden gặp Thủ tướng Anh Rishi Sunak.", ("2025-03-01", "2025-03-02")),
        ("周末，美国总统拜登将会见加拿大总理特鲁多。", ("2025-03-08", "2025-03-09")),
    ],
)
def test_a_week_or_weekend_of_writing_ends_or_begins_with_it(text: str, days: tuple[str, str]) -> None:
    (one,) = read(text, published=DAY).contacts
    assert one.date is not None and (one.date.from_, one.date.to) == days


def test_what_followed_on_the_first_contact_has_its_day() -> None:
    text = "On Monday Uhuru Kenyatta received Faisal bin Farhan in Nairobi. Faisal bin Farhan also met with Raychelle Omamo."
    assert [one.date and one.date.from_ for one in read(text, published=DAY).contacts] == ["2025-03-03", "2025-03-03"]


JOURNEYS = [
    ("Assistant Secretary Brian Nichols led a U.S. delegation to Haiti. The delegation met with Prime Minister Ariel Henry.",
     ["meeting person:ariel-henry person:brian-nichols", "visit person:brian-nichols state:HTI"]),
    ("Saudi Foreign Minister Faisal bin Farhan met with his Kenyan counterpart Raychelle Omamo during his official visit.",
     ["meeting person:faisal-bin-farhan person:raychelle-omamo", "visit person:faisal-bin-farhan state:KEN"]),
    ("Emmanuel Macron spoke. The leaders commended the work of their teams following the U.S.-Russia Summit.",
     ["meeting state:RUS state:USA"]),
    ("King Salman bin Abdulaziz of Saudi Arabia and Crown Prince Mohammed bin Salman sent similar cables to President Emmanuel Macron.",
     ["message person:emmanuel-macron person:mohammed-bin-salman", "message person:emmanuel-macron person:salman-bin-abdulaziz"]),
    ("Ambassadors of Ethiopia and France presented their credentials to President Pranab Mukherjee of India.",
     ["meeting person:pranab-mukherjee state:ETH", "meeting person:pranab-mukherjee state:FRA"]),
    ("Wang Yi and his counterpart from Seoul, Kang Kyung-wha, will meet in May. Nothing happens until he meets Taro Aso.",
     ["meeting person:kang-kyung-wha person:wang-yi"]),
    ("FM Sergey Lavrov spoke. He would pay a working visit to the Belarusian capital of Minsk.", ["visit person:sergei-lavrov state:BLR"]),
    ("King Salman bin Abdulaziz received yesterday a cable from President Emmanuel Macron.",
     ["message person:emmanuel-macron person:salman-bin-abdulaziz"]),
    ("King Salman bin Abdulaziz received on Monday a phone call from President Emmanuel Macron.",
     ["call person:emmanuel-macron person:salman-bin-abdulaziz"]),
    ("King Salman bin Abdulaziz received the Speaker of Kuwait's National Assembly Marzouq Al-Ghanem. The plan met with resistance in Iran.",
     ["meeting person:marzouq-al-ghanim person:salman-bin-abdulaziz"]),
    ("King Abdullah II and his accompanying delegation met President Emmanuel Macron. Peace talks with Iran were on hold.",
     ["meeting person:abdullah-ii person:emmanuel-macron"]),
    ("Cuban President Miguel Diaz-Canel arrived today in Jamaica.", ["visit person:miguel-diaz-canel state:JAM"]),
    ("The Third Round of Foreign Office Consultations (FOC) between Nepal and Bangladesh was held in Kathmandu.",
     ["meeting state:BGD state:NPL"]),
    ("Talking to Lao Ambassador Sengphet Houngboungnuang, Vietnamese Foreign Minister Bui Thanh Son praised Laos.",
     ["meeting person:bui-thanh-son person:sengphet-houngboungnuang"]),
    ("President Joao Lourenco of Angola had been in Rwanda on Monday. He spoke with the press.", ["visit person:joao-lourenco state:RWA"]),
    ("Sadyr Japarov received Wang Yi, who is in Kyrgyzstan on an official visit.",
     ["meeting person:sadyr-japarov person:wang-yi", "visit person:wang-yi state:KGZ"]),
    ("Wang Yi handed a letter from President Xi Jinping to President Vladimir Putin.", ["message person:vladimir-putin person:xi-jinping"]),
    ("The African Union's extraordinary summit was held in Niamey.", ["conference body:african-union"]),
    ("Kassym-Jomart Tokayev talked by phone with Shavkat Mirziyoyev. The presidents exchanged congratulations on the holiday.",
     ["call person:kassym-jomart-tokayev person:shavkat-mirziyoyev"]),
    ("Aleksandar Vucic met in Brussels on Dec. 3 with European Council President Antonio Costa.",
     ["meeting person:aleksandar-vucic person:antonio-costa"]),
    ("Antonio Costa started his tour by visiting Serbia.", ["visit person:antonio-costa state:SRB"]),
    ("The Russian foreign ministry summoned an Estonian diplomat in Moscow.", ["meeting state:EST state:RUS"]),
    ("The United States and Oman held their second Strategic Dialogue on February 21.", ["meeting state:OMN state:USA"]),
    ("Japan and India held an International Trade Fair in Delhi.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), JOURNEYS)
def test_journeys_and_letters_told_by_the_way(text: str, told: list[str]) -> None:
    found = read(text, published="2021-07-09").contacts
    assert sorted(f"{one.kind} {' '.join(sorted(str(p.actor) for p in one.participants))}" for one in found) == told


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        (
            "Le président tunisien Béji Caïd Essebsi a reçu des messages de félicitations de dirigeants amis. "
            "Dans son message, le président américain Donald Trump a souligné ces liens.",
            [{"person:donald-trump", "person:beji-caid-essebsi"}],
        ),
        (
            "Chủ tịch nước Lương Cường nhận được nhiều điện mừng. Trong điện mừng, Tổng thống Pháp Emmanuel Macron bày tỏ vui mừng.",
            [{"person:emmanuel-macron", "person:luong-cuong"}],
        ),
        (
            "新加坡總統哈莉瑪和李顯龍總理分別致函文萊蘇丹波基亞。外交部長維文醫生在信中也說，兩國關係很好。",
            [
                {"person:halimah-yacob", "person:hassanal-bolkiah"},
                {"person:lee-hsien-loong", "person:hassanal-bolkiah"},
                {"person:vivian-balakrishnan", "person:hassanal-bolkiah"},
            ],
        ),
    ],
)
def test_letters_told_by_what_stands_in_them_and_each_ones_own(text: str, letters: list[set[str]]) -> None:
    told = [one for one in read(text, published=DAY).contacts if one.kind == "message"]
    assert [{one.actor for one in letter.participants} for letter in told] == letters


def test_a_letter_to_the_head_of_an_organisation_has_no_state() -> None:
    text = "习近平向阿拉伯国家联盟秘书长盖特致贺信。盖特在信中说，感谢习近平主席。"
    assert {one.kind for one in read(text, published=DAY).contacts} <= {"message"}


def test_a_summit_named_after_states_has_them_for_parties_whoever_attends_for_his_own() -> None:
    (one,) = read("习近平在阿斯塔纳出席第二届中国—中亚峰会并作主旨发言。", published=DAY).contacts
    assert one.kind == "conference"
    assert [party.actor for party in one.participants][:2] == ["person:xi-jinping", "state:KAZ"]
    (one,) = read("Le sommet Chine-Asie centrale s'est tenu à Astana.", published=DAY).contacts
    assert len(one.participants) == 6


def test_the_day_of_what_a_letter_is_about_is_not_its_own() -> None:
    text = "Emmanuel Macron sent a letter to King Abdullah II with an invitation to a meeting, which is to be held on May 21."
    letter = next(one for one in read(text, published=DAY).contacts if one.kind == "message")
    assert (letter.status, letter.date and letter.date.from_) == ("held", DAY)


def test_the_day_of_what_was_spoken_of_is_not_the_talks() -> None:
    text = "Narayan Khadka met Wang Yi in Colombo and discussed a visit by President Xi Jinping to India on April 1."
    days = {(one.kind, one.status, one.date and one.date.from_) for one in read(text, published=DAY).contacts}
    assert days == {("meeting", "held", DAY), ("visit", "planned", "2025-04-01")}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Pyongyang, March 5 (KCNA) -- Kim Jong Un received a congratulatory message from Xi Jinping, president of China, on Sunday.", ("held", "2025-03-02")),
        ("Pyongyang, March 5 (KCNA) -- Kim Jong Un met Xi Jinping.", ("held", "2025-03-05")),
        ("Kaja Kallas spoke on Monday before the planned meeting between Donald Trump and Vladimir Putin, set for Friday in Alaska.", ("planned", "2025-03-07")),
    ],
)  # fmt: skip
def test_which_of_two_days_a_contact_has(text: str, when: tuple[str, str]) -> None:
    (found,) = read(text, published=DAY).contacts
    assert (found.status, found.date and found.date.from_) == when


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Lors de sa visite au Vietnam, le président Emmanuel Macron rencontrera le président Luong Cuong.", "planned"),
        ("Trong khuôn khổ chuyến thăm Mỹ, Thủ tướng Nguyễn Xuân Phúc sẽ gặp Tổng thống Donald Trump.", "planned"),
        ("法国总统马克龙访华期间，习近平将同他举行会谈。", "planned"),
        ("法国总统马克龙访华期间，习近平同他举行会谈。", "held"),
        ("Lors de sa visite au Vietnam, Emmanuel Macron a dit qu'il rencontrera le président Luong Cuong.", "held"),
    ],
)
def test_a_visit_on_which_something_is_to_be_done_is_to_come(text: str, status: str) -> None:
    (visit,) = [one for one in read(text, published=DAY).contacts if one.kind == "visit"]
    assert visit.status == status


def test_an_earlier_meeting_of_theirs_in_the_same_sentence_is_its_own() -> None:
    text = "Antony Blinken spoke today with Dmytro Kuleba to follow up on their January 15 meeting in Berlin."
    told = [(one.kind, one.date and one.date.from_) for one in read(text, published=DAY).contacts]
    assert told == [("call", "2025-03-06"), ("meeting", "2025-01-15")]


def test_a_visit_of_a_year_gone_by_is_not_todays() -> None:
    text = "Tổng thống Nga Vladimir Putin thăm Việt Nam. Trước đó, ông đã sang thăm Việt Nam vào các năm 2013 và 2017."
    days = [one.date and one.date.from_[:4] for one in read(text, published="2024-06-19").contacts]
    assert sorted(day or "" for day in days) in (["", "2013", "2017"], ["2013", "2017", "2024"])
