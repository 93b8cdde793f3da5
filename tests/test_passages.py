"""Stretches with a language and a kind: sentences, languages, captions, teasers, repeats."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dragoman import read
from dragoman.model import Passage, Span
from dragoman.passages.language import is_traditional, language_of
from dragoman.passages.split import is_wrapped, paragraphs, sentences


def split(text: str, language: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)), language)]


# -- sentences ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("vi", ["Hai bên sẽ gặp nhau thời gian sắp tới.", "Lãnh đạo hai nước dự lễ."], id="vi no blank"),
        pytest.param(
            "vi", ["Chuyến thăm kết thúc.", "“Chúng tôi hài lòng”, ông nói."], id="vi no blank before a quote"
        ),
        pytest.param(
            "zh", ["双方同意加强合作。", "会谈后，两国签署协议！", "记者问：“何时？”", "他没有回答。"], id="zh"
        ),
        pytest.param("zh", ["他说：“我们愿意合作。”", "双方签署了《联合声明》。"], id="zh closing quote"),
        pytest.param("en", ["The talks ended.", "Both sides signed."], id="en no blank"),
        pytest.param("fr", ["Il a dit « non. »", "Puis il est parti."], id="fr guillemets"),
    ],
)
def test_a_stop_ends_a_sentence_without_a_blank(language: str, parts: list[str]) -> None:
    assert split("".join(parts), language) == parts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Chủ tịch UBND TP. Hà Nội tiếp Đại sứ Nhật Bản."),
        ("vi", "GS.TS. Nguyễn Văn A dự hội thảo tại Q. 1."),
        ("fr", "Le ministre a reçu S.E. M. Li Wei à Paris."),
        ("fr", "M. Macron et Mme. Meloni ont parlé."),
        ("en", "Gen. Mark A. Milley met Lt. Gen. Smith in Washington."),
        ("en", "President George W. Bush spoke with the U.S. ambassador."),
        ("en", "Growth was 3.5 percent and aid reached $1.2 billion."),
        ("zh", "他在《人民日报》发表题为《合作。共赢》的文章"),
        ("vi", "Kim ngạch đạt 1.200 tỷ đồng ... và còn tăng."),
    ],
)
def test_other_stops_do_not(language: str, text: str) -> None:
    assert split(text, language) == [text]


def test_guillemets_hold_their_stop() -> None:
    assert split("« Nous irons. » Il l'a répété.", "fr") == ["« Nous irons. »", "Il l'a répété."]


def test_lines_are_paragraphs_unless_wrapped_by_hand() -> None:
    lines = "One paragraph here.\nAnother one here."
    assert [span.of(lines) for span in paragraphs(lines)] == lines.split("\n")
    wrapped = (
        "The two presidents spoke by telephone on Monday about\ntrade and about the security of the whole region and\n"
        "agreed to meet again before the end of the year in\nGeneva.\n\nA second paragraph begins here and it too is broken\nby hand."
    )
    assert is_wrapped(wrapped) and not is_wrapped(lines)
    assert len(paragraphs(wrapped)) == 2


# -- language -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hai bên nhất trí tăng cường hợp tác trong các lĩnh vực.", "vi"),
        ("双方一致同意加强各领域合作。", "zh"),
        ("The two sides agreed to strengthen cooperation in all fields.", "en"),
        ("Les deux parties sont convenues de renforcer la coopération dans tous les domaines.", "fr"),
        ("両国は協力を強化することで一致した。", "ja"),
        ("양측은 협력을 강화하기로 했다.", "ko"),
        ("Стороны договорились укреплять сотрудничество.", "ru"),
        ("Ambas partes acordaron fortalecer la cooperación en los próximos años para el bien de los pueblos.", "es"),
    ],
)
def test_the_language_of_a_passage(text: str, language: str) -> None:
    for inherited in ("en", "vi", "zh", "fr"):
        assert language_of(text, inherited) == language


@pytest.mark.parametrize(
    "name", ["Emmanuel Macron", "Tô Lâm", "To Lam", "Hà Nội", "Xi Jinping", "Lawrence Wong", "2026"]
)
@pytest.mark.parametrize("inherited", ["vi", "en", "fr"])
def test_a_bare_name_inherits(name: str, inherited: str) -> None:
    assert language_of(name, inherited) == inherited


@pytest.mark.parametrize(
    ("text", "traditional"),
    [
        ("習近平同蘇林通電話，雙方同意加強合作。", True),
        ("习近平同苏林通电话，双方同意加强合作。", False),
        ("特朗普", False),
        ("盧比歐", True),
        ("Xi Jinping", False),
    ],
)
def test_the_two_scripts_of_chinese(text: str, traditional: bool) -> None:
    assert is_traditional(text) is traditional


def test_one_article_in_three_languages() -> None:
    record = read(
        "Tô Lâm reçoit le ministre chinois des Affaires étrangères à Hanoï\n"
        "Le 26 janvier, les deux responsables se sont rencontrés au siège du Parti.\n"
        "Tổng Bí thư Tô Lâm đề nghị hai bên tăng cường hợp tác đường sắt.\n"
        "The minister said that China is ready to work with Vietnam on the railway.\n"
    )
    assert [passage.language for passage in record.passages] == ["fr", "fr", "vi", "en"]
    assert record.document.languages == ["fr", "vi", "en"]


def test_the_scripts_of_chinese_are_told_apart_in_the_record() -> None:
    record = read("習近平同蘇林通電話，雙方同意加強合作。\n两国领导人共同宣布启动人文交流年。\n")
    assert [passage.language for passage in record.passages] == ["zh-Hant", "zh"]


# -- kinds ----------------------------------------------------------------------------------------------------------

BODY = (
    "Ngày 16/1, Tổng Bí thư Tô Lâm điện đàm với Chủ tịch nước Trung Quốc Tập Cận Bình.\n"
    "Hai bên nhất trí tăng cường hợp tác trong các lĩnh vực kinh tế và giáo dục.\n"
)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(passage.span.of(text), passage.kind) for passage in read(text).passages if passage.role == "noise"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Hai nhà lãnh đạo trong cuộc điện đàm. (Ảnh: TTXVN)", "caption"),
        ("Trang nhất các báo. (Ảnh chụp màn hình) |", "caption"),
        ("| Thủ tướng thăm Nhật Bản Chuyến thăm bắt đầu từ hôm nay ... |", "teaser"),
        ("Từ khóa: ngoại giao, Trung Quốc", "navigation"),
        ("Read the original here", "navigation"),
        ("* Partager sur WhatsApp", "navigation"),
        ("扫描二维码，关注我们", "teaser"),
        ("---", "navigation"),
    ],
)
def test_furniture_is_set_aside_with_a_reason(line: str, kind: str) -> None:
    text = f"{BODY}{line}\n{BODY.replace('16/1', '17/1').replace('Hai bên', 'Hai nước')}"
    assert kinds(text) == [(line, kind)]
    (passage,) = (passage for passage in read(text).passages if passage.role == "noise")
    assert passage.reason


def test_a_caption_glued_to_the_body_is_cut_off() -> None:
    text = BODY + "Hai bên ký thỏa thuận. Hai đoàn tại lễ ký (Ảnh: TTXVN)\nLễ ký diễn ra tại Hà Nội.\n"
    assert ("Hai đoàn tại lễ ký (Ảnh: TTXVN)", "caption") in kinds(text)


def test_a_lead_printed_twice_is_a_repeat() -> None:
    lead, other = BODY.strip().split("\n")
    record = read(f"{lead}\n{other}\n{lead}\n", published="2025-01-17")
    assert [passage.kind for passage in record.passages] == ["body", "body", "repeat"]
    assert record.passages[-1].reason == "says again line 1"
    assert len(record.contacts) == 1


def test_a_statement_printed_twice_repeats_the_first() -> None:
    lead, other = BODY.strip().split("\n")
    record = read(f"{lead}\n{other}\nLễ ký diễn ra cùng ngày. {other}\n")
    first, second = (one for one in record.statements if one.act == "agree")
    assert (first.repeat_of, second.repeat_of) == (None, first.id)


def test_lines_after_the_last_sentence_are_teasers() -> None:
    text = BODY + "Hội nghị kết thúc cùng ngày.\nGiá vàng hôm nay tăng mạnh\nĐội tuyển thắng trận mở màn\n"
    assert [kind for _, kind in kinds(text)] == ["teaser", "teaser"]


def test_every_character_is_in_one_passage() -> None:
    text = f"Tiêu đề bài viết\n\n  {BODY}\n| Tin khác ... |\nRead more"
    passages: list[Passage] = read(text).passages
    assert [p.span for p in passages] == sorted(p.span for p in passages)
    for one, other in pairwise(passages):
        assert one.span.end <= other.span.start
        assert not text[one.span.end : other.span.start].strip()


def test_nothing_in_noise_is_read() -> None:
    text = BODY + "| Thủ tướng Phạm Minh Chính điện đàm với Tổng thống Nga Putin, khẳng định hợp tác ... |\n"
    record = read(text, published="2025-01-16")
    noise = next(passage.span for passage in record.passages if passage.role == "noise")
    assert not any(noise.overlaps(evidence.span) for contact in record.contacts for evidence in contact.evidence)
    assert not any(noise.overlaps(statement.span) for statement in record.statements)
    assert not any(noise.overlaps(use.span) for use in record.formulas)


def test_a_title_is_told_without_the_marks_of_markdown() -> None:
    assert (
        read("# Paris et Berlin parlent\n\nEmmanuel Macron a appelé Olaf Scholz hier.\n").document.title
        == "Paris et Berlin parlent"
    )


def test_a_text_without_a_stop_is_read_in_parts() -> None:
    text = "习近平同美国总统拜登通电话，" * 300
    record = read(text, published="2024-04-02")
    assert record.document.characters == len(text)
    body = max((one.span for one in record.passages), key=lambda span: span.end - span.start)
    assert max(end - start for start, end in sentences(text, body, "zh")) <= 2000


PAGE = """Hai ngoại trưởng điện đàm
Ngày 5/3, Ngoại trưởng Bùi Thanh Sơn điện đàm với Ngoại trưởng Antony Blinken về quan hệ hai nước và tình hình khu vực.
Ngoại trưởng Bùi Thanh Sơn khẳng định Việt Nam coi trọng quan hệ Đối tác chiến lược toàn diện với Hoa Kỳ trên mọi lĩnh vực.
Hai bên nhất trí duy trì trao đổi. (TTXVN)
Tin liên quan
Giá vàng hôm nay
Đội tuyển thắng trận thứ ba liên tiếp tại giải khu vực
Bình luận (2)
Ngoại trưởng nói rất đúng, tôi hoàn toàn đồng ý với ý kiến này của ông và mong hai nước hợp tác chặt chẽ hơn nữa.
"""


def test_nothing_of_the_article_stands_under_other_titles_and_comments() -> None:
    passages = read(PAGE).passages
    assert [passage.role for passage in passages] == ["title", *["body"] * 3, *["noise"] * 5]
    assert [passage.reason for passage in passages[4:]] == ["vi.related"] * 3 + ["vi.comments"] * 2


def test_a_list_of_titles_in_the_middle_ends_with_the_next_sentence() -> None:
    head, _, tail = PAGE.partition("Bình luận (2)\n")
    passages = read(head + tail + head).passages
    assert passages[7].role == "body", passages[7]


def test_a_heading_at_the_top_of_a_page_hides_nothing() -> None:
    _, _, article = PAGE.partition("\n")
    assert [passage.role for passage in read("Bình luận\nTin liên quan\n" + article).passages][2:4] == ["body", "body"]


def test_a_note_in_brackets_does_not_make_the_last_sentence_a_teaser() -> None:
    told = "王毅同布林肯通电话\n3月5日，外交部长王毅同美国国务卿布林肯通电话。\n王毅表示，中方愿同美方保持沟通。\n双方一致同意加强对话。(完)\n"
    record = read(told)
    assert {passage.role for passage in record.passages[1:]} == {"body", "noise"}
    assert [statement.act for statement in record.statements] == ["commit", "agree"]


def test_lists_do_not_make_a_page_look_wrapped_by_hand() -> None:
    long = "Le ministre a reçu son homologue mardi à Paris, et les deux hommes ont parlé longuement de la situation dans la région et de la suite."
    listed = "\n".join(f"Une autre nouvelle du jour qui n'a rien à voir, numéro {number}" for number in "abcd")
    assert not is_wrapped(f"{long}\n\n{long}\n\n{listed}\n")
    assert is_wrapped(
        "\n".join(long[at : at + 60] for at in range(0, len(long), 60))
        + "\n\n"
        + "\n".join(long[at : at + 60] for at in range(0, len(long), 60))
    )


def test_lines_torn_around_a_quotation_are_put_together() -> None:
    text = (
        'La France a appelé les deux pays à "la retenue" lundi.\n"Nous espérons que chacun fera preuve de calme"\n, a déclaré le ministre français Stéphane Séjourné.\n'
        'Le Japon a lui aussi exprimé mardi sa\n"profonde préoccupation"\nface à la situation.\nDéclaration du ministre\n« Nous saluons cet accord. »\n'
    )
    record = read(text, published="2024-03-05")
    told = [passage.span.of(text) for passage in record.passages]
    assert (
        '"Nous espérons que chacun fera preuve de calme"\n, a déclaré le ministre français Stéphane Séjourné.' in told
    )
    assert 'Le Japon a lui aussi exprimé mardi sa\n"profonde préoccupation"\nface à la situation.' in told
    assert "Déclaration du ministre" in told


def test_lines_broken_by_a_margin_without_blank_lines_between_paragraphs_are_joined() -> None:
    told = (
        "Ngày 16/2, Bộ trưởng Ngoại giao Phạm Bình Minh và Ngoại trưởng Hoa Kỳ\nJohn Kerry đã có cuộc điện đàm.\n"
        "Ngoại trưởng John Kerry\nchúc mừng nhân dân Việt Nam nhân dịp năm mới và khẳng định chính\nsách của Hoa Kỳ coi trọng quan hệ với Việt Nam trên nhiều lĩnh vực và\n"
        "mong muốn thúc đẩy hợp tác.\nBộ trưởng Phạm Bình Minh cảm ơn\nNgoại trưởng John Kerry đã gọi điện trong những ngày đầu năm\nmới.\n"
    )
    record = read(told, published="2013-02-18")
    assert [contact.kind for contact in record.contacts] == ["call"]
    assert record.statements[0].act == "congratulate" and record.statements[-1].act == "thank"
