"""Small guides as other systems have them, written after their formats' documents."""

import json
import wave
from pathlib import Path
from zipfile import ZipFile

from tests.release.sources import coded, photograph, speech, wav

TOUR = """\
<?xml version="1.0" encoding="UTF-8"?>
<t:Tour xmlns:t="http://tapintomuseums.org/TourML" t:id="tour-1">
  <t:TourMetadata>
    <t:Title xml:lang="en"><![CDATA[The <em>upper</em> fort &amp; its yard]]></t:Title>
    <t:Title xml:lang="fr">Le fort</t:Title>
    <t:Title xml:lang="es">El fuerte</t:Title>
    <t:Description xml:lang="en"><![CDATA[<p>Walls, guns.</p><p>And a yard.</p>]]></t:Description>
    <t:Author>Museum of the Fort</t:Author>
    <t:AppResource t:id="cover" t:usage="image"/>
  </t:TourMetadata>
  <t:Stop t:id="stop-1" t:view="AUDIO">
    <t:Title xml:lang="en">The gate</t:Title>
    <t:Title xml:lang="fr">La porte</t:Title>
    <t:Title xml:lang="es">La puerta</t:Title>
    <t:AssetRef t:id="gate" t:usage="header_image"/>
    <t:AssetRef t:id="gate-sound" t:usage="primary"/>
    <t:AssetRef t:id="gate-words" t:usage="transcription"/>
    <t:PropertySet><t:Property t:name="code">12</t:Property></t:PropertySet>
  </t:Stop>
  <t:Asset t:id="cover"><t:Source t:format="image/jpeg" xml:lang="en" t:uri="file:///img/Cover%20One.jpg"/></t:Asset>
  <t:Asset t:id="gate" t:type="image">
    <t:AssetRights><t:CreditLine>Photo: the fort</t:CreditLine></t:AssetRights>
    <t:Source t:format="image/jpeg" xml:lang="en" t:uri="http://fort.example/thumb/Gate.jpg" t:part="thumbnail"/>
    <t:Source t:format="image/jpeg" xml:lang="en" t:uri="http://fort.example/files/Gate.jpg" t:part="image"/>
    <t:Content t:part="title" xml:lang="en"><t:Data>The gate from outside</t:Data></t:Content>
  </t:Asset>
  <t:Asset t:id="gate-sound">
    <t:Source t:format="audio/mp3" xml:lang="en" t:uri="./audio/gate-en.wav"/>
    <t:Source t:format="audio/mp3" xml:lang="fr" t:uri="https://fort.example/gate-fr.mp3"/>
    <t:Source t:format="audio/mp3" xml:lang="es" t:uri="./audio/gate-es.wav"/>
  </t:Asset>
  <t:Asset t:id="gate-words">
    <t:Content xml:lang="en">
      <t:Data><![CDATA[<p>Dr. Hall built it. It stands!</p><ul><li>Two towers</li></ul>]]></t:Data>
    </t:Content>
    <t:Content xml:lang="fr"><t:Data>Elle tient.</t:Data></t:Content>
  </t:Asset>
</t:Tour>
"""


def tourml(*inside: str, title: str = "<Title xml:lang='en'>Tour</Title>") -> str:
    """A TourML tour without prefixes; each of `inside` stands on a line of its own, the first on line 3."""
    return "\n".join(["<Tour xmlns='http://tapintomuseums.org/TourML' id='t'>", title, *inside, "</Tour>"])


def stop(key: str, view: str, *, code: str = "", sound: str = "", more: str = "") -> str:
    codes = f"<PropertySet><Property name='code'>{code}</Property></PropertySet>" if code else ""
    reference = f"<AssetRef id='{sound}' usage='audio'/>" if sound else ""
    return f"<Stop id='{key}' view='{view}'><Title xml:lang='en'>{key.title()}</Title>{more}{reference}{codes}</Stop>"


def asset(key: str, uri: str, form: str = "audio/mpeg") -> str:
    return f"<Asset id='{key}'><Source format='{form}' xml:lang='en' uri='{uri}'/></Asset>"


def leads(source: str, destination: str, priority: str = "1") -> str:
    return f"<Connection srcId='{source}' destId='{destination}' priority='{priority}'/>"


def laid(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below `folder`; return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def fort(folder: Path) -> Path:
    """The bundle of TOUR, without the one sound that lies on the web."""
    media = {"img/Cover One.jpg": b"a cover", "assets/Gate.jpg": b"a gate", "audio/gate-en.wav": b"a sound"}
    return laid(folder, {"tour.xml": TOUR, **media})


def zipped(folder: Path, place: Path) -> Path:
    """Zip a folder as a file manager does, with the folder's name on top."""
    with ZipFile(place, "w") as out:
        for path in sorted(folder.rglob("*")):
            out.write(path, Path(folder.name, path.relative_to(folder)))
    return place


def real(folder: Path) -> Path:
    """Put pictures and recordings into the files of a guide that only have their names; return it."""
    for path in folder.rglob("*.jpg"):
        photograph(path, (1920, 1080))
    for path in folder.rglob("*.wav"):
        wav(path, speech(9.0))
    for path in folder.rglob("*.mp3"):
        coded(path, speech(9.0, rate=44_100), "libmp3lame")
    return folder


def silence(path: Path, seconds: float = 1.0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(bytes(int(16_000 * seconds)))
    return path


ENGLISH = {
    "id": "harbour",
    "language": "en",
    "title": "The <b>harbour</b>",
    "description": "From quay to quay.",
    "totalStops": 3,
    "stops": [
        {"id": "h1", "type": "headline", "text": "Part one: the quay"},
        {
            "id": "1", "type": "audio", "title": "The crane", "duration": "1 min", "image": "https://h.example/i/01.webp",
            "imageAlt": "A crane", "imageCaption": "The old crane", "imageCredit": "Photo: h",
            "audioFile": "/audio/en/01.mp3",
            "transcription": "It <tooltip title=\"x\">lifts</tooltip> stone.\n\nFrom **1880** on [here](https://h.example)",
        },
        {
            "id": "2", "type": "image-gallery", "caption": "Views",
            "images": [{"url": "/img/a.jpg", "alt": "Ships", "credit": "Photo: a"}, {"url": "/img/b.jpg"}],
        },
        {
            "id": "3", "type": "hotspot-image", "image": "/img/c.jpg", "imageAlt": "The crane drawn",
            "hotspots": [{"x": 25, "y": 95, "title": "Hook", "description": "It <i>holds</i>."}, {"title": "Nowhere"}],
        },
        {"id": "4", "type": "embed", "embedUrl": "https://video.example/e/1", "caption": "A film of it"},
        {"id": "5", "type": "quote", "quote": "The sea gives.", "author": "A sailor"},
        {"id": "6", "type": "rating", "question": "Well?"},
        {"id": "7", "type": "email"},
        {"id": "8", "type": "3d-object", "modelUrl": "/m.glb"},
        {"id": "9", "type": "quiz"},
    ],
}  # fmt: skip
GERMAN = {
    "id": "harbour",
    "language": "de",
    "title": "Der Hafen",
    "description": "Von Kai zu Kai.",
    "stops": [
        {"id": "1", "type": "audio", "title": "Der Kran", "audioFile": "https://h.example/de/01.mp3",
         "imageAlt": "Ein Kran", "transcription": "Er hebt Steine."},
        {"id": "5", "type": "quote", "quote": "Das Meer gibt.", "author": "Ein Seemann"},
    ],
}  # fmt: skip
CZECH = {"id": "harbour", "language": "cs", "title": "Přístav", "stops": []}


def harbour(folder: Path) -> Path:
    """An AudioGuideKit folder in three languages."""
    shared = {"id": "harbour", "defaultLanguage": "de"}
    pages = {"en.json": ENGLISH, "de.json": GERMAN, "cs.json": CZECH, "metadata.json": shared}
    texts = {name: json.dumps(page, ensure_ascii=False, indent=2) for name, page in pages.items()}
    media = {"public/audio/en/01.mp3": b"crane", "public/img/a.jpg": b"a", "public/img/c.jpg": b"c"}
    return laid(folder, {f"src/data/tour/{name}": text for name, text in texts.items()} | media)
