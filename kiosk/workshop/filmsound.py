"""Takes the sound out of a film that speaks, as it is; here a film's narration lies beside it, for each language.

Must never code anew, nor open anything but the film.
"""

from __future__ import annotations

from pathlib import Path

import av

from kiosk.release.recipe import Refused
from kiosk.release.streams import FILM_FORMATS, opened

_FITS_M4A = {"aac", "alac", "mp3"}


def save_sound(film: Path, sound: Path) -> bool:
    """Write the film's sound to `sound`, an .m4a; tell whether there was one that fits."""
    try:
        with opened(film, formats=FILM_FORMATS, what="a film") as origin:
            stream = next((one for one in origin.streams.audio if one.codec_context.name in _FITS_M4A), None)
            if stream is None:
                return False
            with av.open(f"file:{sound}", "w", format="ipod") as made:
                copied = made.add_stream_from_template(stream)
                for packet in origin.demux(stream):
                    if packet.dts is not None:
                        packet.stream = copied
                        made.mux(packet)
    except Refused:
        sound.unlink(missing_ok=True)
        return False
    return True
