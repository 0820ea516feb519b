"""A save becomes a whole release, quickly where little has changed, and bad files cost themselves only."""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from kiosk.guide.captions import Cue, Word
from kiosk.release import shelf
from kiosk.release.prepare import prepare
from tests.release.museum import museum
from tests.release.sources import SVG, speech, wav

ROOT = Path(__file__).parents[2]
LONG_AGO = 10**18  # ns since 1970: some evening in 2001


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A museum and its first release. Tests that change it work on a `copy`."""
    folder = tmp_path_factory.mktemp("museum")
    tours = museum(folder)
    steps = []
    outcome = prepare(tours, folder / "state", steps.append)
    return folder, outcome, steps


@pytest.fixture
def copy(first, tmp_path):
    subprocess.run(["cp", "-a", f"{first[0]}/.", str(tmp_path)], check=True)
    return tmp_path


def again(folder):
    return prepare(folder / "tours.yaml", folder / "state", lambda step: None)


def last_made(folder):
    return next(shelf.whole(folder / "state"))


def told(outcome):
    return [f"{Path(problem.file).name} {problem.severity}: {problem.message}" for problem in outcome.problems]


def test_a_museum_becomes_a_release(first):
    folder, outcome, steps = first
    assert told(outcome) == []
    assert (outcome.made, outcome.reused) == (13, 0)
    release = shelf.newest(folder / "state")
    assert release.name == outcome.release
    assert release.name.startswith("000001-")
    assert [stop.id for stop in release.programme.stops] == ["dome", "v2"]
    assert (steps[0].done, steps[-1].done, steps[-1].of) == (0, 13, 13)
    assert [step.done for step in steps] == sorted(step.done for step in steps)


def test_a_file_is_named_before_it_is_first_read_and_all_are_read_before_one_is_made(copy):
    photo, steps = copy / "media/dome/photo.jpg", []

    def follow(step):
        steps.append((step.done, step.of, step.what))
        if step.what.startswith("looking at dome/photo.jpg"):
            photo.unlink()

    outcome = prepare(copy / "tours.yaml", copy / "elsewhere", follow)
    assert "photo.jpg error: this picture cannot be read; look at its rights and its disk." in told(outcome)[0]
    assert steps[0] == (0, 13, "looking at dome/narration.fr.wav, 1 of 13")
    made = steps.index((0, 12, ""))
    assert steps[made - 1] == (0, 13, "looking at v2/closer.svg, 13 of 13")
    assert [done for done, _, _ in steps[made:]] == list(range(13))
    steps.clear()
    prepare(copy / "tours.yaml", copy / "elsewhere", follow)
    assert steps == [(12, 12, "")]


def test_words_cues_and_media_arrive_where_a_visit_looks_for_them(first):
    folder, _, _ = first
    release = shelf.newest(folder / "state")
    dome, v2 = release.programme.stops
    clip = dome.parts[0].clips["en"]
    assert clip.seconds == 2.0
    assert clip.cues[0] == Cue(0.0, 1.0, "Here it stands.", "first", clip.cues[0].words, 0)
    assert clip.cues[0].words[-1] == Word(0.5, "stands.")
    hill, photo = dome.parts[0].pictures
    assert sorted(hill.files) == ["en", "fr"]
    assert (list(photo.files), photo.at, photo.look, photo.size) == ([""], "shield", (0.1, 0.2, 0.5, 0.5), (300, 200))
    assert photo.labels[0].text == {"fr": "béton", "en": "concrete"}
    part = v2.parts[0]
    assert (part.kind, part.film.size, part.film.seconds, part.film.rate) == ("film", (320, 180), 1.0, 25.0)
    assert (list(part.sign), part.sign["fr"].size, list(part.described)) == (["fr"], (180, 320), ["en"])
    assert v2.closer.picture.size[0] == 4096
    assert (v2.warning.words["en"], dome.place.floor, dome.directions["fr"]) == ("You may pass.", "dome", "Tout droit.")
    named = [clip.sound, part.film.file, *hill.files.values(), *v2.closer.picture.files.values()]
    assert all((release.media / name).is_file() for name in named)


def test_the_manifest_tells_what_was_measured(first):
    folder, outcome, _ = first
    manifest = json.loads((folder / "state/releases" / outcome.release / "manifest.json").read_text())
    entries = {(one["source"], one["language"]): one for one in manifest["media"]}
    voice = entries["dome/narration.fr.wav", ""]
    assert voice["seconds"] == 2.0
    assert abs(voice["loudness"] + 18) <= 1
    assert voice["peak"] <= -1
    assert voice["bytes"] == (folder / "state/releases" / outcome.release / "media" / voice["file"]).stat().st_size
    assert entries["dome/photo.jpg", ""]["size"] == [300, 200]


def test_the_same_again_takes_no_time(first):
    folder, outcome, _ = first
    before = processor_seconds_of_children()
    code = (
        "import sys; from pathlib import Path; from kiosk.release.prepare import prepare\n"
        "print(prepare(Path('tours.yaml'), Path('state'), print).release, *[m for m in sys.modules if m in "
        "('yaml', 'pydantic', 'av', 'PIL', 'resvg_py')])"
    )
    run = {"cwd": folder, "env": {"PYTHONPATH": str(ROOT)}, "capture_output": True, "text": True}
    told_back = subprocess.run([sys.executable, "-c", code], **run, check=True)
    assert told_back.stdout.split() == [outcome.release]
    assert processor_seconds_of_children() - before < 0.5


def processor_seconds_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_what_has_not_changed_is_the_same_file_under_a_second_name(copy):
    wav(copy / "media/dome/narration.fr.wav", speech(1.5))
    outcome = again(copy)
    assert (outcome.made, outcome.reused) == (1, 12)
    new, old = shelf.whole(copy / "state")
    assert new.number == old.number + 1
    before, after = ({file.name: file.stat().st_ino for file in one.media.iterdir()} for one in (old, new))
    same = before.keys() & after.keys()
    assert len(same) == len(after) - 1
    assert all(before[name] == after[name] for name in same)


def test_media_that_are_the_same_are_not_read_again(copy):
    for source in (copy / "media").rglob("*.*"):
        os.utime(source, ns=(LONG_AGO, LONG_AGO))
    again(copy)
    for source in ("dome/narration.fr.wav", "v2/flight.mp4"):
        rewrite(copy / "media" / source, changed=LONG_AGO)  # unnoticed: only somebody who reads it could tell
    (copy / "tours.yaml").touch()
    outcome = again(copy)
    assert (outcome.made, outcome.reused, told(outcome)) == (0, 13, [])


def rewrite(file, *, changed):
    """Turn its first byte around."""
    content = bytearray(file.read_bytes())
    content[0] ^= 0xFF
    file.write_bytes(content)
    os.utime(file, ns=(changed, changed))


def test_media_that_were_touched_but_hold_the_same_are_reused(copy):
    for source in (copy / "media").rglob("*.*"):
        source.touch()
    assert (again(copy).made, shelf.newest(copy / "state").number) == (0, 2)


def test_a_source_changed_in_place_is_noticed_by_its_time(copy):
    film = copy / "media/v2/flight.mp4"
    os.utime(film, ns=(LONG_AGO, LONG_AGO))
    again(copy)
    rewrite(film, changed=LONG_AGO + 1)
    assert [sentence.split(":")[0] for sentence in told(again(copy))] == ["flight.mp4 error"]


def test_a_source_changed_in_the_moment_it_was_read_is_noticed_at_the_next_save(copy):
    film, tomorrow = copy / "media/v2/flight.mp4", time.time_ns() + 86_400 * 10**9
    os.utime(film, ns=(tomorrow, tomorrow))
    again(copy)
    rewrite(film, changed=tomorrow)
    (copy / "tours.yaml").touch()
    assert [sentence.split(":")[0] for sentence in told(again(copy))] == ["flight.mp4 error"]


def test_a_file_that_was_altered_on_disk_is_not_taken_over(copy):
    release = shelf.newest(copy / "state")
    sound = release.media / release.programme.stops[0].parts[0].clips["fr"].sound
    content = bytearray(sound.read_bytes())
    content[-100] ^= 0xFF
    sound.write_bytes(content)
    (copy / "tours.yaml").touch()
    assert (again(copy).made, shelf.newest(copy / "state").number) == (1, 2)


def test_a_mistake_in_the_tours_leaves_the_old_release_on_air(copy):
    text = (copy / "tours.yaml").read_text()
    (copy / "tours.yaml").write_text(text.replace("number: 7", "numbre: 7"))
    outcome = again(copy)
    assert outcome.release is None
    assert any("numbre" in sentence for sentence in told(outcome))
    assert shelf.newest(copy / "state").number == 1


def test_a_broken_file_is_refused_by_name_and_the_rest_goes_on(copy):
    media = copy / "media"
    (media / "dome/photo.jpg").write_bytes((media / "dome/photo.jpg").read_bytes()[:900])
    (media / "dome/narration.fr.wav").write_bytes(b"RIFF" + b"\0" * 400)
    (media / "v2/closer.svg").write_text(SVG.format("<script/>"))
    (media / "v2/flight.mp4").write_bytes(b"no film")
    outcome = again(copy)
    assert told(outcome) == [
        "narration.fr.wav error: this recording cannot be read as sound; it is damaged or of an unknown kind. "
        "It is left out of the release.",
        "photo.jpg error: this picture is damaged; export it again. It is left out of the release.",
        "closer.svg error: this picture holds a <script>, which drawings here may not. It is left out of the release.",
        "flight.mp4 error: this film cannot be read as a film; it is damaged or of an unknown kind. "
        "It is left out of the release.",
    ]
    dome, v2 = last_made(copy).programme.stops
    assert list(dome.parts[0].clips) == ["en"]
    assert len(dome.parts[0].pictures) == 1
    assert v2.closer is None
    assert (v2.parts[0].kind, v2.parts[0].film, list(v2.parts[0].clips)) == ("narration", None, ["fr", "en"])
    assert told(again(copy)) == told(outcome)  # the quick way tells it too


def test_a_file_that_is_missing_is_said_and_the_rest_goes_on(copy):
    (copy / "media/dome/photo.jpg").unlink()
    (copy / "media/dome/narration.en.wav").unlink()
    outcome = again(copy)
    untranslated, missing = told(outcome)
    assert missing.startswith("tours.yaml error: 'dome/photo.jpg' is not in the media folder.")
    assert untranslated.startswith("tours.yaml warning: the recording 'dome/narration.en.wav'")
    dome = last_made(copy).programme.stops[0]
    assert (len(dome.parts[0].pictures), list(dome.parts[0].clips)) == (1, ["fr"])


def test_captions_that_lack_a_cue_are_said_with_the_pictures_place(copy):
    captions = copy / "media/dome/narration.en.vtt"
    captions.write_text(captions.read_text().replace("shield", "field"))
    assert told(again(copy))[0].startswith("tours.yaml error: no caption is named 'shield'")


def test_what_is_accepted_is_not_told_of_a_broken_file_either(copy):
    tours = copy / "tours.yaml"
    accepted = tours.read_text().replace(
        "{fr: Le dôme, en: The dome}\n    place", "{fr: Le dôme}\n    accept: {translation: it is so}\n    place"
    )
    tours.write_text(accepted.replace("number: 23", "number: x"))
    assert told(again(copy)) == [
        "tours.yaml error: 'x' is no number of a stop; write one to four digits, as painted on the wall."
    ]


def test_a_full_disk_is_said_and_leaves_no_trace(first, tmp_path):
    script = (
        "mount -t tmpfs -o size=300k none $0 && $1 -c 'import sys; from pathlib import Path\n"
        "from kiosk.release.prepare import prepare\n"
        "print(prepare(Path(sys.argv[1]), Path(sys.argv[2]), lambda step: None).problems[0].message)' $2 $0; ls $0/*"
    )
    words = ["unshare", "-rm", "sh", "-c", script, str(tmp_path), sys.executable, str(first[0] / "tours.yaml")]
    done = subprocess.run(words, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    if "mount" in done.stderr or "unshare" in done.stderr:
        pytest.skip("no small disk can be made here to fill up")
    assert done.stdout == "no release could be made here: the disk is full.\n"


def test_a_stop_of_which_nothing_is_left_is_left_out(copy):
    for language in ("fr", "en"):
        (copy / f"media/dome/narration.{language}.wav").write_bytes(b"")
    outcome = again(copy)
    assert "tours.yaml error: nothing of the stop 'dome' can be heard, so it is left out of the release." in told(
        outcome
    )
    programme = last_made(copy).programme
    assert ([stop.id for stop in programme.stops], programme.tours[0].stops) == (["v2"], ("v2",))


def test_a_save_with_a_broken_file_leaves_the_faultless_release_to_be_shown_until_it_is_mended(copy):
    photo, whole = copy / "media/dome/photo.jpg", (copy / "media/dome/photo.jpg").read_bytes()
    for number in range(5):
        photo.write_bytes(whole[: 900 + number])
        outcome = again(copy)
        assert (outcome.release, shelf.newest(copy / "state").number) == (None, 1)
        assert (again(copy).release, told(again(copy))) == (None, told(outcome))  # the quick way, too
    assert [release.number for release in shelf.whole(copy / "state")] == [6, 5, 1]
    photo.write_bytes(whole)
    assert again(copy).release == shelf.newest(copy / "state").name == last_made(copy).name


def test_without_a_faultless_release_the_newest_is_shown(copy):
    state, photo = copy / "elsewhere", copy / "media/dome/photo.jpg"
    for length in (900, 800):
        photo.write_bytes(photo.read_bytes()[:length])
        outcome = prepare(copy / "tours.yaml", state, lambda step: None)
        assert outcome.release == next(shelf.whole(state)).name == shelf.newest(state).name


def test_without_anything_to_hear_there_is_no_release(copy):
    for sound in (copy / "media").rglob("*.wav"):
        sound.write_bytes(b"")
    assert again(copy).release is None
    assert shelf.newest(copy / "state").number == 1


def test_the_last_three_releases_are_kept_and_the_one_on_air(copy):
    held = shelf.hold(shelf.newest(copy / "state"))
    for number in range(5):
        Image.new("RGB", (60, 40 + number)).save(copy / "media/dome/photo.jpg")
        again(copy)
    assert [release.number for release in shelf.whole(copy / "state")] == [6, 5, 4, 1]
    held.close()
    (copy / "tours.yaml").touch()
    again(copy)
    assert [release.number for release in shelf.whole(copy / "state")] == [7, 6, 5]


def test_what_a_killed_preparation_left_is_cleared_away(copy):
    left = copy / "state/releases/.new-1/media"
    left.mkdir(parents=True)
    (left / "half.opus").write_bytes(b"half")
    again(copy)
    assert sorted(one.name for one in (copy / "state/releases").iterdir() if one.is_dir()) == [
        shelf.newest(copy / "state").name
    ]


def test_a_state_folder_that_cannot_be_written_to_is_said(tmp_path):
    (tmp_path / "state").write_text("a file")
    outcome = prepare(tmp_path / "tours.yaml", tmp_path / "state", lambda step: None)
    assert told(outcome) == ["state error: no release could be made here: its folder cannot be written to."]


def test_a_drafted_recording_is_known_as_a_draft_and_keeps_no_mark_of_it(copy):
    import av

    stem = copy / "media/dome/narration.fr"
    with av.open(f"{stem}.wav") as source, av.open(f"{stem}.opus", "w", format="ogg") as out:
        out.metadata["DRAFT"] = "a voice"
        stream = out.add_stream("libopus", rate=48_000)
        stream.metadata["DRAFT"] = "a voice"
        for frame in source.decode(audio=0):
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    Path(f"{stem}.wav").unlink()
    again(copy)
    release = shelf.newest(copy / "state")
    clips = release.programme.stops[0].parts[0].clips
    assert (clips["fr"].draft, clips["en"].draft) == (True, False)
    assert b"DRAFT" not in (release.media / clips["fr"].sound).read_bytes()
