"""A sentence in both languages. Nothing a student may read exists in one language only."""

from dataclasses import dataclass

LANGUAGES = ("en", "ko")


@dataclass(frozen=True)
class Text:
    """The same sentence in English and Korean."""

    en: str
    ko: str

    def __post_init__(self):
        for language in LANGUAGES:
            if not isinstance(getattr(self, language), str) or not getattr(self, language).strip():
                raise ValueError(f"a text needs a sentence in {language!r}: {self.en!r} / {self.ko!r}")

    def __getitem__(self, language):
        return getattr(self, language)

    def as_dict(self):
        return {"en": self.en, "ko": self.ko}
