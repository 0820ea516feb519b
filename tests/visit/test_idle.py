from kiosk.visit.state import Visit
from tests.visit.guides import Clock, at_stop, session


def paused(clock):
    visit = at_stop(clock)
    clock.time += 3
    visit.act("play")
    return visit


def test_a_kiosk_left_alone_goes_back_to_rest_but_never_while_listening():
    clock = Clock()
    visit = at_stop(clock)
    clock.time += 19
    assert visit.tick().still is None
    visit.act("seek:0")
    for _ in range(15):
        clock.time += 10
        visit.act("seek:0")
        assert visit.tick().screen == "stop"
    visit.act("play")
    clock.time += 59.9
    assert visit.tick().still is None
    clock.time += 0.2
    assert visit.tick().still.left == 30
    clock.time += 30
    assert visit.tick().screen == "rest"
    assert visit.visit == Visit()


def test_the_question_stays_at_least_twenty_seconds_and_any_answer_extends_it_ten_times():
    clock = Clock()
    visit = paused(clock)
    for _ in range(10):
        clock.time += 60
        assert visit.tick().still.left == 30
        clock.time += 19.9
        assert visit.tick().still is not None
        visit.act("still-yes")
        assert visit.tick().still is None
    assert visit.tick().scene.position == 3


def test_a_touch_while_the_question_is_asked_presses_nothing_beneath_it():
    clock = Clock()
    visit = paused(clock)
    clock.time += 61
    assert [action.id for action in visit.tick().actions] == ["still-yes", "still-end"]
    assert visit.view().focus == "still-yes"
    visit.act("next")
    assert visit.view().scene.number == "7"


def test_a_visit_ended_by_hand_forgets_everything():
    clock = Clock()
    visit = paused(clock)
    visit.act("size")
    visit.act("louder")
    clock.time += 61
    visit.tick()
    visit.act("still-end")
    assert visit.visit == Visit()


def test_settings_made_on_the_rest_screen_are_forgotten_after_a_minute():
    clock = Clock()
    visit = session(clock)
    visit.act("contrast")
    clock.time += 59
    assert visit.tick().settings.contrast is True
    clock.time += 2
    assert visit.tick().settings.contrast is False


def test_a_touch_keeps_the_visit():
    clock = Clock()
    visit = session(clock)
    visit.act("language:en")
    for _ in range(5):
        clock.time += 50
        visit.touch()
        assert visit.tick().still is None
