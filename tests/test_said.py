"""Plain sentences of the four languages give who says what, and by which act."""

from __future__ import annotations

import pytest

from dragoman import read

SAID = [
    ('en', 'The United Nations General Assembly welcomed Kenya. The World Bank met. The Assembly condemned the attack on Kenya.', ['body:un-general-assembly praise', 'body:un-general-assembly criticise']),
    ('vi', 'Tổng thống Mỹ Donald Trump cho biết quan hệ rất tốt.\nVõ Sáu - TTXVN', ['person:donald-trump affirm']),
    ('en', 'Wendy Sherman met with Greenland Prime Minister Mute Egede and Foreign Minister Vivian Motzfeldt. The three also highlighted strong cooperation.', ['person:mute-egede person:vivian-motzfeldt person:wendy-sherman affirm']),
    ('en', 'Kim Jong Un received a congratulatory message from Xi Jinping. The message said that trade grew. It wished Kim Jong Un good health.', ['person:xi-jinping affirm', 'person:xi-jinping wish']),
    ('en', 'King Salman bin Abdulaziz received a cable from Emmanuel Macron expressing sincere congratulations.', ['person:emmanuel-macron congratulate']),
    ('en', "Britain's Foreign Office summoned the Syrian ambassador over attacks on the French and U.S. embassies, it said.", ['state:GBR affirm']),
    ('en', '"Mr. Lavrov has a point," Wang Yi said. "The UK government has an unwavering commitment to peace," Abbas Araghchi said.', ['person:wang-yi affirm', 'person:abbas-araghchi affirm']),
    ('en', 'The White House said President Joe Biden "condemned the attack" in Paris.', ['person:joe-biden criticise']),
    ('zh', '白宫称，拜登在农历新年之际，向中国人民表示问候和良好祝愿。', ['person:joe-biden wish']),
    ('vi', 'Thông báo của Nhà Trắng hôm 23/5 nói Tổng thống Donald Trump "mong chờ việc thảo luận các biện pháp này".', ['person:donald-trump wish']),
    ('en', 'Foreign Minister Sergey Lavrov met Wang Yi. "I spoke with Prime Minister Mikhail Mishustin," the minister said.', ['person:sergei-lavrov affirm']),
    ('en', 'Sergey Lavrov called Wang Yi, the Russian Foreign Ministry said. "Trade grew," the ministry said. The Chinese Foreign Ministry noted that trade grew.', ['state:RUS affirm', 'state:CHN affirm']),
    ('en', 'Malawi National Day\n\nAntony J. Blinken, Secretary of State\n\nOn behalf of the Government of the United States, it is my pleasure to congratulate the people of Malawi. The papers of the Associated Press have reported that farms do well. We announce new aid.', ['person:antony-blinken congratulate', 'person:antony-blinken affirm', 'person:antony-blinken announce']),
    ('en', '"This is clear," President Joe Biden said. "We are announcing sanctions on Belarus. We warn Minsk."', ['person:joe-biden affirm', 'person:joe-biden announce', 'person:joe-biden warn']),
    ('en', 'As French President Emmanuel Macron said last week, Europe must do more for its defence.', ['person:emmanuel-macron propose']),
    ('en', 'Iran will respond to any attack, its foreign ministry spokeswoman said. The Netanyahu government rejected the French plan.', ['state:IRN commit', 'state:ISR reject']),
    ('en', 'Uhuru Kenyatta said he valued the help of Japan. Fumio Kishida wished him success. The future is promising.', ['person:uhuru-kenyatta praise', 'person:fumio-kishida wish']),
    ('en', 'Joe Biden concluded the call by reiterating his thanks to Fumio Kishida. A gun salute was fired for Fumio Kishida.', ['person:joe-biden thank']),
    ('en', 'Terrorist Attack in Israel\n\nAntony J. Blinken, Secretary of State\n\nIt is wonderful to be back in India.', ['person:antony-blinken praise']),
    ('en', 'The Prime Minister of Malaysia, Anwar Ibrahim, announced that the presidents of Venezuela and Guyana will meet.', ['person:anwar-ibrahim announce']),
    ('en', 'As the Philippines and Japan agreed to strengthen their ties, the two governments met.', ['state:PHL state:JPN agree']),
    ('en', 'Ferdinand Marcos Jr. met Fumio Kishida. “The two leaders concurred to go on,” the Japanese foreign ministry said.', ['person:ferdinand-marcos-jr person:fumio-kishida agree']),
    ('en', 'The US "abused its military force," Wang Wenbin said, and "imposed sanctions over Chinese companies."', ['person:wang-wenbin criticise']),
    ('en', 'President Klaus Iohannis wrote to him. "Our thoughts go out to the families of the victims," the president said.', ['person:klaus-iohannis condole']),
    ('en', '“I am ready and committed to continuing the dialogue,” Miroslav Lajcak, the EU special envoy for the dialogue, stated after his visit in Belgrade.', ['person:miroslav-lajcak commit']),
    ('en', "Indian High Commissioner Pranay Verma called on interim government's Chief Adviser Muhammad Yunus and reiterated India's commitment to working together.", ['person:pranay-verma commit']),
    ('en', 'President John Mahama received a delegation of Nigeria. The Ghanaian foreign ministry said in a statement on Monday that talks went well.\n\n“He urged the delegation to stay calm.\n\n“Mahama thanked Nigeria for its help.”', ['state:GHA affirm', 'person:john-dramani-mahama request', 'person:john-dramani-mahama thank']),
    ('en', 'Kim Jong Un received a message of greeting from Vladimir Putin. In the message, the president extended sincere congratulations to Kim Jong Un. The message wished Kim Jong Un good health.', ['person:vladimir-putin congratulate', 'person:vladimir-putin wish']),
    ('en', 'The ambassador of North Korea conveyed the floral basket to Xi Jinping. Yemi Osinbajo said: “We hope to do more.’’', ['person:yemi-osinbajo wish']),
    ('en', "Giorgia Meloni reaffirmed the goal of peace, while Hungary's Viktor Orban warned that the coming weeks will be crucial.", ['person:giorgia-meloni affirm', 'person:viktor-orban warn']),
    ('en', 'Washington said that it was removing diplomats, and it subsequently stated that it would eject another Russian.', ['state:USA affirm', 'state:USA commit']),
    ('en', 'The backing came after Donald Trump said on Sunday that he was disappointed.', ['person:donald-trump criticise']),
    ('en', 'Friedrich Merz and Keir Starmer spoke with Donald Trump. Friedrich Merz and Keir Starmer assured him of "their full support" in the war, Merz\'s office said. "They welcomed the plan," the statement added.', ['person:friedrich-merz person:keir-starmer support', 'person:friedrich-merz person:keir-starmer praise']),
    ('en', '50th Anniversary of the Convention\n\nAntony J. Blinken, Secretary of State\n\nWe must recognize that risks grow. The best way to commemorate this day is to work together. We are grateful that Kuwait hosts our forces.', ['person:antony-blinken propose', 'person:antony-blinken affirm', 'person:antony-blinken thank']),
    ('en', 'GCC foreign ministers have welcomed the deal with Iran. Leaders of Slovakia and Hungary condemned it. EU officials said so.', ['body:gcc praise', 'state:SVK state:HUN criticise']),
    ('en', 'The General-Secretariat of the Organization of Islamic Cooperation (OIC) welcomed the summit of the Gulf Cooperation Council. The General Secretariat affirmed its support for peace.', ['body:organisation-of-islamic-cooperation praise', 'body:organisation-of-islamic-cooperation support']),
    ('en', 'Shafqat Ali Khan said talks went well. Khan said ties matter. Ambassador Muhammad Khan was there.', ['person:shafqat-ali-khan affirm', 'person:shafqat-ali-khan affirm']),
    ('en', 'The African Union has a view. "It happens in all talks," Mohamed El Hacen Lebatt, chief of staff to the AU president, and its spokesman for the Sudan crisis, told AFP.', ['person:mohamed-el-hacen-lebatt affirm']),
    ('en', 'President Uhuru Kenyatta met his Ugandan counterpart Yoweri Museveni. Museveni praised the port. The Head of State thanked his Ugandan counterpart for his words.', ['person:yoweri-museveni praise', 'person:uhuru-kenyatta thank']),
    ('en', 'Robert Fico said his country would not agree. "This is bad news," said a senior EU official. "It could be a real problem."', ['person:robert-fico commit']),
    ('en', 'Viktor Orban wrote to the Council. Hungary will act unless the bloc calls for talks, Viktor Orban said.', ['person:viktor-orban commit']),
    ('en', 'Vladimir Putin met Xi Jinping. The Kremlin emphasized that both leaders condemned the attack. Trade grew, thanks to hard work, Xi Jinping said.', ['person:vladimir-putin person:xi-jinping criticise', 'person:xi-jinping affirm']),
    ('en', 'Recep Tayyip Erdogan met Vladimir Putin. The leaders agreed to go on, with Erdogan stressing that Turkey is ready to help.', ['person:recep-tayyip-erdogan person:vladimir-putin agree', 'person:recep-tayyip-erdogan commit']),
    ('en', 'President Manny Mori noted that ties began in 1996.  President Manny Mori complimented India on its reforms.', ['person:manny-mori affirm', 'person:manny-mori praise']),
    ('en', 'Russia will respond, the Russian Foreign Ministry said in a statement. The United States announced new sanctions. The statement said they were unjust.', ['state:RUS commit', 'state:USA announce', 'state:RUS affirm']),
    ('en', "Russia will respond, the Russian Foreign Ministry said. US President Joe Biden met his government. The ministry said pressure would not undermine Russia's determination to defend itself.", ['state:RUS commit', 'state:RUS affirm']),
    ('en', 'Abdel Fattah El-Sisi and Paul Kagame discussed ways to improve trade, the Egyptian president said. The duo also agreed to work together.', ['person:abdel-fattah-el-sisi person:paul-kagame agree']),
    ('en', 'The plan is ready, according to Erastus Mwencha, a deputy head of the body. Mwencha condemned the attack, before urging both sides to stop.', ['person:erastus-mwencha affirm', 'person:erastus-mwencha criticise', 'person:erastus-mwencha request']),
    ('en', 'Sergei Lavrov met Wang Yi. The Russian foreign ministry said the two ministers discussed trade. "We value these ties," the statement added.', ['state:RUS affirm']),
    ('en', 'The Ministry of Foreign Affairs of Japan said talks were useful.', ['state:JPN affirm']),
    ('en', 'S Jaishankar met Sergei Lavrov, ministry spokesman Anurag Srivastava said. The two ministers also agreed to trade more. "Ties are strong," the spokesman said.', ['person:anurag-srivastava affirm', 'person:s-jaishankar person:sergei-lavrov agree', 'person:anurag-srivastava affirm']),
    ('en', "Cho Tae-yul and Takeshi Iwaya met, Seoul's foreign ministry said Friday. Cho Tae-yul and Takeshi Iwaya have agreed to work closely, the ministry said.", ['person:cho-tae-yul person:takeshi-iwaya agree']),
    ('en', 'The suspension of talks should not discourage further attempts, the African Union said Wednesday, as it signalled it would propose a broader dialogue.', ['body:african-union propose', 'body:african-union commit']),
    ('en', 'China will act against the US firms that hurt it, the foreign ministry said on Monday.', ['state:CHN commit']),
    ('en', '"We are not going to say that we saw a breakthrough," said German Foreign Minister Frank-Walter Steinmeier.', ['person:frank-walter-steinmeier affirm']),
    ('zh', '美国国务卿蓬佩奥访问马尼拉。他当着菲律宾外长洛钦说，两国关系很好。', ['person:mike-pompeo affirm']),
    ('zh', '崔天凯指出在这些问题上，中国没有退让的余地。', ['person:cui-tiankai affirm']),
    ('zh', '中国外交部发言人赵立坚说，我们敦促捷克采取措施。我们也正告台湾当局，这种做法改变不了事实。', ['person:zhao-lijian request', 'person:zhao-lijian warn']),
    ("fr", "Le ministère algérien des Affaires étrangères a « condamné » la violation commise par des agents « français », qu'il accuse d'espionnage.", ["state:DZA criticise"]),
    ("fr", "Le président ivoirien Alassane Ouattara, « au nom du peuple et en son nom personnel, a exprimé sa compassion », après l'accident.", ["person:alassane-ouattara condole"]),
    ("fr", "Alain Berset a souligné l'importance des contacts. « On est très proche », a rappelé le Fribourgeois.", ["person:alain-berset affirm", "person:alain-berset affirm"]),
    ("fr", "Nikol Pachinian a rencontré Emmanuel Macron. « Il a salué l'accord, soulignant qu’il s’agit d’un message fort », a déclaré le bureau dans son communiqué.", ["person:nikol-pashinyan praise", "person:nikol-pashinyan affirm"]),
    ("fr", "Le Kremlin a déclaré que tout va bien. Le communiqué a souligné que la Russie avance. « Rien ne change », ajoute le communiqué.", ["state:RUS affirm", "state:RUS affirm", "state:RUS affirm"]),
    ("fr", "Le président algérien Abdelmadjid Tebboune a ordonné le rappel de l'ambassadeur, a indiqué le bureau du président.", ["state:DZA affirm"]),
    ("fr", "Abdel Fattah al-Sissi a salué la visite de Nikol Pachinian et a souligné qu’elle donnera un nouvel élan aux échanges.", ["person:abdel-fattah-el-sisi praise", "person:abdel-fattah-el-sisi affirm"]),
    ("fr", "Des médias algériens ont déclaré que la militante est libre.", []),
    ("fr", "Emmanuel Macron a invité, bien qu'implicitement, la Russie à intervenir.", ["person:emmanuel-macron request"]),
    ("fr", "Selon l'Élysée, Emmanuel Macron rencontrera Joe Biden dimanche.", []),
    ("fr", "La Cédéao a pratiquement sommé le Mali d'agir. Elle annonce l'envoi d'une délégation conduite par le président béninois Patrice Talon. Elle promet une aide.", ["body:ecowas request", "body:ecowas announce", "body:ecowas commit"]),
    ("fr", "Sergueï Lavrov a dit non à Vladimir Poutine. Le diplomate russe a ajouté que tout va bien.", ["person:sergei-lavrov affirm", "person:sergei-lavrov affirm"]),
    ("fr", "Ignazio Cassis a rencontré Olaf Scholz. Le Tessinois a déclaré que tout va bien.", ["person:ignazio-cassis affirm"]),
    ("fr", "Vladimir Poutine a rencontré Volodymyr Zelensky. Les dirigeants économiques mondiaux se sont entendus sur un texte.", []),
    ("fr", "Emmanuel Macron a déclaré que la France va renforcer son aide.", ["person:emmanuel-macron commit"]),
    ("fr", "Emmanuel Macron a également dit que la paix est proche.", ["person:emmanuel-macron affirm"]),
    ("fr", "Le Premier ministre grec Kyriakos Mitsotakis a rencontré mardi le président turc Recep Tayyip Erdogan à Ankara.\n\nLe gouvernement grec a déclaré dans son compte rendu de la rencontre de mardi à Ankara :\n\n« Le Premier ministre a salué la coopération. Les dirigeants des deux pays ont convenu que le calme est bon. »", ["person:kyriakos-mitsotakis praise", "person:kyriakos-mitsotakis person:recep-tayyip-erdogan agree"]),
    ("fr", "La ministre ivoirienne Kandia Camara a, au nom du Président de la République, Son Excellence Monsieur Alassane Ouattara, du gouvernement et du peuple ivoirien présenté, mardi à Dakar, les condoléances au président Macky Sall.", ["person:kandia-camara condole"]),
    ("fr", "Emmanuel Macron a exprimé son inquiétude après les attaques contre...\n\nEmmanuel Macron a exprimé son inquiétude après les attaques contre Kiev.", ["person:emmanuel-macron criticise"]),
    ("fr", "Le Premier ministre Nguyen Xuan Phuc a reçu Vladimir Semashko. Lors de la rencontre avec Vladimir Semashko, le chef du gouvernement vietnamien a affirmé sa volonté de paix.", ["person:nguyen-xuan-phuc commit"]),
    ("fr", "Édouard Philippe s'est entretenu avec son homologue vietnamien Nguyen Xuan Phuc. Les deux parties ont discuté du commerce. Elles ont affirmé que tout va bien.", ["state:FRA state:VNM affirm"]),
    ("fr", "Alassane Ouattara a exprimé sa consternation et sa compassion.", ["person:alassane-ouattara condole"]),
    ("fr", "Alassane Ouattara a exprimé sa consternation.", ["person:alassane-ouattara criticise"]),
    ("fr", "Ignazio Cassis a déclaré que tout va bien. Pour lui, la collaboration est exemplaire.", ["person:ignazio-cassis affirm", "person:ignazio-cassis affirm"]),
    ("fr", "Emmanuel Macron s'est entretenu avec Joe Biden. Les deux chefs d'État ont évoqué, lors de cet entretien, leurs liens et sont convenus de se revoir.", ["person:emmanuel-macron person:joe-biden agree"]),
    ('fr', '« Tout est clair », a déclaré le président Emmanuel Macron. « Nous annonçons une aide à la Moldavie. »', ['person:emmanuel-macron affirm', 'person:emmanuel-macron announce']),
    ('vi', 'Tờ The Guardian đưa tin Tổng thống Mỹ Donald Trump có cuộc gặp với ông Zelensky và cam kết giúp Ukraine.', ['person:donald-trump commit']),
    ('vi', 'Phát biểu tại cuộc họp của Hội đồng Bảo an Liên Hợp Quốc, ông Guterres cho rằng tình hình rất xấu.', ['person:antonio-guterres affirm']),
    ('vi', 'Đại sứ Iran Amir-Saeid Iravani chỉ trích Israel. Nhà ngoại giao Iran nói thêm: “Chúng tôi phản đối việc này”.', ['person:amir-saeid-iravani criticise', 'person:amir-saeid-iravani reject']),
    ('vi', 'Ông Guterres nhắc tới LHQ. Ông cũng lên án vụ tấn công.', ['person:antonio-guterres criticise']),
    ('vi', 'Hamas tuyên bố sẽ không tham gia đàm phán.', ['body:hamas commit']),
    ('vi', 'Ủy ban Điều tra Nga thông báo sẽ mở cuộc điều tra.', ['state:RUS announce']),
    ('vi', 'Tổng thống Mỹ Joe Biden và Đệ nhất phu nhân Jill Biden đã gây quỹ. Ông Biden cho biết sẽ giành chiến thắng.', ['person:joe-biden commit']),
    ('vi', 'Tổng thống Mỹ Donald Trump gặp Chủ tịch Trung Quốc Tập Cận Bình. Tổng thống Nga Vladimir Putin điện đàm với Tổng thống Pháp Emmanuel Macron, hai nhà lãnh đạo nhất trí duy trì liên lạc.', ['person:vladimir-putin person:emmanuel-macron agree']),
    ('vi', 'Điện Kremlin cho biết Tổng thống Nga Vladimir Putin đã có cuộc điện đàm với Tổng thống Pháp Emmanuel Macron.', []),
    ('vi', 'Bộ Ngoại giao Nga cho biết Ngoại trưởng Sergey Lavrov sẽ có chuyến thăm Việt Nam vào tháng 12.', ['state:RUS announce']),
    ('vi', 'Bộ Ngoại giao Nga cho biết thông tin này là sai. Ông Lavrov nói quyết định của Mỹ là sai lầm.', ['state:RUS reject', 'person:sergei-lavrov criticise']),
    ('vi', 'Theo người phát ngôn Điện Kremlin Dmitry Peskov, ông Tập Cận Bình sẽ gặp Tổng thống Nga Vladimir Putin ngày 3/7.', ['person:dmitry-peskov affirm']),
    ('vi', 'Hãng tin TASS của Nga dẫn nguồn tin Bộ Ngoại giao nước này cho biết kho chứa an toàn.', ['state:RUS affirm']),
    ('vi', 'Khoảng 33% đảng viên Đảng Dân chủ cho rằng ông Biden nên bỏ cuộc đua.', []),
    ('vi', 'Theo phát ngôn viên điện Kremlin Dmitry Peskov, giữa Nga và Ukraine hiện nay không có xung đột.', ['person:dmitry-peskov affirm']),
    ('vi', 'Tổng thống Nga Vladimir Putin tới Hamburg. Tổng thống Mỹ Donald Trump và người đồng cấp Nga khẳng định kho chứa an toàn.', ['person:donald-trump person:vladimir-putin affirm']),
    ('vi', 'Một quan chức Mỹ cho biết kho chứa an toàn.', []),
    ('vi', 'Thổ Nhĩ Kỳ là một trong những nước chỉ trích gay gắt nhất chiến dịch của Israel.', []),
    ('vi', 'Liên minh Châu Âu đồng thuận tiếp tục các biện pháp trừng phạt đối với Nga.', ['body:european-union agree']),
    ('vi', 'Cố vấn An ninh quốc gia Mỹ Jake Sullivan cho biết kho chứa an toàn. Cố vấn An ninh quốc gia Mỹ nói kho chứa an toàn.', ['person:jake-sullivan affirm', 'person:jake-sullivan affirm']),
    ('vi', 'Ông Phạm Thanh Hà, Phó chủ nhiệm Văn phòng Chủ tịch nước, cho biết kho chứa an toàn. Theo Phó chủ nhiệm Văn phòng Chủ tịch nước, kho chứa an toàn.', ['person:pham-thanh-ha affirm', 'person:pham-thanh-ha affirm']),
    ('vi', 'Thủ tướng Nguyễn Xuân Phúc tiếp khách. Đánh giá cao kết quả hội đàm giữa Phó Thủ tướng Robert Kalinak và Bộ trưởng Bộ Công an Tô Lâm, Thủ tướng hoan nghênh sự hợp tác giữa hai bộ.', ['person:nguyen-xuan-phuc praise', 'person:nguyen-xuan-phuc praise']),
    ('vi', 'Tổng thống Hàn Quốc Moon Jae-in điện đàm với Tổng thống Nga Vladimir Putin. Đáp lại, Tổng thống Nga hoan nghênh đặc phái viên của Hàn Quốc. Hai nhà lãnh đạo Nga - Hàn Quốc bày tỏ mong muốn được gặp nhau.', ['person:vladimir-putin praise', 'person:vladimir-putin person:moon-jae-in wish']),
    ('vi', 'Theo ông Guterres, kết quả được nhân dân trong nước đồng tình và dư luận quốc tế đánh giá cao.', ['person:antonio-guterres affirm']),
    ('vi', 'Sáng nay 2-8, Văn phòng Chủ tịch nước tổ chức họp báo công bố quyết định về đặc xá năm 2024 của Chủ tịch nước.', []),
    ("vi", "Bộ Ngoại giao Nga ra tuyên bố về Ukraine. Tuyên bố nêu rõ Nga sẵn sàng đàm phán.", ["state:RUS affirm", "state:RUS commit"]),
    ("vi", "Thông cáo của Bộ Ngoại giao Trung Quốc nêu rõ Bắc Kinh kiên quyết phản đối động thái của Mỹ.", ["state:CHN reject"]),
    ("vi", "Nga sẽ có những phản ứng phù hợp. Thông tin này được Bộ Ngoại giao Nga cho biết.", ["state:RUS commit"]),
    ("vi", "Tổng thống Mỹ Donald Trump bày tỏ những ấn tượng tốt đẹp về Hà Nội.", ["person:donald-trump praise"]),
    ("vi", "Bộ Ngoại giao Nhật Bản cảnh báo công dân không đến Lebanon. Công dân ở đó cần sớm sơ tán.", ["state:JPN warn", "state:JPN propose"]),
    ("vi", "Ông Phạm Thanh Hà cho biết từ năm 2009 đến nay, Việt Nam đã có 9 đợt đặc xá.", ["person:pham-thanh-ha affirm"]),
    ("vi", "Tổng thống Ukraine Volodymyr Zelensky phản đối. Về phía ông Trump, khi đề cập đến vấn đề này ông tuyên bố sẵn sàng hợp tác với Nga.", ["person:volodymyr-zelensky reject", "person:donald-trump commit"]),
    ("vi", "Thủ tướng Nhật Bản Fumio Kishida nói: “Chúng tôi hy vọng Nga đóng vai trò xây dựng. Tổng thống Nga Vladimir Putin đã hoan nghênh điều đó.", ["person:fumio-kishida wish", "person:vladimir-putin praise"]),
    ("vi", "Chủ tịch UBND TPHCM Lê Hoàng Quân bày tỏ vui mừng đón đoàn.", ["person:le-hoang-quan praise"]),
    ('en', 'President Macron, in turn, briefed Volodymyr Zelensky on his call.', ['person:emmanuel-macron affirm']),
    ('en', 'A State Department spokesperson said on Wednesday that the talks were useful.', ['state:USA affirm']),
    ('en', '"We are ready," said the spokesperson of the EU, Peter Stano.', ['person:peter-stano commit']),
    ('en', "Andriy Yermak, Zelensky's chief of staff, said the talks were useful.", ['person:andriy-yermak affirm']),
    ('en', '"We will not accept it," Zelensky\'s chief of staff, Andriy Yermak, said.', ['person:andriy-yermak commit']),
    ('en', "Dmitry Peskov, the Kremlin's spokesman, said Moscow would respond.", ['person:dmitry-peskov commit']),
    ('en', 'President Joe Biden reaffirmed his support for Israel, the White House said in a statement.', ['person:joe-biden support']),
    ('en', 'Emmanuel Macron condemned the attack. "France stands with Russia," the presidential office said.', ['person:emmanuel-macron criticise', 'state:FRA support']),
    ('en', 'Wang Yi called on Prime Minister Narendra Modi on Monday.', []),
    ("fr", "Félix Tshisekedi et Paul Kagame se sont vus à Doha. « Les échanges doivent se poursuivre », ont-ils déclaré dans un communiqué.", ["person:felix-tshisekedi person:paul-kagame propose"]),
    ("fr", "Sergueï Lavrov et Mike Pompeo ont évoqué la situation de l'Afghanistan, de la Libye et de la Syrie, précise le document.", []),
    ("fr", "Le président russe Vladimir Poutine a soutenu ne pas viser les civils.", ["person:vladimir-putin affirm"]),
    ("fr", "Les pays membres du Conseil de sécurité ont condamné l'attaque.", ["body:un-security-council criticise"]),
    ('en', '“We will never accept this plan,” Lavrov said on Monday.', ['person:sergei-lavrov commit']),
    ('en', 'Russian Foreign Minister Sergey Lavrov arrived in Beijing.\n\n“Russia supports the peace plan,” Lavrov told reporters on Monday.', ['person:sergei-lavrov support']),
    ('en', 'China is ready to help, Chinese President Xi Jinping said Tuesday in Beijing.', ['person:xi-jinping commit']),
    ('en', 'French President Emmanuel Macron told Reuters that Europe should act.', ['person:emmanuel-macron propose']),
    ('en', 'The European Union "strongly condemns" the attack, spokesman Peter Stano said.', ['person:peter-stano criticise']),
    ('en', 'Iranian Foreign Minister Abbas Araghchi denied that Tehran was seeking a bomb.', ['person:abbas-araghchi reject']),
    ('en', 'Asked about the talks, Kremlin spokesman Dmitry Peskov said Moscow remained open to dialogue.', ['person:dmitry-peskov affirm']),
    ('en', 'Zelenskyy thanked Germany for its support and urged allies to send more weapons.', ['person:volodymyr-zelensky thank', 'person:volodymyr-zelensky request']),
    ('en', 'Japan and South Korea agreed to resume talks.', ['state:JPN state:KOR agree']),
    ('en', 'Kenyan President William Ruto met with President Joe Biden. Mr. Biden noted that trade is growing, and reaffirmed the U.S. commitment to Kenya.', ['person:joe-biden affirm', 'person:joe-biden commit']),
    ('en', 'President Joe Biden affirmed his resolve to defend Japan. He reiterated unwavering U.S. support, including more aid.', ['person:joe-biden commit', 'person:joe-biden support']),
    ('en', 'President Joe Biden said that his administration would strengthen ties with Japan.', ['person:joe-biden commit']),
    ('en', 'President Joe Biden and Prime Minister Shigeru Ishiba of Japan discussed ways to advance peace, support reforms and condemn attacks.', []),
    ('en', 'Secretary of State Antony Blinken will emphasize the value of Peru-U.S. trade, recognizing its growth.', []),
    ('en', 'President Joe Biden noted with concern the tests by North Korea and reiterated his warning against new ones.', ['person:joe-biden criticise', 'person:joe-biden warn']),
    ('en', 'SECRETARY BLINKEN: Thank you. The road from here to peace is a long and hard one.', ['person:antony-blinken thank', 'person:antony-blinken affirm']),
    ('en', 'Emmanuel Macron, Olaf Scholz and Joe Biden held a call. They urged Russia to stop.', ['person:emmanuel-macron person:olaf-scholz person:joe-biden request']),
    ('en', 'Secretary of State Antony Blinken spoke with Catherine Colonna and Annalena Baerbock. The Secretary and foreign ministers underscored their unity.', ['person:antony-blinken person:catherine-colonna person:annalena-baerbock affirm']),
    ('en', 'Vice President Kamala Harris and President Bernardo Arevalo of Guatemala discussed the plan the Vice President announced in May.', []),
    ('en', 'Kamala Harris noted that the joint commitment with Guatemala paved the way for others.', ['person:kamala-harris affirm']),
    ('en', 'The United States will continue to support the peace plan.', ['state:USA commit']),
    ('en', 'Secretary of State Antony Blinken spoke with French Foreign Minister Catherine Colonna. The Secretary and the Foreign Minister agreed to talk.', ['person:antony-blinken person:catherine-colonna agree']),
    ('en', 'Protests in Iran\n\nNed Price, Department Spokesperson\n\nThe people of Iran are again in the streets today. The alliances of old support growth and our security. We call again for calm.', ['person:ned-price affirm', 'person:ned-price affirm', 'person:ned-price request']),
    ('en', 'U.S. Vice President Kamala Harris and President Joe Biden flew home. She and President Biden rested. She spoke at a forum where she urged restraint.', ['person:kamala-harris request']),
    ('en', 'Secretary of State Antony Blinken warned of a long war. He reiterated that should Moscow attack again, it would meet a united answer.', ['person:antony-blinken warn', 'person:antony-blinken affirm']),
    ('en', "Secretary of State Antony Blinken said he understood Japan's concerns about the tax.", ['person:antony-blinken affirm']),
    ('en', 'National Security Advisor Jake Sullivan of the United States and National Security Advisor Eyal Hulata of Israel met. The officials affirmed that both states are aligned.', ['person:jake-sullivan person:eyal-hulata affirm']),
    ('en', 'U.S. Vice President Kamala Harris spoke with President William Ruto of Kenya. They also discussed trade, and the Vice President condemned the attacks.', ['person:kamala-harris criticise']),
    ('en', 'U.S. Vice President Kamala Harris spoke with President William Ruto of Kenya. As the Vice President and President Ruto celebrate the treaty, they both noted that trade grows.', ['person:kamala-harris person:william-ruto affirm']),
    ('en', 'President Joe Biden conveyed that the trip was off due to the need to vote.', ['person:joe-biden affirm']),
    ('en', 'President Joe Biden will visit Kenya to reaffirm old ties.', []),
    ('en', 'Joint Statement from Canada, Mexico and the United States\n\nOn April 13 the group convened in Washington. The three governments further committed to share their data.', ['state:CAN state:MEX state:USA affirm', 'state:CAN state:MEX state:USA commit']),
    ('en', 'PRESIDENT BIDEN: We are here today with President Mohamed bin Zayed of the United Arab Emirates.\n\nPRESIDENT BIN ZAYED: Well, Mr. President, thank you for the warm words.', ['person:joe-biden affirm', 'person:mohamed-bin-zayed-al-nahyan thank']),
    ('en', 'U.S. Special Envoy Tim Lenderking met with Prime Minister Maeen Saeed, and Foreign Minister Ahmed Bin Mubarak of Yemen, and welcomed the truce.', ['person:tim-lenderking praise']),
    ('en', "Bicentennial of Ties\n\nNed Price, Department Spokesperson\n\nThe United States and Mexico celebrate old ties. We wish to express our condolences to the families. The Secretary's visit will show our friendship.", ['person:ned-price praise', 'person:ned-price condole', 'person:ned-price affirm']),
    ('en', 'President Joe Biden noted progress with Japan, while stressing that the United States will help.', ['person:joe-biden affirm', 'person:joe-biden commit']),
    ('en', 'President Joe Biden underscored the enduring U.S. commitment to Japan.', ['person:joe-biden commit']),
    ('en', 'President Joe Biden met with Florida Governor Ron DeSantis to offer support to Haiti.', ['person:joe-biden support']),
    ('en', 'President Joe Biden and Prime Minister Fumio Kishida of Japan discussed the outcomes of the summits, which underscored a common will.', []),
    ('en', 'Joint Statement on Cables\n\nWe, President Biden, Prime Minister Albanese, and Prime Minister Kishida, today reaffirmed our commitment to the islands.', ['person:joe-biden person:anthony-albanese person:fumio-kishida commit']),
    ('en', 'A New Office Opens\n\nOffice of the Spokesperson\n\nThe new office opened in May. The United States will continue to help the people of Syria.', ['state:USA commit']),
    ('en', 'PRESIDENT BIDEN: (No translation provided.) We are committed to peace.', ['person:joe-biden commit']),
    ('vi', 'Ông Sergei Markov - một nhà phân tích chính trị thân Điện Kremlin - viết trên Telegram rằng Nga sẽ thắng.', ['person:sergei-markov commit']),
    ('vi', 'Ông Alexander Baunov, nhà cựu ngoại giao Nga, thành viên cấp cao tại một viện Nga, đánh giá Nga mạnh hơn.', ['person:alexander-baunov affirm']),
    ('vi', 'Trên trang mạng Facebook, Thủ tướng Israel nhấn mạnh ông trông đợi cuộc gặp này.', ['state:ISR wish']),
    ('vi', 'Viết trên mạng xã hội X, Bộ trưởng Ngoại giao Israel khẳng định nước này sẽ tự vệ.', ['state:ISR commit']),
    ('vi', 'Đại tướng Ngô Xuân Lịch hội đàm với Thượng tướng Trung Quốc Phạm Trường Long. Đại tướng khẳng định Quân ủy Trung ương, Bộ Quốc phòng Việt Nam hết sức coi trọng chuyến thăm lần này.', ['person:ngo-xuan-lich affirm']),
    ('vi', 'Thủ tướng Iraq Haider al-Abadi yêu cầu Mỹ xóa lệnh cấm. Tòa án đã chặn lệnh của Tổng thống Mỹ Donald Trump. “Hẹn gặp ở tòa. An ninh đang gặp nguy hiểm!”, ông Trump viết trên Twitter.', ['person:haider-al-abadi request', 'person:donald-trump affirm', 'person:donald-trump affirm']),
    ('vi', 'Theo thông cáo, Tổng thống Mỹ Donald Trump đồng ý “tôn trọng chính sách “một Trung Quốc”. Trước đó, máy bay Mỹ đã bay qua Biển Đông. Ba đảo trong số này có hải cảng.', ['person:donald-trump agree']),
    ('vi', 'Phó Chủ tịch nước Lý Nguyên Triều thay mặt Đảng, Nhà nước Trung Quốc nhiệt liệt hoan nghênh đoàn đại biểu thanh niên Việt Nam.', ['person:li-yuanchao praise']),
    ('vi', 'Các cường quốc phương Tây đã cáo buộc Nga không tôn trọng các cam kết theo khuôn khổ của hiệp ước Minsk.', []),
    ('vi', '“Đối với tổng thống Trump, những vụ rò rỉ này rất nghiêm trọng", phát ngôn viên Nhà Trắng Sean Spicer nói. Ông James Mattis khẳng định Mỹ sẽ không rút.', ['person:sean-spicer affirm', 'person:james-mattis commit']),
    ('vi', 'Tổng thống Nga Vladimir Putin gặp Tổng thống Pháp Emmanuel Macron. Ông Macron khẳng định Pháp sẽ giúp. Về phía Pháp, cuộc gặp song phương đầu tiên này cũng là một phép thử.', ['person:emmanuel-macron commit']),
    ('vi', 'Trong cuộc điện đàm, Tổng thống Mỹ Donald Trump và Tổng Thư ký NATO Jens Stoltenberg đã tái xác nhận tầm quan trọng của liên minh. Ngoài ra, hai bên cũng thảo luận về Ukraine. Ông Stoltenberg đã đề cập đến chính sách của NATO trong việc phòng thủ.', ['person:donald-trump person:jens-stoltenberg affirm']),
    ('vi', 'Ngoài ra, theo ông Putin, Gazprom vẫn tiếp tục đàm phán các thông số cung cấp khí đốt theo tuyến Trung Quốc.', ['person:vladimir-putin affirm']),
    ('vi', 'Thủ tướng Phạm Minh Chính và Thủ tướng Nhật Bản Shigeru Ishiba nhất trí hợp tác chặt chẽ. Chuyến thăm Việt Nam của Thủ tướng Shigeru Ishiba thể hiện sự coi trọng quan hệ hai nước, khẳng định Việt Nam là đối tác quan trọng.', ['person:pham-minh-chinh person:shigeru-ishiba agree']),
    ('vi', 'Chủ tịch nước Lương Cường bắt đầu chuyến thăm cấp nhà nước tới Trung Quốc. Chủ tịch nước Lương Cường đã hội đàm với Tổng Bí thư, Chủ tịch Trung Quốc Tập Cận Bình. Tại cuộc hội đàm, hai nhà lãnh đạo nhất trí duy trì tiếp xúc.', ['person:luong-cuong person:xi-jinping agree']),
    ('vi', 'Lãnh đạo Thượng viện và Hạ viện Nhật Bản hoan nghênh chuyến thăm này.', ['state:JPN praise']),
    ('fr', "« Nous n'accepterons jamais ce plan », a déclaré lundi à l'AFP le ministre russe des Affaires étrangères Sergueï Lavrov.", ['person:sergei-lavrov reject']),
    ('fr', "La Chine « s'oppose fermement » à ces droits de douane, a indiqué la porte-parole du ministère chinois des Affaires étrangères Mao Ning.", ['person:mao-ning reject']),
    ('fr', 'Paris « condamne » les frappes sur la capitale ukrainienne.', ['state:FRA criticise']),
    ('fr', "Emmanuel Macron, qui recevait lundi à l'Élysée le chancelier allemand Friedrich Merz, a appelé à un cessez-le-feu.", ['person:emmanuel-macron request']),
    ('fr', "Le président ukrainien Volodymyr Zelensky s'est dit prêt à rencontrer Vladimir Poutine.", ['person:volodymyr-zelensky commit']),
    ('fr', 'Selon le Premier ministre arménien Nikol Pachinian, le traité sera signé cette année.', ['person:nikol-pashinyan affirm']),
    ('fr', "Emmanuel Macron a reçu lundi Friedrich Merz. Il a ajouté que son pays était prêt à agir.", ['person:emmanuel-macron commit']),
    ('fr', "Le Premier ministre Nikol Pachinian a promis la paix et a informé les députés du calendrier.", ['person:nikol-pashinyan commit', 'person:nikol-pashinyan affirm']),
    ('fr', "« Les choses avancent », a déclaré Antony Blinken, ajoutant qu'il espérait un accord.", ['person:antony-blinken affirm', 'person:antony-blinken wish']),
    ('fr', "Paris agit sans aucune intention d'escalade, a déclaré Emmanuel Macron.", ['person:emmanuel-macron affirm']),
    ('fr', "Le ministre des Affaires étrangères Jean-Noël Barrot a reçu son homologue Nasser Bourita. Le ministre a souligné l'importance du dialogue.", ['person:jean-noel-barrot affirm']),
    ('fr', "J.D. Vance a jugé le plan utile, tandis que le Kremlin s'est réjoui de la décision.", ['person:jd-vance affirm', 'state:RUS praise']),
    ('fr', "Le chancelier allemand Friedrich Merz a, lui, exhorté Moscou à négocier.", ['person:friedrich-merz request']),
    ('fr', "« Le temps presse », a lancé Emmanuel Macron, avant d'appeler l'Iran à la retenue.", ['person:emmanuel-macron affirm', 'person:emmanuel-macron request']),
    ('fr', "Emmanuel Macron a lancé une mission et n'a pas souhaité commenter.", []),
    ('fr', "Emmanuel Macron est à Nice. « Rien n'a changé », a-t-il écrit sur X. « Il faut agir », a poursuivi le président.", ['person:emmanuel-macron affirm', 'person:emmanuel-macron propose']),
    ('fr', "La Turquie considère-t-elle que la Russie recule ?", []),
    ('fr', "La France, les États-Unis, l'Iran ont protesté contre ces frappes.", ['state:FRA state:USA state:IRN criticise']),
    ('fr', "Le président Emmanuel Macron a déclaré que cela contribuera à la paix.", ['person:emmanuel-macron affirm']),
    ('fr', "Emmanuel Macron a souligné que la coopération franco-arménienne se développera.", ['person:emmanuel-macron affirm']),
    ('fr', "Emmanuel Macron s'est dit convaincu qu'elle donnera un élan aux relations.", ['person:emmanuel-macron affirm']),
    ('fr', "L'Arménie souhaite la paix. Le Premier ministre Nikol Pachinian l'a déclaré lors d'une conférence de presse.", ['person:nikol-pashinyan wish']),
    ('fr', "La porte-parole chinoise Mao Ning a critiqué Washington. La Chine regrette les propos de Joe Biden. Tout est faux, a-t-elle dit.", ['person:mao-ning criticise', 'state:CHN criticise', 'person:mao-ning affirm']),
    ('fr', "Nikol Pachinian a rencontré Vladimir Poutine à Moscou. « Nous saluons l'accord », a-t-il lancé.", ['person:nikol-pashinyan praise']),
    ('fr', "Le ministre turc des Affaires étrangères Hakan Fidan s'est entretenu lundi avec Marco Rubio, a indiqué l'agence de presse turque Anadolu.", []),
    ('fr', "À l'issue de leurs échanges, le ministre arménien des Affaires étrangères, Ara Ayvazyan, a invité Sergueï Lavrov à Erevan.", ['person:ara-ayvazyan invite']),
    ('fr', "Vladimir Poutine, dans un discours auquel Emmanuel Macron fait référence, a déclaré que Kiev hésite.", ['person:vladimir-putin affirm']),
    ('fr', "Emmanuel Macron souligne que les pays du Conseil européen ont soutenu la proposition.", ['person:emmanuel-macron affirm']),
    ('fr', "La délégation a visité le mémorial indique le porte-parole du ministère arménien des Affaires étrangères, Vahan Hunanyan.", ['person:vahan-hunanyan affirm']),
    ('fr', "La paix est proche, a déclaré lors d'une conférence de presse à Moscou le ministre russe Sergueï Lavrov.", ['person:sergei-lavrov affirm']),
    ('fr', "Xi Jinping a invité Emmanuel Macron à défendre les règles du commerce.", ['person:xi-jinping request']),
    ('fr', "Xi Jinping a reçu Emmanuel Macron. Xi Jinping a rappelé les progrès communs. Les deux parties doivent approfondir la confiance. La Chine soutient l'idée d'un forum. Nous devons avancer.", ['person:xi-jinping affirm', 'person:xi-jinping propose', 'person:xi-jinping support', 'person:xi-jinping propose']),
    ('fr', "Pour le président algérien Abdelmadjid Tebboune, cette possibilité est une menace directe.", ['person:abdelmadjid-tebboune affirm']),
    ('fr', "Olaf Scholz a reçu Nikol Pachinian. Les dirigeants du Haut-Karabakh ont félicité Olaf Scholz.", []),
    ('fr', "Ni l'OTAN ni le Conseil de l'Europe ne critiquent la Turquie.", []),
    ('fr', "Selon le bureau du Premier ministre d'Arménie, Nikol Pachinian a été accueilli par le Bundestag.", []),
    ('fr', "La rencontre, proposée par Vladimir Poutine, est utile, selon Emmanuel Macron.", ['person:emmanuel-macron affirm']),
    ('fr', "Nikol Pachinian est arrivé à Berlin.\n\nLe Premier ministre Nikol Pachinian a notamment déclaré :\n\nJe suis heureux d'être ici parmi vous. La région est en paix aujourd'hui.\n\nNikol Pachinian rentrera mardi.", ['person:nikol-pashinyan praise', 'person:nikol-pashinyan affirm']),
    ('fr', "Artur Hovhannisyan a noté que les discussions continuent.", ['person:artur-hovhannisyan affirm']),
    ('fr', "Avant de confirmer sa venue, Nikol Pachinian a salué la paix.", ['person:nikol-pashinyan praise']),
    ('fr', "Nikol Pachinian a noté qu'il avait répondu à toutes les propositions.", ['person:nikol-pashinyan affirm']),
    ('fr', "Nikol Pachinian a déclaré que certains soutiennent que la paix est loin.", ['person:nikol-pashinyan affirm']),
    ('fr', "« Jusqu'ici, la Russie a cédé sur tout, note Laure Delcour. Rien ne change vraiment, au fond. »", ['person:laure-delcour affirm', 'person:laure-delcour affirm']),
    ("fr", "« Le pays se relèvera », a écrit le président seychellois Danny Faure, qui a aussi remercié la France.", ["person:danny-faure affirm", "person:danny-faure thank"]),
    ("fr", "« Le Brésil est un ami », a lancé Lula après avoir vu Nicolas Maduro, qui s'est pour sa part dit touché de l'accueil reçu.", ["person:luiz-inacio-lula-da-silva affirm", "person:nicolas-maduro praise"]),
    ("fr", "Soulignant que la paix est fragile, le président Emmanuel Macron a salué les efforts de l'Arménie.", ["person:emmanuel-macron affirm", "person:emmanuel-macron praise"]),
    ("fr", "Les sanctions sont inutiles, a indiqué jeudi une porte-parole du ministère russe des Affaires étrangères Maria Zakharova. La diplomate a signalé leur échec.", ["person:maria-zakharova affirm", "person:maria-zakharova affirm"]),
    ("fr", "Les sanctions seront levées, a indiqué jeudi un porte-parole du ministère russe des Affaires étrangères.", ["state:RUS affirm"]),
    ("fr", "D'après le ministère ukrainien de la Défense, trois drones sont tombés.", ["state:UKR affirm"]),
    ("fr", "Le Hamas a rejeté le plan du président américain Joe Biden. Le mouvement a réitéré sa demande de retrait.", ["body:hamas reject", "body:hamas request"]),
    ("fr", "Une délégation du Hezbollah est arrivée au Caire, a déclaré le groupe.", ["body:hezbollah affirm"]),
    ("fr", "Le groupe de travail a salué la trêve.", []),
    ("fr", "Lettre ouverte aux amis de l'Arménie d'Emmanuel Macron\n\nJe vous écris de Paris. Un tel projet nierait nos valeurs.", ["person:emmanuel-macron affirm", "person:emmanuel-macron affirm"]),
    ("fr", "Le président Emmanuel Macron a salué l'accord. Selon lui, les deux pays devraient le signer.", ["person:emmanuel-macron praise", "person:emmanuel-macron propose"]),
    ("fr", "Recevant la diplomate laotienne, Emmanuel Macron a souligné que les progrès sont réels.", ["person:emmanuel-macron affirm"]),
    ("fr", "Le président Emmanuel Macron a déclaré que la France soutenait le Vietnam et soutenait le Laos.", ["person:emmanuel-macron support"]),
    ("fr", "Les réunions seront régulières. C'est ce qu'a annoncé le ministre russe Sergueï Lavrov.", ["person:sergei-lavrov announce"]),
    ("fr", "Emmanuel Macron a adressé ses vœux de paix et de prospérité au Mali.", ["person:emmanuel-macron wish"]),
    ("fr", "Les gouvernements canadien et américain ont annoncé la création d'un conseil.", ["state:CAN state:USA announce"]),
    ("fr", "M. Hollande a félicité la Chine.", ["person:francois-hollande congratulate"]),
    ("fr", "Emmanuel Macron et Friedrich Merz demanderont à Donald Trump d'imposer des sanctions.", []),
    ("fr", "Le chancelier allemand Friedrich Merz a renchéri, estimant que la Russie ment.", ["person:friedrich-merz affirm"]),
    ("fr", "Xi Jinping a rencontré Emmanuel Macron. M. Xi a appelé les deux pays à explorer de nouveaux secteurs.", ["person:xi-jinping propose"]),
    ("fr", "Kim Jong-un a une nouvelle fois promis son soutien à la Russie.", ["person:kim-jong-un commit"]),
    ("fr", "Même son de cloche de la part de M. Jean-Yves Le Drian qui a assuré que la paix est proche.", ["person:jean-yves-le-drian affirm"]),
    ("fr", "« Nous nous prononcerons bientôt », avait promis à l'OEA l'ambassadeur permanent de la République dominicaine, Pedro Verges.", ["person:pedro-verges commit"]),
    ("fr", "La Belgique n'a pas l'intention de céder, a affirmé Maxime Prévot.", ["person:maxime-prevot affirm"]),
    ("fr", "La coopération entre la Suisse et la France est bonne, indiquent les services de Mme Keller-Sutter.", []),
    ("fr", "Le ministre Stéphane Séjourné a de plus expliqué que la paix est proche.", ["person:stephane-sejourne affirm"]),
    ("fr", "L'ambassadeur de Chine, Zhao Deyong, a saisi l'occasion pour saluer les efforts du Burkina Faso.", ["person:zhao-deyong praise"]),
    ("fr", "Emmanuel Macron a tenu à visiter le musée de Tokyo.", []),
    ("fr", "Zhao Deyong, l'ambassadeur de Chine, a renouvelé la disposition de la Chine à accompagner le Burkina Faso.", ["person:zhao-deyong commit"]),
    ("fr", "L'ambassadeur de France a exprimé la solidarité de son pays avec le peuple turc.", ["state:FRA support"]),
    ("fr", "Mao Ning a condamné la visite. Selon elle, la Russie doit partir, ajoutant que la paix est possible.", ["person:mao-ning criticise", "person:mao-ning propose"]),
    ("fr", "La présidente von der Leyen a salué mardi à Bruxelles la décision du gouvernement japonais.", ["person:ursula-von-der-leyen praise"]),
    ("fr", "Andry Rajoelina a été reçu hier au Palais de l'Élysée par Emmanuel Macron. Ce dernier a salué la coopération.", ["person:emmanuel-macron praise"]),
    ("fr", "Emmanuel Macron et Olaf Scholz ont exprimé leur désir mutuel d'intensifier la coopération.", ["person:emmanuel-macron person:olaf-scholz wish"]),
    ("fr", "Evariste Ndayishimiye a accusé le Rwanda d’avoir organisé et soutenu les auteurs du coup d’État.", ["person:evariste-ndayishimiye criticise"]),
    ("fr", "Evariste Ndayishimiye a salué l'amitié avec la Russie, considérée comme l'un de ses partenaires.", ["person:evariste-ndayishimiye praise"]),
    ("fr", "Les ministres des Affaires étrangères tunisien et libyen ont exprimé leur soutien à l'Algérie.", ["state:TUN state:LBY support"]),
    ("fr", "Jean-Noël Barrot s'est refusé à tout commentaire.", []),
    ("fr", "Jean-Noël Barrot n'exclut pas une rencontre avec Sergueï Lavrov.", ["person:jean-noel-barrot affirm"]),
    ('fr', "*« Nous saluons l'accord »*, a déclaré le président **Emmanuel** *Macron*.", ['person:emmanuel-macron praise']),
    ('fr', "L'Union européenne a déclaré que la paix est possible et qu'elle saluait l'accord.", ['body:european-union affirm', 'body:european-union praise']),
    ('vi', '“Nga sẵn sàng đối thoại”, Reuters dẫn lời ông Dmitry Peskov.', ['person:dmitry-peskov commit']),
    ('vi', 'Trung Quốc kiên quyết phản đối việc đó, bà Mao Ninh nhấn mạnh.', ['person:mao-ning reject']),
    ('vi', 'Trả lời Reuters, Thủ tướng Hungary Viktor Orban nói châu Âu cần đàm phán.', ['person:viktor-orban propose']),
    ('vi', 'Tổng thống Pháp Emmanuel Macron kêu gọi Israel ngừng bắn và bày tỏ lo ngại về tình hình Gaza.', ['person:emmanuel-macron request', 'person:emmanuel-macron criticise']),
    ('vi', 'Theo Bộ trưởng Ngoại giao Bùi Thanh Sơn, hai nước sẽ tăng cường hợp tác.', ['person:bui-thanh-son commit']),
    ('vi', 'Thủ tướng Phạm Minh Chính phát biểu tại Hội nghị cấp cao ASEAN ở Lào.', []),
    ('vi', 'Theo Tổng thống Nga Vladimir Putin, Ukraine phản đối mọi đề xuất hòa bình.', ['person:vladimir-putin affirm']),
    ('vi', 'Bộ Ngoại giao Trung Quốc cho biết hai bên sẽ tiếp tục đàm phán.\n\nLãnh đạo Nga - Pháp đã nhất trí nối lại đối thoại.', ['state:CHN commit', 'state:RUS state:FRA agree']),
    ('vi', 'Ngoại trưởng Nga Sergei Lavrov cho biết hai bên đã trao đổi về Syria. Ngoại trưởng Lavrov đã trở thành quan chức cao nhất tới đây.', ['person:sergei-lavrov affirm']),
    ('vi', 'Tổng thống Mỹ Donald Trump nhấn mạnh Washington muốn các đồng minh đóng góp nhiều hơn.', ['person:donald-trump wish']),
    ('vi', 'Tổng thống Pháp Emmanuel Macron sẽ công bố kế hoạch mới vào tuần tới.', []),
    ('vi', 'Nhà Trắng cho biết Tổng thống Mỹ Joe Biden kêu gọi Israel ngừng bắn.', ['person:joe-biden request']),
    ('vi', 'Những phát ngôn này đã khiến các nước thành viên NATO lo ngại.', []),
    ('vi', 'Tổng thống Nga Vladimir Putin tin rằng chuyến thăm sẽ thành công.', ['person:vladimir-putin affirm']),
    ('vi', 'Việt Nam và Pháp khẳng định với Lào về việc sẽ hỗ trợ dự án.', ['state:VNM state:FRA commit']),
    ('vi', 'Tổng thống Nga Vladimir Putin nói “hai bên sẵn sàng”. Các chuyên gia cho rằng chúng ta cần chờ thêm.', ['person:vladimir-putin commit']),
    ('vi', 'Nhà lãnh đạo Nga Vladimir Putin tới Bắc Kinh. Nhà lãnh đạo Nga khẳng định hai bên sẵn sàng hợp tác.', ['person:vladimir-putin commit']),
    ('vi', '“Do đó, tôi sẽ từ chức vào tối nay”, ông Emmanuel Macron nói trong thông báo.', ['person:emmanuel-macron commit']),
    ('zh', '韩正表示，中尼友好源远流长。10年前，习近平主席在尼泊尔首倡合作。中方愿同尼方深化合作。', ['person:han-zheng affirm', 'person:han-zheng affirm', 'person:han-zheng commit']),
    ('zh', '特朗普淡化分歧，「一切都非常順利，我們很快會有結果」。', ['person:donald-trump affirm']),
    ('zh', '毛宁说：“中方反对任何形式的单边制裁。”', ['person:mao-ning reject']),
    ('zh', '外交部发言人毛宁今天宣布，法国总统马克龙将于下周访华。', ['person:mao-ning announce']),
    ('zh', '习近平强调，妇女工作很重要。要坚持党的领导，始终保持一致。', ['person:xi-jinping affirm', 'person:xi-jinping propose']),
    ('zh', '伊朗卫生部表示，袭击造成多人死亡。以军称，有人开火。', ['state:IRN affirm', 'state:ISR affirm']),
    ('zh', '中國商務部發言人回應說，中方堅決反對。發言人說，如果美方加稅，中方將採取措施。', ['state:CHN reject', 'state:CHN commit']),
    ('zh', '雖然地點未有公布，但越南總理范明政周五表示，越南很樂意主辦峰會。', ['person:pham-minh-chinh commit']),
    ('zh', '习近平表示，惊悉贵国发生事故。我代表中国政府和中国人民，对遇难者表示深切的哀悼。', ['person:xi-jinping affirm', 'person:xi-jinping condole']),
    ('zh', '瓦塔拉表示，两国友好。中方为维护和平、支持非洲发展提供了宝贵支持，科方表示衷心感谢。科方愿同中方合作。', ['person:alassane-ouattara affirm', 'person:alassane-ouattara thank', 'person:alassane-ouattara commit']),
    ('zh', '韩正表示，中国扩大开放，欢迎包括美国企业在内的各国企业来华投资兴业。', ['person:han-zheng invite']),
    ('zh', '魯比奧說，我們認為這些和平抗議極為重要。', ['person:marco-rubio affirm']),
    ('zh', '日本首相石破茂與國際奧委會（IOC）主席巴赫通電話，提議延期舉行奧運。', ['person:shigeru-ishiba propose']),
    ('zh', '韩正表示，跨国公司很重要。习近平主席多次强调，中国坚持对外开放。我们欢迎大家。', ['person:han-zheng affirm', 'person:han-zheng affirm', 'person:han-zheng praise']),
    ('zh', '在会见施铭伦时，韩正表示，中国扩大开放。中国政府支持创新。希望企业抓住机遇。', ['person:han-zheng affirm', 'person:han-zheng support', 'person:han-zheng wish']),
    ('zh', '佩斯科夫表示，此举将给欧洲带来更多冲突。', ['person:dmitry-peskov affirm']),
    ('zh', '乌克兰武装部队总司令瑟尔斯基称，战斗仍在继续。乌军方16日称袭击了一座桥梁。', ['person:oleksandr-syrskyi affirm', 'state:UKR affirm']),
    ('zh', '胡塞武装26日称发射了导弹。英国海上贸易行动办公室证实，一艘商船被击中。', ['body:houthis affirm']),
    ('zh', '胡塞武装宣布击落无人机。对此，美国和英国均未回应。', ['body:houthis announce']),
    ('zh', '蔡英文表示，「我要謝謝安倍的貢獻」。', ['person:tsai-ing-wen thank']),
    ('zh', '彭丽媛参观了展览，听取关于越南妇女习俗介绍，高度评价越南女性的优秀品质。', ['person:peng-liyuan praise']),
    ('zh', '印度总理莫迪代表印度政府，并以个人名义，向习近平主席、中国政府和人民致以祝贺。', ['person:narendra-modi congratulate']),
    ('zh', '习近平指出，要共同努力。\n一是坚守多边主义。坚定维护国际公平正义。\n二是深化国际合作。', ['person:xi-jinping propose', 'person:xi-jinping propose', 'person:xi-jinping propose', 'person:xi-jinping propose']),
    ('zh', '黎巴嫩总理米卡提谴责说，以色列的袭击表明以色列拒绝停火。', ['person:najib-mikati criticise']),
    ('zh', '会见德索萨时，韩正转达了问候，他表示，中葡关系健康发展。', ['person:han-zheng affirm']),
    ('zh', '中國大使館批評西方國家，法國外長巴羅周二召見中國駐法國大使盧沙野，表達對中國言行的不滿。', ['state:CHN criticise', 'person:jean-noel-barrot criticise']),
    ('zh', '俄新社的报道题为《中国决定推进深化改革》，关注了总体计划。', []),
    ('zh', '南韓官方表示，未見異動，美國總統特朗普則在三天後說，他認為這是假消息。', ['state:KOR affirm', 'person:donald-trump affirm']),
    ('zh', '拜登在辯論中提到香港，他警告說，如果中國鎮壓，將會孤立。', ['person:joe-biden affirm', 'person:joe-biden warn']),
    ('zh', '中國商務部發言人稱，美方表示重視中方交涉，將向總統報告。', ['state:CHN affirm']),
    ('vi', '"Tôi sẽ phối hợp cùng quốc hội", Thủ tướng Anh Keir Starmer cho biết trong bài phát biểu tối nay, sau khi được Nhà vua bổ nhiệm vào chức vụ mới ở London.', ['person:keir-starmer commit']),
    ('vi', 'Giáo sư Carl Thayer, nhà quan sát chính trị Việt Nam lâu năm tại Úc, nói với Reuters: "Quan hệ sẽ còn khó khăn."', ['person:carl-thayer affirm']),
    ('vi', 'Thủ tướng Nga Mikhail Mishustin gặp ông Ben Swanton. Ông Ben Swanton cho rằng việc này là dễ hiểu.', ['person:ben-swanton affirm']),
    ('vi', 'Ngoại trưởng Nga Sergei Lavrov nhấn mạnh thỏa thuận ký trong chuyến thăm chính thức LB Nga của ông Tô Lâm sẽ tạo động lực.', ['person:sergei-lavrov affirm']),
    ('vi', 'Ngoại trưởng Mỹ Marco Rubio nói rằng quan hệ Mỹ-Trung sẽ khó khăn.', ['person:marco-rubio affirm']),
    ('vi', 'Tổng thống Pháp Emmanuel Macron cho biết, ông và Tổng thống Nga Vladimir Putin đã nhất trí rằng cần đàm phán.', ['person:emmanuel-macron affirm']),
    ('vi', 'Vài phút sau khi Tổng thống Mỹ Joe Biden tuyên bố rút lui, ông Donald Trump đã trao đổi với CNN, khẳng định đối thủ rất yếu.', ['person:donald-trump affirm']),
    ('zh', '外交部发言人毛宁主持例行记者会。\n总台央视记者：中方如何看待两国关系？\n毛宁：两国传统友好。希望双方加强沟通。\n路透社记者：中方认为美方应否撤销制裁？\n毛宁：中方坚决反对单边制裁。我已表明了立场。', ['person:mao-ning affirm', 'person:mao-ning wish', 'person:mao-ning reject', 'person:mao-ning affirm']),
    ('zh', '2012年11月16日，外交部发言人洪磊主持例行记者会。\n问：中方有何评论？\n答：当前局势极为复杂。', ['person:hong-lei affirm']),
    ('zh', '王毅：中方愿同美方对话\n外交部长王毅5日在北京会见布林肯。', []),
    ('zh', '中國駐歐盟使團發言人表示，這是中國內政。', ['state:CHN affirm']),
    ('zh', '共和黨參議員加德納（Cory Gardner）說，局勢平穩。加德納表示：「北京必須尊重自治。」', ['person:cory-gardner affirm', 'person:cory-gardner propose']),
    ('zh', '美國副總統彭斯在參加會議期間，接受《華盛頓郵報》訪問說，這是最後的機會。', ['person:mike-pence affirm']),
    ('zh', 'G20東道國阿根廷總統馬克里對記者說，晚宴順利。', ['person:mauricio-macri affirm']),
    ('zh', '新西兰总理拉克森表示，两国关系发展很好。新方愿同中方保持交往，期待同中方加强沟通。', ['person:christopher-luxon affirm', 'person:christopher-luxon commit', 'person:christopher-luxon wish']),
    ('zh', '习近平表示，两国关系发展很好。两国立法机构要发挥作用。', ['person:xi-jinping affirm', 'person:xi-jinping propose']),
    ('zh', '特朗普周一貼文，指一切安好。貼文又說，美國將保衛自己。', ['person:donald-trump affirm', 'person:donald-trump commit']),
    ('zh', '（中央社台北5日電）外交部今天表示，感謝美國支持。總統致詞時指出，台美關係緊密。', ['state:TWN thank', 'person:lai-ching-te affirm']),
    ('zh', '（中央社台北5日電）日本眾議員山田圭司今率團訪台。山田圭司強調，和平至關重要。', ['person:山田圭司 affirm']),
    ('zh', '巴拉圭常任代表斯卡畢尼（Marcelo Scappini）大使表示，兩國邦誼堅實。', ['person:marcelo-scappini affirm']),
    ('zh', '報道指，特朗普表示，談判很順利。', ['person:donald-trump affirm']),
    ('zh', '日本首相石破茂周四被問及此事時表示，日本政府關注事件。', ['person:shigeru-ishiba affirm']),
    ('zh', '特朗普將宣布新的關稅。', []),
    ('zh', '中國外交部駐港公署在題為〈沒有好下場〉的新聞稿表示，堅決反對外部勢力插手。\n發言人稱，美方心知肚明。', ['state:CHN reject', 'state:CHN affirm']),
    ('zh', '美國國務院發表聲明指，情況受到關注。國務院說，談判順利。', ['body:state-department affirm', 'body:state-department affirm']),
    ('zh', '蔡英文致詞時說，雙方持續合作。前幾天，蓬佩奧提到美方希望台灣能夠參與。\n她又說，合作會有更多突破。', ['person:tsai-ing-wen affirm', 'person:mike-pompeo wish', 'person:tsai-ing-wen affirm']),
    ('zh', '美國衛生部長貝塞拉（Xavier Becerra）表示，要藉此向台灣人民致以哀悼。蔡英文稱，要感謝美國友人。', ['person:xavier-becerra condole', 'person:tsai-ing-wen thank']),
    ('zh', '彭斯說，他們的簽證將被延遲。', ['person:mike-pence affirm']),
    ('zh', '王毅表示，他们支持和平。', ['person:wang-yi affirm']),
    ('zh', '商务部新闻发言人就美方制裁答记者问\n有记者问：近日有新清单。请问中方对此有何评论？\n答：美方近日将6家企业列入清单。中方对此坚决反对。\n长期以来，美方泛化国家安全概念。\n中方将采取必要措施。', ['state:CHN affirm', 'state:CHN reject', 'state:CHN affirm', 'state:CHN commit']),
    ('zh', '對此，商務部新聞發言人表示，中方注意到有關情況。中方將採取必要措施。', ['state:CHN affirm', 'state:CHN commit']),
    ('zh', '日本首相石破茂表示，和平十分重要。今後也將持續關注動向。', ['person:shigeru-ishiba affirm', 'person:shigeru-ishiba commit']),
    ('zh', '歐盟發表聲明指出，局勢緊張。聲明並指，現狀攸關歐盟的利益。', ['body:european-union affirm', 'body:european-union affirm']),
    ('zh', '特朗普堅稱一直與中國談判，但拒絕透露詳情。', ['person:donald-trump affirm']),
    ('zh', '台灣總統蔡英文今早在總統府會見到訪的美國衛生部長艾薩（Alex Azar）時表示，到訪是合作的一大步。她稱，合作順利。', ['person:tsai-ing-wen affirm', 'person:tsai-ing-wen affirm']),
    ('zh', '美國評論員、一本新書的作者章家敦（Gordon Chang）接受《美國之音》訪問時表示，這是一個錯誤。', ['person:gordon-chang affirm']),
    ('zh', '中國外交部發言人趙立堅表示，立場明確。對於捷克參議院議長維特齊的挑釁，中國不會坐視。\n他說，我們敦促捷克採取措施。', ['person:zhao-lijian affirm', 'person:zhao-lijian commit', 'person:zhao-lijian request']),
    ('zh', '王毅表示，中國會讓對方付出深重代價。', ['person:wang-yi warn']),
    ('zh', '美國國務院發言人奧特加斯在簡報指出，蓬佩奧強調美國的重大利益。', ['person:mike-pompeo affirm']),
    ('zh', '約150名居住日本的新疆人，周四下午在大阪示威，要求改善人權。', []),
    ('zh', '习近平出席马克龙举行的宴会。\n习近平指出，很高兴再次访问法国。中法是特殊的朋友。\n特殊在独立自主。两国领导人始终从战略高度看待双边关系。\n特殊在责任担当。我和马克龙总统一致同意，将加强协作。我相信，中法关系必将充满生机。', ['person:xi-jinping praise', *['person:xi-jinping affirm'] * 4, 'person:xi-jinping person:emmanuel-macron agree', 'person:xi-jinping affirm']),
    ('zh', '李强主持召开座谈会。\n大家认为，我国加强调节，我国经济向好。我国前景看好。\n李强指出，经济回升。\n吴政隆参加座谈会。', ['person:li-qiang affirm']),
    ('zh', '丁薛祥强调，要千方百计增加就业岗位，积极支持企业发展。', ['person:ding-xuexiang propose']),
    ('zh', '李强强调，要发挥优势。李强听取公司情况介绍。李强对成果表示赞许。在北京研究院，李强详细了解技术情况。', ['person:li-qiang propose', 'person:li-qiang praise']),
    ('zh', '法國外長召見盧沙野，藉此表達不滿；但盧沙野在接受媒體訪問時，卻欣然接受這個稱號。', ['state:FRA criticise', 'person:lu-shaye accept']),
    ('zh', '中國對會面發出警告，外交部發言人華春瑩周四在記者會上，就提問回應說，各方都應恪守原則。', ['state:CHN warn', 'person:hua-chunying propose']),
    ('zh', '蔡英文宣布與會代表人選時說，張忠謀十分合適。', ['person:tsai-ing-wen affirm']),
    ('zh', '德國外長馬斯本人宣稱，政府支持言論自由。', ['person:heiko-maas support']),
    ('zh', '默克爾表示，法國當初承諾增加援助。', ['person:angela-merkel affirm']),
    ('zh', '《南洋商報》引述安華的律師指，獲釋須數周處理。', []),
    ('zh', '魯比歐表示，他們的擔憂是完全正當的。', ['person:marco-rubio affirm']),
    ('zh', '魯比歐表示，台灣不必擔心美國會放棄支持台灣。', ['person:marco-rubio affirm']),
    ('zh', '林佳龍表達了對中國演習的擔憂。', ['person:lin-chia-lung criticise']),
    ('zh', '特朗普出發前，在社交媒體表示期待與普京會面。', ['person:donald-trump wish']),
    ('zh', '南韓總統文在寅稱，因峰會結果未卜而徹夜難眠，南韓外交部周二表示，「期待峰會成為里程碑。」', ['person:moon-jae-in affirm', 'state:KOR wish']),
    ('zh', '雖然記者會上雙方未有提及停工一事，但馬哈蒂爾表示，希望中國能夠同情。', ['person:mahathir-mohamad wish']),
    ('zh', '美國總統特朗普說，峰會將討論貿易及核武。', ['person:donald-trump affirm']),
    ('zh', '一度宣佈自己成為總統的反對派領袖瓜伊多聲稱，會繼續抗爭。', ['person:juan-guaido commit']),
    ('zh', '法國總統馬克龍表示，歐洲需要團結。', ['person:emmanuel-macron propose']),
    ('zh', '習近平會見拜登。習近平強調，當前關係重要。推動關係發展，是兩國人民的共同期盼。兩國應該共同努力。', ['person:xi-jinping affirm', 'person:xi-jinping affirm', 'person:xi-jinping propose']),
    ('zh', '如果南韓和美國以善意回應，問題可以解決。', []),
    ('zh', '特朗普說，會面很好。此舉同時提醒美國和南韓，有義務通報。', ['person:donald-trump affirm']),
    ('zh', '特朗普：我們會解決。\n金正恩：我相信和平來臨。\n特朗普：我們能解決困難。\n金正恩：我們克服了難關。\n特朗普與金正恩步出會議室。', ['person:donald-trump affirm', 'person:kim-jong-un affirm', 'person:donald-trump affirm', 'person:kim-jong-un affirm']),
    ('zh', '李强代表党中央和国务院向全体人员表示热烈祝贺和诚挚慰问。', ['person:li-qiang congratulate']),
    ('zh', '以色列总理办公室13日晚发表声明称，感谢埃及所作的努力。', ['state:ISR thank']),
    ('zh', '海地总理亨利宣布，将在下月辞职。8日，海地总统府附近爆发枪战。', ['person:ariel-henry announce']),
    ('zh', '大量捷克民众在布拉格示威，抗议通胀高企，政府应对不力，并要求退出北约。', []),
    ('zh', '国务院总理李强日前作出批示。批示指出，残疾人人才是宝贵资源。', ['person:li-qiang affirm']),
    ('zh', '马克龙发表文章批评美国的新法案。', ['person:emmanuel-macron criticise']),
    ('zh', '此前，法国总统马克龙以及多位欧盟国家官员指出，法案损害欧洲。', ['person:emmanuel-macron affirm']),
    ('zh', '丁薛祥指出，习近平总书记站在全局高度，对高校工作提出一系列新思想。', ['person:ding-xuexiang affirm']),
    ('zh', '丁薛祥强调，要加强建设。推动业务融合，发挥组织在整合资源、支持保障等方面的作用。', ['person:ding-xuexiang propose', 'person:ding-xuexiang propose']),
    ('zh', '七大工業國集團（G7）外長發表聯合聲明，要求中國重新考慮。', ['body:g7 request']),
    ('zh', '白宮聲明稱，特朗普總統同意暫緩加稅。', ['person:donald-trump agree']),
    ('zh', '外交部發言人劉永健表示，台灣與新加坡在各領域密切合作。我國感謝李顯龍總理長期的支持。', ['person:jeff-liu affirm', 'person:jeff-liu thank']),
    ('zh', '法国外长巴罗表示，物资已断三周，他呼吁立即停火。', ['person:jean-noel-barrot affirm', 'person:jean-noel-barrot request']),
    ('zh', '李强同新加坡总理黄循财会谈。当天，法国总统马克龙和日本首相石破茂举行会谈，双方强调有必要停火。', ['person:emmanuel-macron person:shigeru-ishiba propose']),
    ('zh', '拜登政府一位高级官员对记者表示，拜登希望谈判。', []),
    ('zh', '王毅表示，中方公布了十条措施。这是稳定局势的举措。', ['person:wang-yi affirm', 'person:wang-yi affirm']),
    ('zh', '李强表示，中方愿同塞方一道，落实好两国元首重要共识，支持彼此核心利益。', ['person:li-qiang commit']),
    ('zh', '美方的做法没有道理。汪文斌说。', ['person:wang-wenbin affirm']),
    ('zh', '日本首相石破茂宣布辞职后，法国总统马克龙向他表示感谢。', ['person:emmanuel-macron thank']),
    ('zh', '习近平同法国总统马克龙会谈。双方还谈及中东局势。', []),
    ('zh', '外交部发言人毛宁主持例行记者会\n问：中方有何评论？ 答：这是法国内政。我们希望有关方面妥善处理。 问：还有呢？ 答：我不作评论。', ['person:mao-ning affirm', 'person:mao-ning wish', 'person:mao-ning affirm']),
    ('zh', '正在葡萄牙访问的马克龙对媒体表示，必须感谢盟友。', ['person:emmanuel-macron propose']),
    ('zh', '对于乌克兰总统泽连斯基称俄方应参加峰会，俄罗斯外交部发言人扎哈罗娃回应称，不能由他来决定。', ['person:maria-zakharova propose']),
    ('zh', '阿曼外交部發表聲明，稱伊朗外長阿拉格齊致電阿曼外長巴德爾，表示伊朗願意談判。', ['person:abbas-araghchi commit']),
    ('zh', '毛寧表示，這是法國內政。這一傳統體現了兩國的友好。', ['person:mao-ning affirm', 'person:mao-ning affirm']),
    ('zh', '法国外长巴罗访问伊朗。\n伊朗外长阿拉格齐在接受采访时说：\n“我们欢迎谈判。”', ['person:abbas-araghchi praise']),
    ('zh', '毛宁表示，王毅将访问法国。法国外长巴罗期待此访。她说，中方愿意合作。', ['person:mao-ning affirm', 'person:jean-noel-barrot wish', 'person:mao-ning commit']),
    ('zh', '伊朗外长阿拉格齐表示愿意谈判，并称赞会谈气氛。', ['person:abbas-araghchi commit', 'person:abbas-araghchi praise']),
    ('zh', '大陸駐英國大使館發言人就英方言論答記者問，該發言人表示，中方的立場非常清楚。', ['state:CHN affirm']),
    ('zh', '毛宁向记者承诺，中方将向各方通报局势。', ['person:mao-ning commit']),
    ('zh', '莫迪祝賀普丁勝選，克里姆林宮在一份聲明中表示。', ['person:narendra-modi congratulate']),
    ('zh', '中國外交部發言人郭嘉昆表示反對。中聯辦發言人表示，美國粗暴干涉中國內政。', ['person:guo-jiakun reject', 'body:liaison-office-hong-kong criticise']),
    ('zh', '特區政府強烈譴責美國的制裁。', ['state:HKG criticise']),
    ('zh', '首相拿督斯里安华披露，习近平将访马。他透露，习近平会率领代表团。\n中国总理李强已表明，中国愿意合作。', ['person:anwar-ibrahim affirm', 'person:anwar-ibrahim affirm', 'person:li-qiang commit']),
    ('zh', '本报专访马来西亚总理安瓦尔。\n邹韵：总理阁下，感谢您接受采访。您为何感到惊喜？\n安瓦尔：因为他非常尊重我们。\n邹韵：还有呢？\n安瓦尔：我们愿意合作。', ['person:anwar-ibrahim affirm', 'person:anwar-ibrahim commit']),
    ('zh', '文在寅表示，兩韓關係很好。如今新政府成立只有1年，希望兩韓關係繼續保持當前的速度。', ['person:moon-jae-in affirm', 'person:moon-jae-in wish']),
    ('zh', '蓬佩奧說，中國損害了美國。特朗普政府已作出回應。他稱，過去的政策失敗了。', ['person:mike-pompeo affirm', 'person:mike-pompeo affirm']),
    ('zh', '特朗普說：「我們將舉行會議」（We will have a meeting. It is going to be fine.）。', ['person:donald-trump affirm']),
    ('zh', '韓聯社報道，總統馬克龍反對改革。總統府宣布，將展開調查。', ['person:emmanuel-macron reject']),
    ('zh', '习近平指出，西哈莫尼国王登基以来，为柬埔寨作出重要贡献，长期致力于弘扬传统友谊。', ['person:xi-jinping affirm']),
    ('zh', '何立峰表示，双方要按照两国元首达成的共识和要求，进一步发挥机制作用。', ['person:he-lifeng propose']),
    ('zh', '习近平在塞尔维亚媒体发表署名文章\n5月7日，国家主席习近平在《政治报》发表署名文章。文章全文如下：\n孟夏之日，万物并秀，在这充满希望的时节，我即将对塞尔维亚进行国事访问。\n中国和塞尔维亚相距遥远，但两国人民始终心手相连，情谊深厚。我们要始终做真诚相待的好朋友。', ['person:xi-jinping affirm', 'person:xi-jinping affirm', 'person:xi-jinping propose']),
    ('zh', '习近平会见马英九。\n习近平强调，我们要把握两岸关系大局。\n第一，坚定守护共同家园。两岸同胞都盼望和平安宁。\n第二，坚定共创福祉。', ['person:xi-jinping propose', 'person:xi-jinping propose', 'person:xi-jinping wish', 'person:xi-jinping propose']),
    ('zh', '赵乐际会见斯里兰卡总统迪萨纳亚克。\n赵乐际表示，两国友好。中国全国人大赞赏斯里兰卡议会支持友好合作。', ['person:zhao-leji affirm', 'person:zhao-leji praise']),
    ('zh', '李强会见马来西亚总理安瓦尔。\n安瓦尔表示，访问非常成功。\n马方愿同中方推动合作取得丰硕成果。', ['person:anwar-ibrahim affirm', 'person:anwar-ibrahim commit']),
    ('zh', '《每日新聞》在報道會晤時，提到香港近日要求撤回修例的示威。', []),
    ('zh', '馬克宏說：「我們要和平」，馬克宏在發布會上說，只有這樣，談判才可能繼續。', ['person:emmanuel-macron propose', 'person:emmanuel-macron affirm']),
    ('zh', '【記者陳大文/台北】總統府今(21)日下午召開記者會宣布，蔡英文總統將訪問瓜地馬拉。', ['state:TWN announce']),
    ('zh', '习近平同特朗普通电话。\n习近平指出，这是一次重要的大会。我在报告中明确指出，中国将走和平发展道路。', ['person:xi-jinping affirm', 'person:xi-jinping commit']),
    ('zh', '蓬佩奧說，談判有進展，但他指北韓沒有準備好。', ['person:mike-pompeo affirm', 'person:mike-pompeo affirm']),
    ('zh', '赵乐际会见乌拉圭总统拉卡列。\n赵乐际表示，两国关系很好。昨天，两国元首共同宣布建立新的关系，意义重大。', ['person:zhao-leji affirm', 'person:zhao-leji affirm']),
    ('zh', '總統哈莉瑪憶起2018年出訪文萊時，見證了當地的發展。', ['person:halimah-yacob affirm']),
    ('zh', '有記者提問，外交部要求對方離華，能否介紹原因。', []),
    ('zh', 'NHK指巴赫與安倍晉三通電話。巴赫對此表示同意，並商定明年舉行奧運。', ['person:thomas-bach agree', 'person:thomas-bach person:shinzo-abe agree']),
    ('zh', '彭斯對白宮人員稱，他相信這是真的。', ['person:mike-pence affirm']),
    ('zh', '赵乐际表示，昨天，两国元首共同宣布建立新的关系，意义重大。', ['person:zhao-leji affirm']),
    ('zh', '蔡英文說，貝里斯長年以來，堅定支持台灣。', ['person:tsai-ing-wen affirm']),
    ('zh', '汪文斌表示，制裁无助于局势缓和。\n针对相关提问，汪文斌表示，中方一贯反对单边制裁。单边制裁只会加剧对抗。中方呼吁各方保持理性。', ['person:wang-wenbin affirm', 'person:wang-wenbin reject', 'person:wang-wenbin affirm', 'person:wang-wenbin request']),
    ('zh', '王毅表示，特朗普总统上任后，希望改善关系。', ['person:wang-yi affirm']),
    ('zh', '哈萨克斯坦总统托卡耶夫等中亚五国领导人一致表示，愿同中国合作。', ['person:kassym-jomart-tokayev person:sadyr-japarov person:emomali-rahmon person:serdar-berdimuhamedow person:shavkat-mirziyoyev agree']),
    ('zh', '美国国务院发言人米勒表示，朝鲜连续试射导弹，对此表示强烈谴责。', ['person:matthew-miller affirm', 'person:matthew-miller criticise']),
    ('zh', '中国外交部发言人汪文斌表示，中方从不干涉别国内政。加方以莫须有的罪名宣布中国官员不受欢迎，违反国际关系基本准则。', ['person:wang-wenbin affirm', 'person:wang-wenbin criticise']),
    ('zh', '林剑表示，有关说法毫无事实根据。如一意孤行，中方必将有力回击。', ['person:lin-jian reject', 'person:lin-jian warn']),
    ('zh', '习近平赞赏毛里塔尼亚的立场，将一如既往坚定支持毛里塔尼亚发展。', ['person:xi-jinping praise', 'person:xi-jinping support']),
    ('zh', '美方要求對方接受方案，但就拒絕訂下死線。', ['state:USA request', 'state:USA reject']),
    ('zh', '特朗普說，他說金正恩表示會繼續停止核試。', ['person:donald-trump affirm']),
    ('zh', '王毅說，兩國有分歧，關鍵是要相互尊重。', ['person:wang-yi propose']),
    ('zh', '王毅指出要坚持多边主义。', ['person:wang-yi propose']),
    ('zh', '马克宏表示，法國願意幫助烏克蘭。', ['person:emmanuel-macron commit']),
    ('zh', '习近平指出，中国愿同各国合作。\n\n一要坚持互利共赢。中方始终视邻国为伙伴。\n\n二要深化合作。', ['person:xi-jinping commit', 'person:xi-jinping propose', 'person:xi-jinping affirm', 'person:xi-jinping propose']),
    ('vi', 'Cùng ngày, Điện Kremlin cho biết trong cuộc điện đàm với Thủ tướng Lào Sonexay Siphandone, Tổng thống Nga Vladimir Putin đã khẳng định lập trường của Moskva, đó là các bên cần đàm phán.', ['person:vladimir-putin propose']),
    ('vi', 'Theo ông Yoon, đáp lại, Tổng thống Moon của Hàn Quốc đã nhấn mạnh tầm quan trọng của liên minh.', ['person:moon-jae-in affirm']),
    ('vi', 'Tuy nhiên, bà Le Pen cho rằng cuộc bầu cử đã gieo hạt giống cho tương lai nước Pháp.', ['person:marine-le-pen affirm']),
    ('vi', 'Căng thẳng bùng phát sau khi một số nước cắt đứt quan hệ với Qatar, vì cho rằng Doha ủng hộ khủng bố.', []),
    ('vi', 'Ông Sergei Lavrov đã bày tỏ với báo giới rằng, trong bối cảnh quan hệ tốt đẹp, Bộ Ngoại giao mong muốn hỗ trợ Lào.', ['person:sergei-lavrov wish']),
    ('vi', 'Tổng thống Mỹ Donald Trump cũng cho hay hai nước cùng chia sẻ mục tiêu chống khủng bố.', ['person:donald-trump affirm']),
    ('vi', 'Điều này thể hiện rõ khi ông Moon Jae-in tuyên bố sẵn sàng thăm Bình Nhưỡng.', ['person:moon-jae-in commit']),
    ('vi', 'Bộ Quốc phòng Mỹ cho biết ông Lloyd Austin sẽ gặp giới lãnh đạo Ukraine và nhấn mạnh cam kết của Mỹ.', ['state:USA affirm']),
    ('vi', '"Chính quyền mới không có nhiệm vụ gì với chúng tôi và họ sẽ tự quyết định", ông Jake Sullivan cho biết.', ['person:jake-sullivan affirm']),
    ('vi', 'Ông Jake Sullivan lưu ý rằng một chính quyền mới sẽ tiếp quản vào ngày 20/1.', ['person:jake-sullivan affirm']),
    ('vi', 'Ông Tập Cận Bình nói với Tổng thống Mỹ rằng quốc gia của ông sẽ tiếp tục hợp tác.', ['person:xi-jinping commit']),
    ('vi', '"Đối thoại để sự cạnh tranh giữa hai nước chúng ta sẽ không thành xung đột", Tổng thống Mỹ Joe Biden cho biết.', ['person:joe-biden affirm']),
    ('vi', 'Tổng thống Mexico Lopez Obrador xác nhận rằng chính quyền Mexico đã gửi lời mời tới các nước.', ['person:andres-manuel-lopez-obrador affirm']),
    ('vi', 'Theo Tổng thống Nga Vladimir Putin, bằng cách tấn công, Ukraine tìm cách làm suy yếu tinh thần, đồng thời lưu ý rằng nước Nga vững vàng.', ['person:vladimir-putin affirm']),
    ('vi', 'Tổng Bí thư CPI Doraisamy Raja hội đàm với Tổng Bí thư, Chủ tịch nước Tô Lâm. Đồng chí Tổng Bí thư CPI khẳng định luôn ủng hộ Việt Nam.', ['person:d-raja support']),
    ('vi', 'Chuyến thăm Moskva của Thủ tướng Orban diễn ra sau khi ông gặp gỡ Tổng thống nước chủ nhà Volodymyr Zelensky. Tại đây, ông khẳng định ủng hộ đàm phán.', ['person:viktor-orban support']),
    ('vi', 'Với sắc thuế mà ông Trump đưa ra, Chủ tịch Trung Quốc Tập Cận Bình thận trọng. Ông kêu gọi các nước mở cửa thị trường.', ['person:xi-jinping request']),
    ('vi', 'Tổng thống Nga Vladimir Putin nhấn mạnh hai bên cần đàm phán. Hai bên còn thảo luận sự cần thiết phải giảm căng thẳng.', ['person:vladimir-putin propose']),
    ('vi', 'Cả Nga và Triều Tiên đều phủ nhận những cáo buộc về chuyển giao vũ khí.', ['state:RUS state:PRK reject']),
    ('vi', 'Bộ Ngoại giao Chile cho biết đã bắt giữ một người sau khi người này bị một công dân Chile cáo buộc lạm dụng.', ['state:CHL affirm']),
    ('vi', 'Tổng thống Mỹ Joe Biden tái khẳng định cam kết của Mỹ ủng hộ một Việt Nam mạnh.', ['person:joe-biden commit']),
    ('vi', 'Tại hội nghị, ông Tony Blair - Chủ tịch Viện Blair - cho biết hàng hóa sang Lào tăng.', ['person:tony-blair affirm']),
    ('vi', 'Tổng thống Trump và Thủ tướng Abe hội đàm. Ông Trump nói hai nước là bạn. Nếu có đường sắt, sẽ chỉ mất 1 giờ để đi lại.', ['person:donald-trump affirm', 'person:donald-trump affirm']),
    ('vi', 'Ông Donald Trump gọi liên minh Mỹ - Nhật là nền tảng của hòa bình.', ['person:donald-trump affirm']),
    ('vi', 'Chủ tịch nước Tô Lâm đề nghị Lào triển khai hiệu quả một số biện pháp. Theo đó, sớm hoàn tất các thủ tục mở cửa thị trường.', ['person:to-lam request', 'person:to-lam request']),
    ('vi', 'Thủ tướng Anh Keir Starmer phát biểu rằng ông rất vui. "Bóng đá trở về nhà" là câu cửa miệng của người hâm mộ trong các giải đấu lớn.', ['person:keir-starmer praise']),
    ('vi', 'Tổng thống Mỹ Donald Trump cho rằng hai bên cần đàm phán. "Nga có thể nhận ra nguồn tin của chúng tôi", một quan chức Mỹ cấp cao nói.', ['person:donald-trump propose']),
    ('vi', 'Phó thủ tướng Singapore Hoàng Tuấn Tài phát biểu. Thủ tướng Singapore Lý Hiển Long đã tới. "Sẽ không có thay đổi lớn nào", ông Hoàng chia sẻ.', ['person:lawrence-wong affirm', 'person:lawrence-wong commit']),
    ('vi', 'Thủ tướng Canada Justin Trudeau thông báo từ chức. Bà cũng đã khen ngợi quyết định này.', ['person:justin-trudeau announce']),
    ('vi', 'Nhà phân tích chính trị Nga Pavel Svyatenkov cho rằng: "Ông ấy chịu sức ép từ Quốc hội Mỹ".', ['person:pavel-svyatenkov affirm']),
    ('vi', 'Thủ tướng Lào Sonexay Siphandone cảm ơn sự đoàn kết và ủng hộ quí báu của Việt Nam.', ['person:sonexay-siphandone thank']),
    ('vi', 'Ông Shinzo Abe cho biết, chuyến thăm Mỹ là dịp để trao đổi các vấn đề nghị sự song phương.', ['person:shinzo-abe affirm']),
    ('vi', 'Ý tưởng đóng băng xung đột khó được chấp nhận đối với Moscow.', []),
    ('vi', 'Tòa án có thể truy tố công dân của Nga.', []),
    ('vi', 'Thủ tướng Đức Angela Merkel tỏ ra vui mừng khi hai nhà lãnh đạo gặp mặt.', ['person:angela-merkel praise']),
    ('vi', 'Về phía ông Trump, khi đề cập đến vấn đề này ông tuyên bố sẵn sàng hợp tác với Nga.', ['person:donald-trump commit']),
    ('vi', 'Tổng thống Trump nói với bà Brigitte. Vợ Tổng thống Trump – Đệ nhất Phu nhân Melania Trump mỉm cười. Tổng thống Trump khẳng định Pháp là bạn.', ['person:donald-trump affirm']),
    ('vi', '"Tôi cảm ơn Tổng thống. Tôi xin chuyển lời thăm hỏi đến nhân dân Hoa Kỳ", Thủ tướng Phạm Minh Chính đáp lời.', ['person:pham-minh-chinh thank', 'person:pham-minh-chinh wish']),
    ('vi', 'Trái ngược với việc ông Trump ủng hộ các nước Ả Rập, Bộ Quốc phòng Mỹ tái khẳng định việc duy trì căn cứ.', ['state:USA affirm']),
    ('vi', 'Bà Ursula von der Leyen lập luận rằng có 8 kiến nghị đang chờ xử lý.', ['person:ursula-von-der-leyen affirm']),
    ('vi', 'Nói qua người phiên dịch, ông Vladimir Putin cho biết điện thoại không bao giờ là đủ.', ['person:vladimir-putin affirm']),
    ('vi', 'Tổng thống Mỹ Donald Trump cho rằng hai bên cần đàm phán. Một quan chức cấp cao của Nhà Trắng nói: "Chúng ta cần đoàn kết. Các quốc gia vùng Vịnh cần phải đoàn kết vì hòa bình."', ['person:donald-trump propose']),
    ('vi', 'Chính quyền Tổng thống Mỹ Joe Biden khẳng định ủng hộ Kiev.', ['state:USA support']),
    ('vi', 'Luật sư của ông Emmanuel Macron cho biết ông vắng mặt.', []),
    ('vi', 'Hungary vừa ký hiệp định vay vốn với Trung Quốc. Tổng thống Hungary Tamas Sulyok vắng mặt. Chính phủ cho biết tiền sẽ được dùng cho đường sắt.', ['state:HUN affirm']),
    ('vi', 'Nga bác bỏ cáo buộc. "Đây là điều vô lý", bà Maria Zakharova, phát ngôn viên Bộ Ngoại giao Nga, nói hôm 5/3.', ['state:RUS reject', 'person:maria-zakharova affirm']),
    ('vi', 'Sajeeb Wazed Joy, con trai bà Hasina, đã kêu gọi quân đội giữ trật tự.', ['person:sajeeb-wazed-joy request']),
    ('vi', 'Người phát ngôn của Thủ tướng Anh Keir Starmer cho biết London ủng hộ Kiev.', ['state:GBR support']),
    ('vi', 'Qatar thúc đẩy một kế hoạch do Tổng thống Pháp Emmanuel Macron đề xuất.', []),
    ('vi', 'Nhà Trắng chưa tiết lộ thời điểm của cuộc gặp.', []),
    ('vi', 'Ông Tạ Văn Lam, Vụ trưởng Vụ Pháp chế, Bộ Quốc phòng Việt Nam và Đại tướng Mom Sophat, Cục trưởng Cục Pháp chế, Bộ Quốc phòng Campuchia đánh giá cao công tác chuẩn bị.', ['person:ta-van-lam person:mom-sophat praise']),
    ('vi', 'Theo ông Kim Jong Un, ông và Tổng thống Mỹ Donald Trump “đã chia sẻ nhiều câu chuyện thú vị”.', ['person:kim-jong-un affirm']),
    ('vi', 'Theo Tiến sĩ Collin Koh, cả hai nước đều nhất trí quản lý tranh chấp trên biển.', ['person:collin-koh affirm']),
    ('vi', '"Họ phải ở lại. Đó là sự thật” - ông Volodymyr Zelensky chia sẻ với CNN.', ['person:volodymyr-zelensky propose', 'person:volodymyr-zelensky affirm']),
    ('vi', 'Người đứng đầu Bộ Quốc phòng Mỹ cho biết Mỹ ủng hộ Kiev.', ['state:USA support']),
    ('vi', 'Tổng thống Ukraine Volodymyr Zelensky đến Paris. Người đứng đầu Ukraine cho biết thành phố rất đẹp.', ['person:volodymyr-zelensky affirm']),
    ('vi', 'Nhiều người Hàn Quốc lo ngại chiến tranh.', []),
    ('vi', 'Bộ trưởng Ngô Xuân Lịch thay mặt Đảng, Chính phủ, nhân dân và quân đội Việt Nam, một lần nữa bày tỏ cảm ơn sự giúp đỡ của Cuba.', ['person:ngo-xuan-lich thank']),
    ('vi', 'Tổng thống Nga Vladimir Putin và Tổng thống Ai Cập Abdel Fattah El-Sisi đã điện đàm. Hai nhà lãnh đạo Nga và Ai Cập nhất trí hợp tác.', ['person:vladimir-putin person:abdel-fattah-el-sisi agree']),
    ('vi', 'Tổng thống Ukraine Volodymyr Zelensky trả lời: "Vậy tại sao chúng tôi phải sợ?"', ['person:volodymyr-zelensky affirm']),
    ('vi', 'Cơ quan hạt nhân quốc tế (IAEA) cho biết kho chứa an toàn.', ['body:iaea affirm']),
    ('vi', 'Đặc phái viên về hòa bình của Liên minh châu Âu Josep Borrell cho biết kho chứa an toàn.', ['person:josep-borrell affirm']),
    ('vi', 'Ông Yaqub Rezazadeh, thành viên Ủy ban An ninh quốc gia của Quốc hội Iran cho biết kho chứa an toàn.', ['person:yaqub-rezazadeh affirm']),
    ('vi', '(CLO) Người phát ngôn Bộ Ngoại giao Nga Maria Zakharova cho biết kho chứa an toàn.', ['person:maria-zakharova affirm']),
    ('vi', 'Theo nguồn tin chính phủ Nga, kho chứa an toàn.', []),
    ('vi', 'Ngoại trưởng Iran Abbas Araghchi cho biết kho chứa an toàn. Ngoại trưởng nước này cảnh báo nếu Israel được Mỹ hậu thuẫn thì đó sẽ là sai lầm.', ['person:abbas-araghchi affirm', 'person:abbas-araghchi warn']),
    ('vi', 'Thủ tướng Israel Benjamin Netanyahu không bác bỏ khả năng hoãn bầu cử.', ['person:benjamin-netanyahu affirm']),
    ('vi', 'Thủ tướng Phạm Minh Chính vắng mặt. Theo phong tục của người Maori, cho biết kho chứa an toàn.', []),
    ('vi', 'Các nhóm Hamas cho biết kho chứa an toàn.', ['body:hamas affirm']),
    ('vi', 'Michael Mann, phát ngôn viên của EU, cho biết kho chứa an toàn. Theo phát ngôn viên, bà Catherine Ashton vắng mặt.', ['person:michael-mann affirm', 'person:michael-mann affirm']),
    ('vi', 'Ngoại trưởng Nga Sergei Lavrov kêu gọi các bên kiềm chế, ủng hộ tiến trình chính trị.', ['person:sergei-lavrov request']),
    ('vi', 'Ngoại trưởng Nga Sergei Lavrov kêu gọi Israel kiềm chế, đồng thời ủng hộ giải pháp hai nhà nước.', ['person:sergei-lavrov request', 'person:sergei-lavrov support']),
    ('vi', 'Thủ tướng Hungary Viktor Orban đưa ra tuyên bố này khi trả lời báo chí.', []),
    ('vi', 'Bộ Ngoại giao Nga cho biết Ngoại trưởng Sergei Lavrov sẽ thăm Iran.', ['state:RUS affirm']),
    ('vi', 'Bộ Ngoại giao Nga ra thông cáo cho biết Ngoại trưởng Sergei Lavrov sẽ thăm Iran.', ['state:RUS announce']),
    ('vi', 'Giới chức Lebanon cho biết kho chứa an toàn.', ['state:LBN affirm']),
    ('vi', 'Tổng thống Palestine Mahmoud Abbas khẳng định, chỉ Mỹ mới có thể ngăn cuộc tấn công: "Chúng tôi sẽ không chấp nhận việc rời khỏi quê hương".', ['person:mahmoud-abbas affirm', 'person:mahmoud-abbas reject']),
    ('vi', 'Tổng thống Mỹ Donald Trump nói với các phóng viên tại Nhà Trắng: "Chúng tôi sẽ tìm ra con đường giải quyết".', ['person:donald-trump commit']),
    ('vi', 'Ngoại trưởng Nga Sergei Lavrov và Ngoại trưởng Iran Abbas Araghchi hội đàm. Hai bên nhất trí tăng cường trao đổi. Hai bên tiếp tục hợp tác an ninh. Hai bên đã ký nhiều văn kiện.', ['state:RUS state:IRN agree', 'state:RUS state:IRN agree']),
    ('vi', 'Ngoại trưởng Nga Sergei Lavrov và Ngoại trưởng Iran Abbas Araghchi hội đàm. Hai bên nhất trí tăng cường trao đổi; Quốc hội Iran ủng hộ việc cấp phép.', ['state:RUS state:IRN agree', 'body:iran-parliament support']),
    ('vi', 'Đại sứ Nga Gennady Bezdetko khẳng định dù trên cương vị nào cũng sẽ tiếp tục nỗ lực.', ['person:gennady-bezdetko affirm']),
    ('vi', 'Tổng thống Nga Vladimir Putin khẳng định mối quan hệ hữu nghị đặc biệt giữa Nga và Lào sẽ tiếp tục phát triển.', ['person:vladimir-putin affirm']),
    ('vi', 'Mike Waltz, cố vấn an ninh quốc gia của Trump, nói kho chứa an toàn.', ['person:mike-waltz affirm']),
    ('vi', 'Đáp lời, Thủ tướng Phạm Minh Chính cảm ơn Tổng thống Pháp Emmanuel Macron.', ['person:pham-minh-chinh thank']),
    ('vi', 'Saudi Arabia, UAE, Bahrain và Ai Cập đã đóng cửa biên giới, cáo buộc Doha tài trợ khủng bố.', ['state:SAU state:ARE state:BHR state:EGY criticise']),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said"), SAID, ids=[row[1][:40] for row in SAID])
def test_who_says_what(language: str, text: str, said: list[str]) -> None:
    found = read(text, published="2025-03-06", language=language).statements
    assert [f"{' '.join(one.speakers)} {one.act}" for one in found] == said


def test_the_outlet_spoken_to_reports() -> None:
    (said,) = read("Emmanuel Macron told Reuters that Europe should act.", published="2025-03-06").statements
    assert said.reporters == ["outlet:reuters"]


def test_a_paragraph_that_begins_with_and_goes_on() -> None:
    text = "Thủ tướng Phạm Minh Chính đề nghị EU sớm phê chuẩn hiệp định.\nĐồng thời, đề nghị EU hỗ trợ tối đa về vốn."
    found = read(text, published="2025-03-06", language="vi").statements
    assert [(one.speakers, one.act) for one in found] == [(["person:pham-minh-chinh"], "request")] * 2


def test_an_outlet_blamed_beside_another_reports_nothing() -> None:
    text = (
        "Tổng thống Pháp Emmanuel Macron đã cáo buộc hãng tin Nước Nga ngày nay (Russia Today) và Sputnik tuyên truyền."
    )
    (said,) = read(text, published="2025-03-06", language="vi").statements
    assert said.reporters == []


REPORTED = [
    ("Dans un entretien au Monde, le président ukrainien Volodymyr Zelensky a déclaré que la paix est possible.", "outlet:le-monde"),
    ("« La paix est possible », a confié le président ukrainien Volodymyr Zelensky à l'AFP.", "outlet:afp"),
    ("Le président ukrainien Volodymyr Zelensky a affirmé à l'Agence France-Presse que la paix est possible.", "outlet:afp"),
    ("La Russie veut la paix, a déclaré Vladimir Poutine, cité par l'agence de presse russe Tass.", "outlet:tass"),
    ("Le président Emmanuel Macron a condamné l'attaque au micro de RFI.", "outlet:rfi"),
    ("Le ministre iranien Abbas Araghchi a déclaré que la paix est possible, selon le site du ministère.", "state:IRN"),
    ("Le président Emmanuel Macron a salué l'accord, a indiqué le ministère des Affaires étrangères de Russie.", "body:foreign-ministry-russia"),
]  # fmt: skip


def test_the_office_that_only_tells_of_somebodys_words_reports_them() -> None:
    told = read(
        "Biden reaffirmed his support for Israel, the White House said in a statement.", published="2023-05-31"
    ).statements
    assert [(one.speakers, one.reporters) for one in told] == [(["person:joe-biden"], ["state:USA"])]


@pytest.mark.parametrize(("text", "reporter"), REPORTED, ids=[row[0][:40] for row in REPORTED])
def test_who_reports_it(text: str, reporter: str) -> None:
    (said,) = read(text, published="2025-03-06", language="fr").statements
    assert said.reporters == [reporter]


def test_a_dateline_is_no_reporter() -> None:
    text = "李强致贺电\n央视网消息（新闻联播）：11月27日，李强致电拉克森，祝贺他就任新西兰总理。"
    (said,) = read(text, published="2023-11-27").statements
    assert said.reporters == []


def test_both_sides_of_the_talk_told_last() -> None:
    text = (
        "Tổng thống Mỹ Donald Trump điện đàm với Thủ tướng Nhật Bản Shinzo Abe. "
        "Cùng ngày, Tổng thống Hàn Quốc Moon Jae-in đã có cuộc điện đàm với Tổng thống Nga Vladimir Putin. Hai bên nhất trí hợp tác."
    )
    said = read(text, published="2017-05-14", language="vi").statements[-1]
    assert sorted(said.speakers) == ["state:KOR", "state:RUS"]


def test_officials_somebody_met_are_no_title_of_who_speaks() -> None:
    text = "Jake Sullivan flew to Israel. In his meetings with senior Israeli officials, Mr. Sullivan reaffirmed that the partnership is strong."
    [statement] = read(text, published="2025-03-06", language="en").statements
    assert statement.speakers == ["person:jake-sullivan"]


def test_a_credit_holds_for_whoever_speaks_next_in_its_paragraph() -> None:
    told = (
        "Theo Tân Hoa xã, Ngoại trưởng Trung Quốc Vương Nghị khẳng định Trung Quốc coi trọng quan hệ với Mỹ. "
        "Về phần mình, Ngoại trưởng Mỹ Antony Blinken cho biết Mỹ mong muốn đối thoại.\n"
        "Ngoại trưởng Blinken cảm ơn Trung Quốc.\n"
    )
    assert [said.reporters for said in read(told).statements] == [["outlet:xinhua"], ["outlet:xinhua"], []]


ACTS_OF_ONE = [
    ("zh", "瓦努阿图总理萨尔维表示，瓦中是好朋友，两国关系处于历史最好时期。", "affirm"),
    ("zh", "普京表示，发展俄中关系不是权宜之计，不针对第三方。", "affirm"),
    ("zh", "格奥尔基耶娃表示，基金组织愿同中方紧密合作。", "commit"),
    ("zh", "王毅表示，双方最好尽快恢复对话。", "propose"),
    ("zh", "巴赫对延期表示完全同意。", "agree"),
    ("zh", "赞比亚议长穆蒂表示，赞国民议会愿加强同中方的交往。", "commit"),
    ("zh", "王毅表示，中方愿深化同泰方的交往。", "commit"),
    ("zh", "王毅感谢赞方在核心利益问题上坚定支持中方。", "thank"),
    ("zh", "普京表示，俄方已要求安理会举行会议。", "affirm"),
    ("zh", "普京说，这样的计划令人震惊。", "criticise"),
    ("zh", "普京说，民主只能由各国人民来评判。", "affirm"),
    ("zh", "蔡英文说，对于友邦坚定的情谊及支持，人民都非常感动。", "praise"),
    ("zh", "潘基文说，秘书长除道德角色外，还需具备调解的权力。", "propose"),
    ("zh", "李在明表达认同。", "agree"),
    ("zh", "博雷尔称袭击平民是战争罪行。", "criticise"),
    ("zh", "安瓦尔说，与普拉博沃的会晤将讨论促进马印关系。", "affirm"),
    ("zh", "安瓦尔说，他已向中国方面发出邀请。", "affirm"),
    ("zh", "马克龙说，这样的政策粗暴且毫无根据。", "criticise"),
    ("zh", "杨洁篪表示，中方向一些国家提供力所能及的捐助和支持。", "affirm"),
    ("zh", "汪文斌说，王毅此访将拉开高层交往的序幕。", "affirm"),
    ("zh", "普京说，行动的目标是将乌克兰去军事化。", "affirm"),
    ("zh", "王毅强调，未来两国继续加强各领域合作。", "propose"),
    ("vi", "Người phát ngôn Dmitry Peskov nói vấn đề này không phải là một hạn chế.", "affirm"),
    ("vi", "Người phát ngôn Dmitry Peskov nói hai bên phải đối thoại.", "propose"),
    ("vi", "Ngoại trưởng Nga Sergei Lavrov nói: 'Tôi muốn nhấn mạnh rằng cửa vẫn mở.'", "affirm"),
    ("vi", "Đức tuyên bố hai nhà ngoại giao Nga là những người không được hoan nghênh.", "announce"),
]


@pytest.mark.parametrize(("language", "text", "act"), ACTS_OF_ONE, ids=[row[1][:30] for row in ACTS_OF_ONE])
def test_what_a_sentence_of_one_speaker_does(language: str, text: str, act: str) -> None:
    assert [said.act for said in read(text, published="2025-06-10", language=language).statements] == [act]


def test_an_appeal_to_somebody_named_between_commas_is_no_call() -> None:
    text = "Le président américain Joe Biden a de nouveau appelé samedi le Premier ministre israélien, Benyamin Nétanyahou, à protéger les civils."
    record = read(text, published="2023-12-24", language="fr")
    assert record.contacts == [] and [said.act for said in record.statements] == ["request"]


@pytest.mark.parametrize(
    "text",
    [
        "美国白宫方面称将对袭击作出回应。",
        "王毅早前與康京和會晤時，反對南韓部署薩德，康京和則表示部署薩德純粹是為了應對北韓威脅。",
    ],
)
def test_every_statement_has_words(text: str) -> None:
    assert all(said.span.start < said.span.end for said in read(text, published="2025-06-10").statements)


CHINESE_TURNS = [
    ("反對修例團將於周四訪問華盛頓。王毅強調要維護團結。", ["person:wang-yi"]),
    ("普京称习近平为老朋友，而习近平也回应称普京是好伙伴。", ["person:vladimir-putin", "person:xi-jinping"]),
    ("以色列国防军今天称继续部署兵力，以军称没有介入邻国事务。", ["body:idf", "state:ISR"]),
    ("特朗普赞扬了会谈，但警告说关税将继续。", ["person:donald-trump"] * 2),
    ("官员说，名单还没有定，但白俄罗斯邻国立陶宛则主张增加人数。", ["state:LTU"]),
    ("巴基斯坦外交部发表声明，谴责炮击。\n声明说，炮击造成平民死亡。", ["state:PAK"] * 2),
    ("俄罗斯、土耳其、伊朗发表声明，呼吁停火。上述三国还表示，危机没有结束。", ["state:RUS", "state:TUR", "state:IRN"]),
    ("范平明对两国合作的成果，以及东盟与中国取得的进展给予高度评价。", ["person:pham-binh-minh"]),
    ("马国首相安瓦尔12月21日在交流会上，回答关于出任东盟轮值主席国的问题时说，马国会努力。", ["person:anwar-ibrahim"]),
    ("新加坡外交部长维文星期六抵达马国。维文随后在社媒贴文感谢马国的热情招待。", ["person:vivian-balakrishnan"]),
    ("马来西亚外交部发文告说，首相受邀出席对话会。\n文告说，马新两国保持密切的合作。", ["state:MYS"] * 2),
    ("中国外交部表明不接受菲方的无理指责和抗议。", ["state:CHN"]),
    ("美国国务卿蓬佩奥发表声明说，会谈很好。白宫向记者表示，周二继续会谈。", ["person:mike-pompeo", "state:USA"]),
    ("王毅访问柬埔寨，会见即将卸任的首相洪森和即将接任首相的洪马内父子，重申两国友好。", ["person:wang-yi"]),
    ("卢拉主张结束贸易战。虽然没有提到特朗普的名字，但他提到了关税。", ["person:luiz-inacio-lula-da-silva"] * 2),
    ("首相洪马内在通讯平台Telegram透露，合作将加强。", ["person:hun-manet"]),
    ("谢里夫亲自到机场迎接莫迪，预料行程持续三天。", []),
    ("以色列总理内塔尼亚胡说谈判陷入僵局。这名官员认为，双方有合作的空间。", ["person:benjamin-netanyahu"]),
    ("驻塞拉利昂大使赵勇举办招待会。赵大使表示，中方愿同塞方一道努力。", ["person:赵勇"]),
    (
        "以军称袭击针对哈马斯。哈马斯对此予以否认。巴勒斯坦总统府10日发表声明谴责袭击。",
        ["state:ISR", "body:hamas", "state:PSE"],
    ),
    ("上合组织秘书长叶尔梅克巴耶夫代表外方发言，高度赞赏中国。", ["person:nurlan-yermekbayev"]),
    ("巴西总统卢拉强调，巴西将对这种企图作出回应。", ["person:luiz-inacio-lula-da-silva"]),
    ("蔡英文總統今(4)日上午,接受新任帛琉大使歐儒侃(David Adams Orrukem)呈遞國書,歡迎他履任。", ["person:tsai-ing-wen"]),
]


@pytest.mark.parametrize(("text", "speakers"), CHINESE_TURNS, ids=[row[0][:16] for row in CHINESE_TURNS])
def test_whose_turn_it_is_in_chinese(text: str, speakers: list[str]) -> None:
    said = read(text, published="2022-10-04", language="zh").statements
    told = [one.speakers for one in said]
    several = text.startswith("俄罗斯、")
    assert (told[-1] if several else [one for each in told for one in each]) == speakers


def test_a_spokesperson_relays_what_was_said_in_a_talk() -> None:
    text = "德国政府发言人表示，朔尔茨在通话中，敦促普京结束战争，强调柏林会继续支持基辅。"
    said = read(text, published="2024-11-18").statements
    assert [one.speakers for one in said] == [["person:olaf-scholz"]] * 2 and said[0].reporters == ["state:DEU"]


def test_what_two_reached_years_ago_is_told() -> None:
    text = "丁薛祥说，中瑞关系历久弥新。2017年，习近平主席对瑞士进行国事访问，双方达成一系列重要共识。"
    assert [one.speakers for one in read(text, published="2025-01-23").statements] == [["person:ding-xuexiang"]] * 2


def test_an_if_is_no_agreement() -> None:
    text = "佩斯科夫又说如果双方就这个问题，达成共识，对话就会举行。"
    assert len(read(text, published="2024-11-18").statements) == 1


def test_a_papers_word_is_nobodys_who_spoke_before() -> None:
    text = "白宫发言人为关税的事澄清，说特朗普没有后悔。《纽约时报》则指，特朗普释出矛盾的讯号。"
    assert len(read(text, published="2019-08-26").statements) <= 2


def test_they_are_all_whom_the_sentence_before_named() -> None:
    text = "尼日利亚前总统奥巴桑乔、法国总统马克龙、德国总理默茨分别发言。他们感谢中国，表示愿加强合作。中国的发展令人鼓舞。"
    said = read(text, published="2025-10-11", language="zh").statements
    assert len(said) == 3 and all(len(one.speakers) == 3 for one in said)


def test_otherwise_threatens() -> None:
    text = "阿拉格齐呼吁国际社会采取措施，否则伊朗将被迫保护核设施。"
    assert [one.act for one in read(text, published="2025-05-23").statements] == ["request", "warn"]


def test_the_president_of_a_release_is_its_own() -> None:
    text = "總統府新聞\n蔡英文總統說，惠恕仁總統去年來訪。\n總統說，臺灣感謝帛琉。"
    assert read(text, published="2022-10-04").statements[-1].speakers == ["person:tsai-ing-wen"]


def test_the_secretary_general_is_of_the_organisation_the_text_tells() -> None:
    text = (
        "La déclaration suivante a été communiquée par le Porte-parole de M. Ban Ki-moon, Secrétaire général de l’ONU.\n"
        "Le Secrétaire général est profondément préoccupé par les combats au Soudan.\nLe Secrétaire général appelle les dirigeants à dialoguer."
    )
    said = read(text, published="2016-06-14").statements
    assert [(one.speakers, one.act) for one in said] == [
        (["person:ban-ki-moon"], "criticise"),
        (["person:ban-ki-moon"], "request"),
    ]
    others = "Le Secrétaire général de l’OTAN et le Secrétaire général de l’ONU sont à Paris. Le Secrétaire général appelle au dialogue."
    assert read(others, published="2016-06-14").statements == []


@pytest.mark.parametrize(
    "text",
    [
        "Le Conseil de sécurité des Nations unies s’est réuni lundi. Le Conseil a exhorté les parties à dialoguer.",
        "The UN Security Council met on Monday. The Council urged both sides to show restraint.",
    ],
)
def test_the_council_is_the_one_named_before(text: str) -> None:
    assert [one.speakers for one in read(text, published="2022-06-14").statements] == [["body:un-security-council"]]


def test_a_name_that_holds_the_word_for_a_side() -> None:
    (one,) = read("法国常驻联合国代表博纳方则表示，秘书长必须负责。", published="2025-12-16").statements
    assert one.speakers[0].startswith("person:")


def test_who_issues_a_statement_on_a_call_reports_it() -> None:
    text = (
        "Statement by NSC Spokesperson Emily Horne on Jake Sullivan's Call with Eyal Hulata of Israel\n\n"
        "National Security Advisor Jake Sullivan spoke with Eyal Hulata of Israel. Mr. Sullivan condemned the attack."
    )
    told = read(text, language="en").statements
    assert [(one.speakers, one.reporters) for one in told] == [(["person:jake-sullivan"], ["person:emily-horne"])]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Triều Tiên tuyên bố sẽ hội đàm với Mỹ nếu điều kiện thuận lợi.", "commit"),
        ("Tổng thống Biden thông báo sẽ tạm dừng các hoạt động.", "announce"),
        ("Thời gian tới, Haiti mong muốn được thúc đẩy hợp tác trên nhiều lĩnh vực.", "wish"),
        ("普京拒绝会见特朗普。", "reject"),
    ],
)
def test_a_word_of_plan_hides_no_verb(text: str, act: str) -> None:
    assert [one.act for one in read(text, published="2024-06-24").statements] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("文在寅对金正恩决定开启新时代表示感谢。", "thank"),
        ("王毅对美方宣布制裁表示强烈反对。", "reject"),
        ("中国外交部对日方决定排放核污染水表示严重关切。", "criticise"),
    ],
)
def test_what_another_did_is_only_what_the_stance_is_about(text: str, act: str) -> None:
    assert [one.act for one in read(text, published="2024-06-24").statements] == [act]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "President Biden met with Prime Minister Kishida. The President and Prime Minister Kishida reaffirmed the alliance.",
            ["person:joe-biden", "person:fumio-kishida"],
        ),
        (
            "Secretary Antony Blinken met with Japanese Foreign Minister Hayashi Yoshimasa. The Secretary and Foreign Minister Hayashi praised the talks.",
            ["person:antony-blinken", "person:yoshimasa-hayashi"],
        ),
        (
            "The Deputy Prime Minister and Foreign Minister Mohammed bin Abdulrahman Al Thani praised the talks.",
            ["person:mohammed-bin-abdulrahman-al-thani"],
        ),
        (
            "Le président Emmanuel Macron a reçu le Premier ministre Fumio Kishida. Le Président et le Premier ministre Kishida ont salué cet accord.",
            ["person:emmanuel-macron", "person:fumio-kishida"],
        ),
    ],
)
def test_a_bare_title_before_another_with_a_name_is_somebody_else(text: str, speakers: list[str]) -> None:
    assert [one.speakers for one in read(text, published="2022-07-26").statements] == [speakers]


def test_a_noun_that_does_something_takes_no_stance_for_its_owner() -> None:
    told = "Secretary Blinken met today with leaders to hear about their courageous work advocating for human rights."
    assert read(told, published="2022-05-04").statements == []
    said = "Secretary Blinken spoke with his counterpart reaffirming support for Ukraine."
    assert [one.act for one in read(said, published="2022-05-04").statements] == ["support"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Secretary Antony Blinken, building on the results of the U.S.-Japan Dialogue, reaffirmed the U.S.-Japan Alliance’s critical role.",
            ["person:antony-blinken"],
        ),
        (
            "The United States delegation, led by Assistant Secretary Dean Thompson, reiterated the United States’ commitment to Tajikistan.",
            ["state:USA"],
        ),
        ("“We are ready,” stressed Foreign Minister Wang Yi.", ["person:wang-yi"]),
    ],
)
def test_what_is_set_off_behind_the_subject_does_not_speak(text: str, speakers: list[str]) -> None:
    assert [one.speakers for one in read(text, published="2022-02-02").statements] == [speakers]


def test_a_name_spelt_as_nobody_lists_it_stays_his() -> None:
    text = "Người phát ngôn Bộ Ngoại giao Trung Quốc Hoa Xuân Doanh cho biết kho đã đóng. Bà Hoa Xuân Doanh khẳng định cửa vẫn mở."
    assert [said.speakers for said in read(text, published="2017-04-07").statements] == [["person:hua-chunying"]] * 2


def test_an_office_of_one_state_does_not_report_what_the_other_side_said_elsewhere() -> None:
    text = (
        "央视报道，习近平与拜登通话。习近平说，合作很重要。\n\n白宫称，拜登在农历新年之际，向中国人民表示问候。\n\n"
        "报道引述习近平称，中美关系重要。对抗是一场灾难。\n\n习近平强调，双方应该努力。"
    )
    said = read(text, published="2021-02-11").statements
    own = [one.reporters for one in said if one.speakers == ["person:xi-jinping"]]
    assert len(own) >= 3 and not any("state:USA" in reporters for reporters in own)


def test_paragraphs_without_marks_go_on_in_the_first_person() -> None:
    text = (
        '"This is my third visit to the region," Foreign Minister Penny Wong said in a statement.\n\n'
        "I am delighted to be in New Zealand. Our countries are close.\n\n"
        "I will meet Minister Nanaia Mahuta. We are committed to working together.\n\n"
        "The talks will be held in Wellington."
    )
    found = read(text, published="2022-06-15")
    said = [(one.act, one.speakers) for one in found.statements]
    assert said[:3] == [(act, ["person:penny-wong"]) for act in ("affirm", "praise", "affirm")]
    assert said[-1] == ("commit", ["person:penny-wong"])
    assert ["person:nanaia-mahuta", "person:penny-wong"] in [
        sorted(str(party.actor) for party in one.participants) for one in found.contacts
    ]


def test_ones_own_words_in_a_report_of_what_others_did_are_nobodys() -> None:
    text = "Penny Wong met Nanaia Mahuta.\n\nI have my doubts about the talks.\n\nWe shall see."
    assert read(text, published="2022-06-15").statements == []
