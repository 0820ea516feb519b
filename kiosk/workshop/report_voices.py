"""What there is to hear in each language, in figures. Must never open a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.workshop.report_strip import Strip


@dataclass(frozen=True)
class Voice:
    """All narrations of one language, without the describing ones."""

    language: str
    strips: tuple[Strip, ...]

    @property
    def recordings(self) -> int:
        return sum(bool(strip.take.sound) for strip in self.strips)

    @property
    def drafts(self) -> int:
        return sum(strip.take.draft for strip in self.strips)

    @property
    def seconds(self) -> float:
        return sum(strip.seconds for strip in self.strips)

    @property
    def words(self) -> int:
        return sum(strip.words for strip in self.strips)

    @property
    def pace(self) -> float:
        """Words a minute; 0 without any."""
        return self.words * 60 / self.seconds if self.seconds else 0.0

    @property
    def fastest(self) -> Strip | None:
        """The strip with the caption that is the fastest to read."""
        captioned = [strip for strip in self.strips if strip.fastest]
        return max(captioned, key=lambda strip: strip.fastest.speed if strip.fastest else 0.0, default=None)

    @property
    def loudness(self) -> tuple[float, float] | None:
        """LUFS of the quietest and the loudest recording; None without any."""
        heard = [strip.sound.lufs for strip in self.strips if strip.sound.seconds]
        return (min(heard), max(heard)) if heard else None


def voices(strips: Sequence[Strip], languages: Sequence[str]) -> list[Voice]:
    """Return what there is in each language."""
    heard = [strip for strip in strips if not strip.take.described]
    return [Voice(code, tuple(strip for strip in heard if strip.take.language == code)) for code in languages]
