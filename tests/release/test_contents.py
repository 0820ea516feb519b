"""A file is read again when it may have changed, and only then."""

import os

import pytest

from kiosk.release.contents import NEVER, SLACK, Contents, contents, digest_of

THEN = 1_000_000_000_000_000_000  # ns; some evening in 2001
LATER = THEN + SLACK + 1


@pytest.fixture
def film(tmp_path):
    """A file of three bytes, changed THEN."""
    file = tmp_path / "film.mp4"
    write(file, b"old", changed=THEN)
    return file


def write(file, content, *, changed):
    file.write_bytes(content)
    os.utime(file, ns=(changed, changed))


def test_what_is_in_a_file_is_its_size_its_time_of_change_and_its_digest(film):
    assert contents(film, known=None, now=LATER) == Contents(3, THEN, digest_of(film))


def test_a_file_of_the_same_size_and_time_is_not_read_again(film):
    known = Contents(3, THEN, "as remembered")
    assert contents(film, known=known, now=LATER) is known


@pytest.mark.parametrize(("content", "changed"), [(b"new", THEN + 1), (b"new", THEN - 1), (b"longer", THEN)])
def test_a_file_of_another_size_or_time_is_read_again(film, content, changed):
    known = contents(film, known=None, now=LATER)
    write(film, content, changed=changed)
    assert contents(film, known=known, now=LATER + 1).digest == digest_of(film)


@pytest.mark.parametrize("since", [-SLACK, 0, SLACK])
def test_a_file_changed_a_moment_before_it_was_read_is_not_trusted_to_be_the_same(film, since):
    known = contents(film, known=None, now=THEN + since)
    assert known == Contents(3, NEVER, digest_of(film))
    write(film, b"new", changed=THEN)
    assert contents(film, known=known, now=LATER) == Contents(3, THEN, digest_of(film))
