"""What is said to the endpoint, and what is understood of what it says, however hostile."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.second import Answer, NoAnswer, Question, Want
from luoshi_web.assist.conversation import MOST_CHARACTERS, MOST_QUESTIONS, answers_in, asked, body_of

QUESTION = Question(3, "水情关系千家万户。", ("一、防汛",), (Want.DUTY, Want.BEARERS))


def _said(content: object) -> bytes:
    words = content if isinstance(content, str) else json.dumps(content)
    return json.dumps({"choices": [{"message": {"content": words}}]}).encode()


def test_a_call_holds_the_model_the_task_and_the_questions() -> None:
    form = json.loads(body_of("模型", [QUESTION]))
    assert (form["model"], form["temperature"]) == ("模型", 0)
    system, user = form["messages"]
    assert "逐字照抄" in system["content"]
    assert json.loads(user["content"]) == {
        "questions": [
            {
                "segment": 3,
                "text": "水情关系千家万户。",
                "headings": ["一、防汛"],
                "wants": ["duty", "bearers"],
            }
        ]
    }


def test_one_call_carries_so_much_and_no_more() -> None:
    many = [Question(n, "句", (), (Want.DUTY,)) for n in range(MOST_QUESTIONS + 5)]
    assert len(asked(many)) == MOST_QUESTIONS
    long = [Question(n, "句" * (MOST_CHARACTERS // 2), (), (Want.DUTY,)) for n in range(5)]
    assert len(asked(long)) == 2


def test_an_answer_is_understood() -> None:
    told = {
        "segment": 3,
        "quote": "水情",
        "modality": "must",
        "bearers": [{"name": "千家", "role": "lead"}, {"name": "万户"}],
        "cadences": ["每年"],
        "deliverables": None,
    }
    answers, odd = answers_in(_said({"answers": [told]}))
    assert odd == 0
    assert answers == [Answer(3, "水情", "must", (("千家", "lead"), ("万户", "bearer")), ("每年",))]


def test_fences_of_markup_are_taken_off() -> None:
    assert answers_in(_said('```json\n{"answers": []}\n```')) == ([], 0)


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"<html>",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": [{"message": {"content": 7}}]}',
        b'{"choices": "x"}',
        b'{"choices": [{"message": "x"}]}',
        _said("I can't help with that."),
        _said("[]"),
        _said('{"answers": {}}'),
        _said('{"answers": "x"}'),
        _said("[" * 100_000),
        _said('{"answers": [' + "9" * 10_000 + "]}"),
        _said("```"),
    ],
)
def test_another_form_is_no_answer(said: bytes) -> None:
    with pytest.raises(NoAnswer) as caught:
        answers_in(said)
    assert caught.value.code == "second-broken"


@pytest.mark.parametrize(
    "item",
    [
        7,
        None,
        [],
        {},
        {"segment": "3"},
        {"segment": True},
        {"segment": 3.0},
        {"segment": 3, "quote": 5},
        {"segment": 3, "quote": "字" * 501},
        {"segment": 3, "bearers": "县水利局"},
        {"segment": 3, "bearers": ["县水利局"]},
        {"segment": 3, "bearers": [{"name": None}]},
        {"segment": 3, "bearers": [{"name": "甲"}] * 21},
        {"segment": 3, "cadences": [1]},
        {"segment": 3, "targets": {"a": 1}},
    ],
)
def test_an_item_of_another_form_is_dropped_and_counted(item: object) -> None:
    assert answers_in(_said({"answers": [item, {"segment": 4}]})) == ([Answer(4)], 1)


def test_a_flood_of_items_is_cut_and_counted() -> None:
    answers, odd = answers_in(_said({"answers": [{"segment": n} for n in range(3000)]}))
    assert (len(answers), odd) == (500, 2500)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["answers", "segment", "quote", "bearers", "name", "role"]), inner, max_size=3
        )
    ),
)


@given(json_values)
def test_whatever_comes_is_answers_or_no_answer(content: object) -> None:
    try:
        answers, odd = answers_in(_said(content))
    except NoAnswer:
        return
    assert odd >= 0
    assert all(isinstance(answer, Answer) for answer in answers)
