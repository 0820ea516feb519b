"""A museum of two stops, two languages, a film and a plan, whole and small."""

from pathlib import Path

from tests.release.sources import DRAWING, SWITCHED, film, photograph, speech, wav

TOURS = """
museum:
  name: La Coupole
  languages: [fr, en]
  links: [lacoupole-france.com]
  tagline: {fr: Écoutez, en: Listen}
  picture: museum/rest.svg
  plan:
    - {id: dome, title: {fr: Dôme, en: Dome}, picture: museum/plan.svg}
tours:
  - {id: all, title: {fr: Tout, en: All}, stops: [dome, v2]}
stops:
  - id: dome
    number: 7
    title: {fr: Le dôme, en: The dome}
    place: {floor: dome, at: [0.5, 0.25]}
    directions: {fr: Tout droit., en: Straight on.}
    parts:
      - narration: dome/narration
        pictures:
          - {picture: dome/hill.svg, alt: {fr: La colline, en: The hill}}
          - picture: dome/photo.jpg
            alt: {fr: Une photographie, en: A photograph}
            at: shield
            look: [0.1, 0.2, 0.5, 0.5]
            labels:
              - {text: {fr: béton, en: concrete}, point: [0.5, 0.5], place: [0.7, 0.1]}
    further:
      - {title: {fr: Le dôme, en: The dome}, url: "https://lacoupole-france.com/dome"}
  - id: v2
    number: 23
    title: V2
    warning: {headline: {fr: La mort, en: Death}, words: {fr: On peut passer., en: You may pass.}}
    parts:
      - film: v2/flight
        title: {fr: Le vol, en: The flight}
        sign: {fr: v2/sign.fr.mp4}
        described: {en: v2/described.en}
    closer:
      picture: v2/closer.svg
      alt: {fr: La fusée, en: The rocket}
      points:
        - title: {fr: Pompe, en: Pump}
          words: {fr: Elle tourne., en: It turns.}
          at: [0.5, 0.5]
          look: [0.4, 0.4, 0.2, 0.2]
"""
CAPTIONS = """WEBVTT

NOTE draft

first
00:00.000 --> 00:01.000
Here it <00:00.500>stands.

shield
00:01.000 --> 00:02.000
It is thick.
"""


def museum(folder: Path) -> Path:
    """Write the museum below `folder`; return its tours.yaml."""
    media = folder / "media"
    for name in ("museum", "dome", "v2"):
        (media / name).mkdir(parents=True)
    (folder / "tours.yaml").write_text(TOURS, encoding="utf-8")
    for name in ("museum/rest.svg", "museum/plan.svg", "v2/closer.svg"):
        (media / name).write_text(DRAWING, encoding="utf-8")
    (media / "dome/hill.svg").write_text(SWITCHED, encoding="utf-8")
    photograph(media / "dome/photo.jpg")
    _narrate(media)
    film(media / "v2/flight.mp4", frames=25)
    film(media / "v2/sign.fr.mp4", size=(180, 320), frames=25)
    return folder / "tours.yaml"


def _narrate(media: Path) -> None:
    stems = ("dome/narration.fr", "dome/narration.en", "v2/flight.fr", "v2/flight.en", "v2/described.en")
    for number, stem in enumerate(stems):
        wav(media / f"{stem}.wav", speech(2.0, seed=number))
        (media / f"{stem}.vtt").write_text(CAPTIONS, encoding="utf-8")
