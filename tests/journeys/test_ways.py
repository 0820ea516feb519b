"""The ways to a stop: by number, by the plan, and around what somebody does not want to hear."""

from tests.journeys.listening import listen_to


def visible(told):
    return " ".join(text["text"] for text in told["texts"])


def test_a_sensitive_stop_is_announced_and_to_pass_it_is_the_easiest(visitor):
    visitor.tap("language:en")
    visitor.tap("tour:dome")
    visitor.tap("stop:diggers")
    told = visitor.wait(lambda told: told if told["screen"] == "warning" else None)
    assert [action["id"] for action in told["actions"] if action["default"]] == ["skip"]
    assert "This stop speaks of forced labour." in visible(told)
    assert "position" not in told
    visitor.tap("skip")
    told = visitor.wait(lambda told: told if told.get("playing") else None)
    assert told["stop"] == "7"


def test_who_wants_to_hears_the_sensitive_stop_or_reads_it(visitor):
    visitor.tap("language:en")
    visitor.tap("tour:dome")
    visitor.tap("stop:diggers")
    visitor.tap("read")
    told = visitor.wait(lambda told: told if told["screen"] == "stop" else None)
    assert (told["panel"], told["playing"], told["stop"]) == ("transcript", False, "5")
    visitor.tap("back")
    visitor.tap("stop:diggers")
    visitor.tap("continue")
    told = visitor.wait(lambda told: told if told.get("playing") else None)
    assert (told["panel"], told["stop"]) == ("", "5")


def test_a_number_typed_shows_its_title_and_leads_to_the_stop(visitor):
    visitor.tap("language:de")
    visitor.tap("key:2")
    visitor.tap("key:3")
    told = visitor.wait(lambda told: told if "V2, die Rakete" in visible(told) else None)
    assert "key:go" in [action["id"] for action in told["actions"] if action["default"]]
    visitor.tap("key:go")
    told = visitor.wait(lambda told: told if told.get("playing") else None)
    assert told["stop"] == "23"


def test_a_number_that_is_no_stop_says_so_and_leads_nowhere(visitor):
    visitor.tap("language:en")
    visitor.tap("key:9")
    told = visitor.wait(lambda told: told if "9" in visible(told) else None)
    assert "key:go" not in [action["id"] for action in told["actions"]]
    visitor.tap("key:delete")
    visitor.wait(lambda told: "key:delete" not in [action["id"] for action in told["actions"]])


def test_a_number_on_the_plan_leads_to_its_stop(visitor):
    visitor.tap("language:fr")
    visitor.tap("plan")
    visitor.tap("stop:dome")
    told = visitor.wait(lambda told: told if told.get("playing") else None)
    assert told["stop"] == "7"


def test_the_plan_says_where_one_is_and_leads_back_to_it(visitor):
    listen_to(visitor, "v2", "fr")
    visitor.tap("plan")
    visitor.wait(lambda told: told["screen"] == "plan")
    visitor.tap("back")
    told = visitor.wait(lambda told: told if told["screen"] == "stop" else None)
    assert (told["stop"], told["playing"]) == ("23", True)


def test_a_point_looked_at_closely_is_heard_from_its_sentence_on(visitor, museum):
    listen_to(visitor, "v2", "nl")
    visitor.tap("closer")
    visitor.wait(lambda told: told["screen"] == "closer" and not told["point"])
    visitor.tap("point:1")
    told = visitor.wait(lambda told: told if told.get("point") == 1 and told["zoom"] > 1 else None)
    assert "Stoompomp" in visible(told)
    visitor.tap("hear")
    visitor.tap("back")
    told = visitor.wait(lambda told: told if told["screen"] == "stop" else None)
    begins = museum.second("v2", "nl", "pump")
    assert begins <= told["position"] < begins + 3


def test_at_the_end_the_next_stop_is_offered_with_the_way_to_it_and_starts_only_when_touched(visitor, museum):
    listen_to(visitor, "dome", "en")
    visitor.do(f"seek:{museum.clip('dome', 'en').seconds - 0.5}")
    told = visitor.wait(lambda told: told if told["panel"] == "next" else None)
    assert (told["playing"], told["stop"]) == (False, "7")
    assert "The lift takes you 42 metres up" in visible(told)
    visitor.tap("next")
    told = visitor.wait(lambda told: told if told.get("playing") else None)
    assert told["stop"] == "23"
