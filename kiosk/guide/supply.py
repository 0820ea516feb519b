"""What a guide asks of its media folder and does not find there.

Must never open a medium: whether a file is any good is found out when it is prepared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kiosk.guide.cueing import caption_problems, cue_problems
from kiosk.guide.files import is_written
from kiosk.guide.located import Source, Way
from kiosk.guide.media import FILMS, SOUNDS, MediaFolder, recordings
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem
from kiosk.guide.takes import Take

_OTHERS = ", ".join(SOUNDS[1:])


def media_problems(guide: Guide, source: Source, media: MediaFolder, heard: Sequence[Take]) -> Iterator[Problem]:
    """Yield everything wrong with a guide's media as far as it shows without opening them, and with its captions."""
    yield from missing_media(guide, source, media, heard)
    yield from cue_problems(guide, source, heard)
    for take in heard:
        yield from caption_problems(take, media)


def missing_media(guide: Guide, source: Source, media: MediaFolder, heard: Iterable[Take]) -> Iterator[Problem]:
    """Yield a problem for every file that is named but cannot be used, and for recordings without captions."""
    for way, name in wanted(guide):
        if not media.find((name,)):
            yield source.error(source.node(way), f"'{name}' {media.why_missing((name,))}", rule=_rule(media, [name]))
    yield from _films(guide, source, media)
    for _, alternatives in groupby(heard, key=lambda take: (take.stop, take.part.name, take.described)):
        yield from _recordings(source, media, list(alternatives))


def wanted(guide: Guide) -> Iterator[tuple[Way, str]]:
    """Yield every picture and sign-language film, with the way to its name in tours.yaml."""
    museum = guide.museum
    for field in ("picture", "portrait"):
        yield from _named(("museum", field), getattr(museum, field))
    for number, floor in enumerate(museum.plan):
        yield ("museum", "plan", number, "picture"), floor.picture
    for number, tour in enumerate(guide.tours):
        yield from _named(("tours", number, "picture"), tour.picture)
    for number, stop in enumerate(guide.stops):
        if stop.closer:
            yield ("stops", number, "closer", "picture"), stop.closer.picture
        for place, part in enumerate(stop.parts):
            way = ("stops", number, "parts", place)
            for order, picture in enumerate(part.pictures):
                yield (*way, "pictures", order, "picture"), picture.picture
            for language, film in part.sign.items():
                yield (*way, "sign", language), film


def _named(way: Way, name: str) -> Iterator[tuple[Way, str]]:
    if name:
        yield way, name


def _films(guide: Guide, source: Source, media: MediaFolder) -> Iterator[Problem]:
    for number, stop in enumerate(guide.stops):
        for place, part in enumerate(stop.parts):
            if part.film and not media.film(part.film):
                node = source.node(("stops", number, "parts", place, "film"))
                names = [part.film + ending for ending in FILMS]
                words = f"the film '{part.film}{FILMS[0]}' {media.why_missing(names)}"
                yield source.error(node, words, rule=_rule(media, names))


def _rule(media: MediaFolder, names: Sequence[str]) -> str:
    return "letter-case" if media.spelt_otherwise(names) else "media"


def _recordings(source: Source, media: MediaFolder, alternatives: list[Take]) -> Iterator[Problem]:
    first = alternatives[0]
    for take in alternatives:
        node = source.node(take.way)
        if take.sound and not take.captions:
            yield source.error(node, _no_captions(take, media), rule="captions")
        elif take.outrun:
            words = f"'{take.captions}' still follows the draft; 'narrate' times it to '{take.sound}'."
            yield source.warning(node, words, rule="outrun")
        elif not take.sound and media.spelt_otherwise(recordings(take.stem)):
            words = f"the recording '{take.stem + SOUNDS[0]}' {media.why_missing(recordings(take.stem))}"
            yield source.error(node, words, rule="letter-case")
        elif not take.sound and (take is first or take.described):
            yield source.error(node, _nothing_to_hear(take, media), rule="media")
        elif not take.sound:
            words = f"{_nothing_to_hear(take, media)} Until then visitors hear it in '{first.language}'."
            yield source.warning(node, words, rule="translation")


def _no_captions(take: Take, media: MediaFolder) -> str:
    if media.find((f"{take.stem}.srt",)):
        return f"'{take.sound}' has no captions; save '{take.stem}.srt' as WebVTT, '{take.stem}.vtt'."
    narrate = "let" if _written(take, media) else f"write what is said into '{take.stem}.txt' and let"
    return f"'{take.sound}' has no captions; put them in '{take.stem}.vtt', or {narrate} 'narrate' time them to it."


def _nothing_to_hear(take: Take, media: MediaFolder) -> str:
    name = take.stem + SOUNDS[0]
    why = media.why_missing(recordings(take.stem))
    script = f"from '{take.stem}.txt'" if _written(take, media) else f"once its script is in '{take.stem}.txt'"
    return f"the recording '{name}' (or {_OTHERS}) {why} 'narrate' drafts it {script}."


def _written(take: Take, media: MediaFolder) -> bool:
    script = media.find((f"{take.stem}.txt",))
    return script is not None and is_written(media.path(script))
