import pytest

from kiosk.guide.links import faults

HOSTS = ["lacoupole-france.com", "iwm.org.uk"]


@pytest.mark.parametrize(
    "url",
    [
        "https://iwm.org.uk",
        "https://iwm.org.uk/a?b=c#d",
        "https://www.lacoupole-france.com/v2",
        "https://IWM.org.uk/A%20b",
        "https://iwm.org.uk/" + "a" * 43,
    ],
)
def test_an_address_at_a_listed_site_is_fine(url):
    assert list(faults(url, HOSTS)) == []


FROM_BROWSER = "copy it from the browser"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://iwm.org.uk", "the address must begin with 'https://'."),
        ("iwm.org.uk", "the address must begin with 'https://'."),
        ("HTTPS://iwm.org.uk", "the address must begin with 'https://'."),
        ("javascript:alert(1)", "the address must begin with 'https://'."),
        ("data:text/html,x", "the address must begin with 'https://'."),
        ("tel:+33321122727", "the address must begin with 'https://'."),
        ("https:iwm.org.uk", "the address must begin with 'https://'."),
        ("https://iwm.org.uk\\a", "an address holds no backslash; write '/'."),
        ("https://iwm.org.uk/a b", f"an address holds no spaces or line breaks; {FROM_BROWSER}."),
        ("https://iwm.org.uk/\n", f"an address holds no spaces or line breaks; {FROM_BROWSER}."),
        (
            "https://iwm.org.uk/é",
            f"an address cannot hold 'é'; {FROM_BROWSER}, which writes such letters with '%'.",
        ),
        (
            "https://\u0456wm.org.uk/",
            f"an address cannot hold '\u0456'; {FROM_BROWSER}, which writes such letters with '%'.",
        ),
        (
            "https://iwm.org.uk/\x01",
            f"an address cannot hold U+0001; {FROM_BROWSER}, which writes such letters with '%'.",
        ),
        (
            "https://iwm.org.uk@evil.com/",
            "nobody signs in by a code; delete everything from 'https://' to '@' in 'iwm.org.uk@evil.com'.",
        ),
        (
            "https://iwm.org.uk:8080/",
            "an address without a port, please; delete the ':' and the number after the site's name.",
        ),
        ("https://iwm.org.ku/", "'iwm.org.ku' is not one of the museum's links. Did you mean 'iwm.org.uk'?"),
        (
            "https://iwm.org.uk.evil.com/",
            "'iwm.org.uk.evil.com' is not one of the museum's links. Did you mean 'iwm.org.uk'?",
        ),
        (
            "https://example.net/",
            "'example.net' is not one of the museum's links. Add it to 'links' of the museum if codes may lead there.",
        ),
        (
            "https://xn--80ak6aa92e.com/",
            "'xn--80ak6aa92e.com' is not one of the museum's links. "
            "Add it to 'links' of the museum if codes may lead there.",
        ),
        (
            "https:///a",
            "'' is not one of the museum's links. Add it to 'links' of the museum if codes may lead there.",
        ),
    ],
)
def test_an_address_that_may_lead_elsewhere_is_refused(url, expected):
    assert list(faults(url, HOSTS)) == [("error", expected)]


def test_a_long_address_is_doubted_and_a_very_long_one_refused():
    address = "https://iwm.org.uk/"
    assert list(faults(address + "a" * (62 - len(address)), HOSTS)) == []
    assert list(faults(address + "a" * (63 - len(address)), HOSTS)) == [
        (
            "warning",
            "this address has 63 letters; with up to 62 its code scans well in the dark. "
            "Look for a shorter address of the same page.",
        )
    ]
    assert list(faults(address + "a" * (107 - len(address)), HOSTS)) == [
        (
            "error",
            "this address has 107 letters; with more than 106 its code is too fine to scan. "
            "Look for a shorter address of the same page.",
        )
    ]
