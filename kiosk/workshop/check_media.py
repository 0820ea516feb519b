"""What is wrong with recordings and films so that preparing cannot mend it.

Preparing levels every recording, so must never complain of a loudness that it evens out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.guide.located import Node, Source
from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem
from kiosk.guide.supply import wanted
from kiosk.guide.takes import Take, each_once
from kiosk.release.facts import Facts
from kiosk.release.recipe import Refused
from kiosk.workshop.looking import Looked

MOST_CUTS = 10
LEAST_QUIET = 20.0  # dB under the voice, STANDARDS D7
SOFTEST, LOUDEST = -42.0, -8.0  # LUFS
MOST_FLASHES = 3  # a second, STANDARDS A13


def medium_problems(
    guide: Guide, source: Source, media: MediaFolder, heard: Sequence[Take], looked: Looked
) -> Iterator[Problem]:
    """Yield what is wrong with each file, where tours.yaml first names it."""
    for name, node in _named(guide, source, media, heard).items():
        facts = looked.get(name)
        if isinstance(facts, Refused):
            remedy = "" if ";" in str(facts) else "; export it again from the program it was made with"
            yield source.error(node, f"'{name}' {facts}{remedy}.", rule="medium")
        elif facts:
            yield from (_film if any(facts.size) else _sound)(source, node, name, facts)


def _named(guide: Guide, source: Source, media: MediaFolder, heard: Sequence[Take]) -> dict[str, Node]:
    named: dict[str, Node] = {}
    for take in each_once(heard):
        named.setdefault(take.sound, source.node(take.way))
        if film := media.film(take.part.film) if take.part.film else None:
            named.setdefault(film, source.node((*take.way[:4], "film")))
    for way, name in wanted(guide):
        named.setdefault(name, source.node(way))
    return named


def _sound(source: Source, node: Node, name: str, facts: Facts) -> Iterator[Problem]:
    if facts.clipped >= MOST_CUTS:
        words = (
            f"'{name}' is clipped in {facts.clipped} places, first at {clock(facts.clipped_at)}; "
            "it crackles there, and no levelling mends it. Record it again more softly, "
            "or ask the studio for a copy that is not clipped."
        )
        yield source.warning(node, words, rule="clipped")
    if facts.noise < LEAST_QUIET:
        words = (
            f"between the words of '{name}' there is a noise only {facts.noise:.0f} dB under the voice; "
            f"{LEAST_QUIET:.0f} dB are wanted. Record it in a quieter room, or have the noise taken out."
        )
        yield source.warning(node, words, rule="noise")
    if facts.lufs < SOFTEST:
        words = (
            f"'{name}' is recorded very softly, at {facts.lufs:.0f} LUFS; made as loud as the others, it hisses. "
            f"Record it again, nearer to the microphone: {SOFTEST:.0f} LUFS or more."
        )
        yield source.warning(node, words, rule="level")
    if facts.lufs > LOUDEST:
        words = (
            f"'{name}' is squeezed to {facts.lufs:.0f} LUFS; up to {LOUDEST:.0f} a voice stays natural. "
            "Ask the studio for a copy before its loudness was raised."
        )
        yield source.warning(node, words, rule="level")


def _film(source: Source, node: Node, name: str, facts: Facts) -> Iterator[Problem]:
    for what, count, second in (("flashes", facts.flashes, facts.flashes_at), ("flashes red", facts.red, facts.red_at)):
        if int(count) > MOST_FLASHES:
            words = (
                f"'{name}' {what} {int(count)} times in the second up to {clock(second)}; more than {MOST_FLASHES} "
                "can bring on a seizure. Slow the flashes down, dim them, or cut them out."
            )
            yield source.error(node, words, rule="flashes")


def clock(seconds: float) -> str:
    """Return a moment as a player shows it, to the tenth of a second: 1:02.5."""
    minutes, tenths = divmod(round(seconds * 10), 600)
    return f"{minutes}:{tenths // 10:02}.{tenths % 10}"
