import os
import struct

import pytest

from kiosk.guide.media import MediaFolder, is_draft


@pytest.fixture
def media(tmp_path):
    folder = tmp_path / "media"
    (folder / "dome").mkdir(parents=True)
    for name in (
        "hill.svg",
        "narration.fr.opus",
        "narration.fr.wav",
        "narration.fr.vtt",
        "narration.en.mp3",
        "film.mov",
    ):
        (folder / "dome" / name).touch()
    (tmp_path / "secret.svg").touch()
    return MediaFolder(folder)


def test_a_recording_is_found_by_language_before_its_draft(media):
    assert media.recording("dome/narration", "fr") == "dome/narration.fr.wav"
    assert media.recording("dome/narration", "en") == "dome/narration.en.mp3"
    assert media.recording("dome/narration", "nl") is None
    assert media.captions("dome/narration", "fr") == "dome/narration.fr.vtt"
    assert media.film("dome/film") == "dome/film.mov"
    assert media.path("dome/film.mov") == media.folder / "dome" / "film.mov"


@pytest.mark.parametrize(
    "name",
    ["../secret.svg", "dome/../../secret.svg", "/etc/passwd", "dome\\hill.svg", "dome/hill\0.svg", "", "dome", "."],
)
def test_nothing_but_a_file_of_the_media_folder_is_found(media, name):
    assert media.find((name,)) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("dome/hil.svg", "is not in the media folder. Did you mean 'hill.svg'?"),
        ("dome/hill.png", "is not in the media folder. Did you mean 'hill.svg'?"),
        ("dome/Hill.SVG", "is there with other capital letters or accents, as 'hill.svg'; write both the same."),
        ("domme/hill.svg", "is not in the media folder. Did you mean 'dome'?"),
        ("v2/hill.svg", "is not in the media folder. There is no folder 'v2' either."),
        ("rest.svg", "is not in the media folder."),
        ("media/dome/hill.svg", "is not in the media folder. Leave 'media/' out: names begin in that folder."),
        (
            "Dome/hill.svg",
            "is in a folder that is there with other capital letters or accents, as 'dome'; write both the same.",
        ),
    ],
)
def test_a_missing_file_is_named_with_the_nearest(media, name, expected):
    assert media.why_missing([name]) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("dome/château.svg", "is there, but its accents are stored in another way, as macOS does; type 'château.svg' "),
        ("été/a.svg", "is in a folder that is there, but its accents are stored in another way, as macOS does; type "),
    ],
)
def test_accents_that_only_a_computer_can_tell_apart_are_explained(media, name, expected):
    (media.folder / "dome" / "cha\u0302teau.svg").touch()
    (media.folder / "e\u0301te\u0301").mkdir()
    assert media.why_missing([name]).startswith(expected)


def test_a_missing_recording_is_not_mistaken_for_another_language(media):
    assert media.why_missing(["dome/narration.nl.wav", "dome/narration.nl.opus"]) == "is not in the media folder."
    assert media.why_missing(["dome/naration.en.wav", "dome/naration.en.mp3"]) == (
        "is not in the media folder. Did you mean 'narration.en.mp3'?"
    )


def test_links_out_and_things_that_are_no_files_are_refused_with_the_reason(media):
    folder = media.folder / "dome"
    (folder / "out.svg").symlink_to(media.folder.parent / "secret.svg")
    (folder / "gone.svg").symlink_to(folder / "nothing.svg")
    (folder / "round.svg").symlink_to(folder / "round.svg")
    (folder / "near.svg").symlink_to(folder / "hill.svg")
    (folder / "device.svg").symlink_to("/dev/zero")
    (folder / "folder.svg").mkdir()
    os.mkfifo(folder / "pipe.svg")
    reasons = {
        name: media.why_missing([f"dome/{name}.svg"]) for name in ("out", "gone", "round", "device", "folder", "pipe")
    }
    assert reasons == {
        "out": "is a link that leads out of the media folder; put the file itself there.",
        "gone": "is a link that leads nowhere; put the file itself there.",
        "round": "is a link that leads nowhere; put the file itself there.",
        "device": "is a link that leads out of the media folder; put the file itself there.",
        "folder": "is a folder or a device, not a file.",
        "pipe": "is a folder or a device, not a file.",
    }
    assert media.find(["dome/out.svg", "dome/pipe.svg", "dome/near.svg"]) == "dome/near.svg"


def opus_head(*comments: bytes) -> bytes:
    packet = b"OpusTags" + struct.pack("<I", 7) + b"libopus" + struct.pack("<I", len(comments))
    return b"OggS" + bytes(60) + packet + b"".join(struct.pack("<I", len(one)) + one for one in comments)


@pytest.mark.parametrize(
    ("content", "draft"),
    [
        (opus_head(b"ENCODER=x", b"DRAFT=espeak-ng 1.51"), True),
        (opus_head(b"draft=x"), True),
        (opus_head(b"ENCODER=x"), False),
        (opus_head(b"TITLE=DRAFT=x"), False),
        (opus_head(b"DRAFT=x")[:-9], False),
        (b"RIFF" + opus_head(b"DRAFT=x"), False),
        (b"OggS" + bytes(60) + b"OpusTags" + b"\xff" * 40, False),
        (b"", False),
    ],
)
def test_a_draft_is_known_by_the_comment_in_its_header(tmp_path, content, draft):
    path = tmp_path / "narration.fr.opus"
    path.write_bytes(content)
    assert is_draft(path) is draft


def test_a_sound_that_has_vanished_is_no_draft(tmp_path):
    assert is_draft(tmp_path / "gone.opus") is False


def test_files_in_a_folder_that_is_a_link_are_judged_by_where_they_are(media):
    (media.folder / "away").symlink_to(media.folder.parent)
    (media.folder / "near").symlink_to(media.folder / "dome")
    assert media.why_missing(["away/secret.svg"]) == (
        "is a link that leads out of the media folder; put the file itself there."
    )
    assert media.find(["away/media/dome/hill.svg"]) == "away/media/dome/hill.svg"
    assert media.find(["away/secret.svg", "near/hill.svg"]) == "near/hill.svg"


def test_a_media_folder_that_is_itself_a_link_is_as_good_as_any(media):
    linked = media.folder.parent / "linked"
    linked.symlink_to(media.folder)
    assert MediaFolder(linked).find(["dome/hill.svg"]) == "dome/hill.svg"


def test_a_problem_names_a_file_as_it_is_reached(media):
    assert media.place("dome/hill.svg") == str(media.path("dome/hill.svg"))
