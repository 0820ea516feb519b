"""Which addresses a QR code may lead to, and which are too long for one that can be scanned in the dark.

Must never open an address.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kiosk.guide.problem import Severity, did_you_mean, quoted

# QR versions at error level M, byte mode (ISO/IEC 18004): 62 letters fit version 4, 106 fit version 6.
COMFORTABLE = 62
LONGEST = 106
_ADDRESS = re.compile(r"https://([^/?#]*)(?:[/?#].*)?")


def faults(url: str, hosts: Collection[str]) -> Iterator[tuple[Severity, str]]:
    """Yield what is wrong with an address; `hosts` are those listed in museum.links."""
    sentence = _spelling(url) or _site(url, hosts)
    if sentence:
        yield "error", sentence
    if len(url) > LONGEST:
        yield (
            "error",
            (
                f"this address has {len(url)} letters; with more than {LONGEST} its code is too fine to scan. "
                "Look for a shorter address of the same page."
            ),
        )
    elif len(url) > COMFORTABLE:
        yield (
            "warning",
            (
                f"this address has {len(url)} letters; with up to {COMFORTABLE} its code scans well in the dark. "
                "Look for a shorter address of the same page."
            ),
        )


def _spelling(url: str) -> str:
    odd = next((letter for letter in url if not "!" <= letter <= "~"), "")
    if odd.isspace():
        return "an address holds no spaces or line breaks; copy it from the browser."
    if odd:
        shown = f"'{odd}'" if odd.isprintable() else f"U+{ord(odd):04X}"
        return f"an address cannot hold {shown}; copy it from the browser, which writes such letters with '%'."
    if not url.startswith("https://"):
        return "the address must begin with 'https://'."
    if "\\" in url:
        return "an address holds no backslash; write '/'."
    return ""


def _site(url: str, hosts: Collection[str]) -> str:
    match = _ADDRESS.fullmatch(url)
    host = match[1].lower() if match else ""
    if "@" in host:
        return f"nobody signs in by a code; delete everything from 'https://' to '@' in {quoted(host)}."
    if ":" in host:
        return "an address without a port, please; delete the ':' and the number after the site's name."
    if host in hosts or host.removeprefix("www.") in hosts:
        return ""
    hint = did_you_mean(host, hosts)
    remedy = hint or " Add it to 'links' of the museum if codes may lead there."
    return f"{quoted(host)} is not one of the museum's links.{remedy}"
