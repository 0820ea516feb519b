"""What pygame does not tell about the sound device its SDL has opened: whether it is still there. Never plays anything.

pygame 2.6.1 reports no lost device: `get_busy` stays True and `get_pos` counts on (measured with PulseAudio killed, its
sink removed, suspended and hung). SDL itself knows, so it is asked, through the very library pygame is linked to.
"""

from __future__ import annotations

import atexit
import ctypes
from contextlib import suppress

from kiosk.devices.wheel import pygame

AUDIO = 0x10  # SDL_INIT_AUDIO
SIGNED_16 = 0x8010  # AUDIO_S16LSB
STOPPED = 0  # SDL_AUDIO_STOPPED: no such device, or disconnected
DEVICES = range(2, 17)  # SDL numbers the devices it opens from 2 to 16


class _Spec(ctypes.Structure):
    """SDL_AudioSpec; without a callback the device plays silence."""

    _fields_ = (
        ("freq", ctypes.c_int),
        ("format", ctypes.c_uint16),
        ("channels", ctypes.c_uint8),
        ("silence", ctypes.c_uint8),
        ("samples", ctypes.c_uint16),
        ("padding", ctypes.c_uint16),
        ("size", ctypes.c_uint32),
        ("callback", ctypes.c_void_p),
        ("userdata", ctypes.c_void_p),
    )


_sdl = ctypes.CDLL(pygame.mixer.__file__)
_sdl.SDL_GetError.restype = ctypes.c_char_p
_sdl.Mix_GetMusicPosition.restype = ctypes.c_double
_sdl.Mix_GetMusicPosition.argtypes = [ctypes.c_void_p]
_unheard = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 5)(lambda *_: None)


def leave_the_end_to_others() -> None:
    """Keep SDL from swallowing SIGTERM and pygame from holding up the program's end.

    The signal would go to this SDL's event queue, which nobody reads; `pygame.quit` at exit would wait for a sound
    server that hangs (both measured).
    """
    _sdl.SDL_SetHint(b"SDL_NO_SIGNAL_HANDLERS", b"1")
    atexit.unregister(pygame.quit)


def quiet_alsa() -> None:
    """Keep ALSA from writing eight lines to the log each time it finds no card; the one that matters is raised.

    It is the system's libasound that SDL loads (and libpulse): the wheel's own copies lie unused.
    """
    with suppress(OSError):
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_unheard)


def unreachable() -> str:
    """Return why no sound device can be opened, or "". May take its time, but nothing else waits meanwhile.

    `pygame.mixer.init` would stop the whole program: 110 ms where ALSA finds no card, for good where a sound server
    does not answer (both measured). It is called only after this has opened and closed a device.
    """
    if _sdl.SDL_InitSubSystem(AUDIO) < 0:
        return _reason()
    wanted = _Spec(freq=48_000, format=SIGNED_16, channels=2, samples=512)
    device = _sdl.SDL_OpenAudioDevice(None, 0, ctypes.byref(wanted), None, 0)
    reason = "" if device else _reason()
    _sdl.SDL_CloseAudioDevice(device)
    _sdl.SDL_QuitSubSystem(AUDIO)
    return reason


def open_devices() -> list[int]:
    """Return the numbers of the devices that are open and connected."""
    return [number for number in DEVICES if _sdl.SDL_GetAudioDeviceStatus(number) != STOPPED]


def mixed() -> float:
    """Return the second of the recording up to which sound has been handed to the device, or -1.0 when none plays."""
    return float(_sdl.Mix_GetMusicPosition(None))


def _reason() -> str:
    return (_sdl.SDL_GetError() or b"no sound").decode(errors="replace")
