"""Speaks a sentence with the free voices of espeak-ng and says when each word begins.

The library keeps one state for the whole process: use one `Espeak`, from one thread. Must never play a sound.
"""

from __future__ import annotations

import ctypes
from array import array

from kiosk.workshop.speech import NoEngine, Speech, Voice
from kiosk.workshop.wording import worded

LIBRARY = "libespeak-ng.so.1"
REMEDY = "Drafting narration needs espeak-ng, which is not installed here: sudo apt install espeak-ng"
SYNCHRONOUS = 2  # AUDIO_OUTPUT_SYNCHRONOUS of espeak-ng/speak_lib.h; the other numbers are from there too
BUFFER_MILLISECONDS = 500
RATE, PITCH, RANGE = 1, 3, 4
BY_CHARACTER = 1
UTF8 = 1
SOUNDS = 0x100  # [[…]] holds the engine's own signs for sounds
WORD = 1
CLAUSE_ENDS = " .,;:!?…"
"""Where the words it reports may stand that are none: at the end of a clause it names the sign or space there."""
DIALECTS = {"en": "en-gb"}


class _Name(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Name),
    )


class _VoiceWish(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class Espeak:
    """The library, loaded. Raises NoEngine if it is not installed."""

    plain = False

    def __init__(self, library: str = LIBRARY) -> None:
        try:
            self._library = ctypes.CDLL(library)
        except OSError as error:
            raise NoEngine(REMEDY) from error
        self.rate = int(self._library.espeak_Initialize(SYNCHRONOUS, BUFFER_MILLISECONDS, None, 0))
        if self.rate <= 0:
            raise NoEngine(REMEDY + " (its voices are missing: espeak-ng-data)")
        self._library.espeak_Info.restype = ctypes.c_char_p
        version = self._library.espeak_Info(None).decode().split()[0]
        self.name = f"espeak-ng {version}"
        self._samples: array[int] = array("h")
        self._words: list[tuple[int, float]] = []
        self._callback = _Callback(self._hear)
        self._library.espeak_SetSynthCallback(self._callback)

    def speak(self, text: str, voice: Voice) -> Speech:
        """Speak one sentence. Raises NoEngine if the language has no voice here."""
        self._choose(voice)
        self._samples, self._words = array("h"), []
        wording = worded(text, voice.language)
        spoken = wording.text.encode() + b"\0"
        self._library.espeak_Synth(spoken, len(spoken), 0, BY_CHARACTER, 0, UTF8 | SOUNDS, None, None)
        self._library.espeak_Synchronize()
        heard = ((place, second) for place, second in self._words if wording.text[place : place + 1].strip(CLAUSE_ENDS))
        words = ((wording.places[place], second) for place, second in heard)
        return Speech(samples=self._samples, words=tuple(words))

    def _choose(self, voice: Voice) -> None:
        language = DIALECTS.get(voice.language, voice.language)
        wish = _VoiceWish(languages=language.encode())
        if self._library.espeak_SetVoiceByProperties(ctypes.byref(wish)):
            raise NoEngine(f"espeak-ng has no voice for the language “{voice.language}”.")
        for parameter, value in ((RATE, voice.words_per_minute), (PITCH, voice.pitch), (RANGE, voice.liveliness)):
            self._library.espeak_SetParameter(parameter, value, 0)

    def _hear(self, wave: ctypes._Pointer[ctypes.c_short], count: int, events: ctypes._Pointer[_Event]) -> int:
        if count > 0:
            self._samples.frombytes(ctypes.string_at(wave, 2 * count))
        number = 0
        while events[number].type:
            if events[number].type == WORD:
                self._words.append((events[number].text_position - 1, events[number].audio_position / 1000))
            number += 1
        return 0
