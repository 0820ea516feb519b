"""What pygame does not tell about the sound device its SDL has opened: whether it is still there. Never plays anything.

pygame 2.6.1 reports no lost device: `get_busy` stays True and `get_pos` counts on (measured with PulseAudio killed, its
sink removed, suspended and hung). SDL itself knows, so it is asked, through the very library pygame is linked to.
"""

from __future__ import annotations

import atexit
import ctypes

import pygame.mixer

AUDIO = 0x10  # SDL_INIT_AUDIO
STOPPED = 0  # SDL_AUDIO_STOPPED: no such device, or disconnected
DEVICES = range(2, 17)  # SDL numbers the devices it opens from 2 to 16

_sdl = ctypes.CDLL(pygame.mixer.__file__)
_sdl.SDL_GetError.restype = ctypes.c_char_p
_sdl.Mix_GetMusicPosition.restype = ctypes.c_double
_sdl.Mix_GetMusicPosition.argtypes = [ctypes.c_void_p]


def leave_the_end_to_others() -> None:
    """Keep SDL from swallowing SIGTERM and pygame from holding up the program's end.

    The signal would go to this SDL's event queue, which nobody reads; `pygame.quit` at exit would wait for a sound
    server that hangs (both measured).
    """
    _sdl.SDL_SetHint(b"SDL_NO_SIGNAL_HANDLERS", b"1")
    atexit.unregister(pygame.quit)


def unreachable() -> str:
    """Return why no sound server or card can be reached, or "". May block for long, but then nothing else waits.

    `pygame.mixer.init` would keep the whole program waiting for a sound server that does not answer (measured).
    """
    if _sdl.SDL_InitSubSystem(AUDIO) < 0:
        return (_sdl.SDL_GetError() or b"no sound").decode(errors="replace")
    _sdl.SDL_QuitSubSystem(AUDIO)
    return ""


def open_devices() -> list[int]:
    """Return the numbers of the devices that are open and connected."""
    return [number for number in DEVICES if _sdl.SDL_GetAudioDeviceStatus(number) != STOPPED]


def mixed() -> float:
    """Return the second of the recording up to which sound has been handed to the device, or -1.0 when none plays."""
    return float(_sdl.Mix_GetMusicPosition(None))
