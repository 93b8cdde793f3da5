"""What tests of the ledger share: articles in our own words, and a place for a ledger in either store."""

from __future__ import annotations

from dragoman.model import Document

CALL_EN = Document(
    text=(
        "Vietnam and China leaders speak by phone\n"
        "General Secretary To Lam spoke by phone with President Xi Jinping of China on January 26.\n"
        "To Lam stressed that Vietnam always gives top priority to developing relations with China.\n"
        "Xi Jinping called on both sides to speed up the railway projects.\n"
    ),
    url="https://example.org/en/call", outlet="Viet Nam News", published="2026-01-26",
)  # fmt: skip
CALL_ZH = Document(
    text="习近平同苏林通电话\n1月26日，中共中央总书记、国家主席习近平同越共中央总书记苏林通电话。\n习近平强调，双方要加快推进铁路合作。\n苏林表示，越方始终把发展对华关系放在首位。\n",
    url="https://example.org/zh/call", outlet="Xinhua", published="2026-01-26",
)  # fmt: skip
CALL_VI = Document(
    text=(
        "Tổng Bí thư Tô Lâm điện đàm với Tổng Bí thư, Chủ tịch nước Trung Quốc Tập Cận Bình\n"
        "Ngày 26/1, Tổng Bí thư Tô Lâm đã điện đàm với Tổng Bí thư, Chủ tịch nước Trung Quốc Tập Cận Bình.\n"
        "Tổng Bí thư Tô Lâm khẳng định Việt Nam luôn coi trọng phát triển quan hệ với Trung Quốc.\n"
    ),
    url="https://example.org/vi/call", outlet="VnExpress", published="2026-01-26",
)  # fmt: skip
EARLIER = Document(
    text="习近平同苏林通电话\n1月15日下午，国家主席习近平同越共中央总书记苏林通电话。\n习近平指出，中越是命运共同体。\n",
    url="https://example.org/zh/earlier", outlet="CCTV", published="2025-01-15",
)  # fmt: skip
MEETING_FR = Document(
    text=(
        "Emmanuel Macron reçoit Olaf Scholz à Paris\n"
        "Le président français Emmanuel Macron a reçu mardi le chancelier allemand Olaf Scholz à l'Élysée.\n"
        "Emmanuel Macron a salué l'amitié entre les deux pays.\n"
    ),
    url="https://example.org/fr/meeting", outlet="Le Monde", published="2023-06-06",
)  # fmt: skip
ALL = (CALL_EN, CALL_ZH, CALL_VI, EARLIER, MEETING_FR)
