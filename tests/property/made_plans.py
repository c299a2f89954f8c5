"""Plans, notices and rules made up from a seed: every numbering habit, sentences of all lengths."""

from __future__ import annotations

from pathlib import Path
from random import Random


def _read_words() -> dict[str, list[str]]:
    """The words by their kind: [kind] on a line, then one word a line."""
    text = Path(__file__).with_name("plan_words.txt").read_text(encoding="utf-8")
    blocks = (block.split("\n") for block in text.split("\n[")[1:])
    return {kind.removesuffix("]"): [word for word in words if word] for kind, *words in blocks}


_WORDS = _read_words()
_UNITS, _VERBS, _THINGS = _WORDS["单位"], _WORDS["动词"], _WORDS["事物"]
_WAYS, _TIMES, _TOPICS, _PARTS = _WORDS["方式"], _WORDS["时间"], _WORDS["小标题"], _WORDS["大标题"]
_ENDS = ["", "", "", *_WORDS["句尾"]]
_HAN = "一二三四五六七八九十"


class PlanMaker:
    """Makes one text; the same seed makes the same one."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311  # a test text, no secret
        self._lines: list[str] = []

    def make(self) -> str:
        """A plan of 一、 （一） 1., or a rule in articles; one paragraph a line."""
        if self._random.random() < 0.3:
            self._rules()
        else:
            self._plan()
        return "\n".join(self._lines)

    def _pick(self, words: list[str] | tuple[str, ...]) -> str:
        return self._random.choice(words)

    def _sentence(self, stop: str = "。") -> str:
        told = self._pick(_UNITS) if self._random.random() < 0.6 else ""
        if self._random.random() < 0.5:
            told += self._pick(_WAYS) + "，" if not told else self._pick(_WAYS)
        told += self._pick(_TIMES) if self._random.random() < 0.6 else ""
        told += self._pick(_VERBS) + self._pick(_THINGS)
        if self._random.random() < 0.4:
            told += "、" + self._pick(_THINGS) + "和" + self._pick(_THINGS)
        return told + self._pick(_ENDS) + stop

    def _trailer(self) -> str:
        if self._random.random() < 0.6:
            return ""
        names = "、".join(self._random.sample(_UNITS, self._random.randint(1, 3)))
        return f"（责任单位：{names}；完成时限：{self._random.randint(1, 12)}月底前）"

    def _running(self) -> str:
        count = self._random.randint(2, 4)
        return "".join(
            f"{_HAN[at]}是{self._sentence('；' if at < count - 1 else '。')}" for at in range(count)
        )

    def _paragraph(self) -> str:
        told = "".join(self._sentence() for _ in range(self._random.randint(1, 4)))
        if self._random.random() < 0.15:
            told += self._running()
        return told + self._trailer()

    def _digits(self) -> None:
        form = self._pick(("{}.", "{}．", "{}、", "（{}）"))
        for number in range(1, self._random.randint(3, 6)):
            topic = self._pick(_TOPICS) + "。" if self._random.random() < 0.4 else ""
            self._lines.append(form.format(number) + topic + self._paragraph())

    def _section(self) -> None:
        way = self._random.random()
        if way < 0.25:
            self._lines.append(self._paragraph())
        elif way < 0.45:
            self._digits()
        else:
            topics = self._random.sample(_TOPICS, self._random.randint(2, 4))
            own_line = self._random.random() < 0.4
            for number, topic in enumerate(topics):
                if own_line:
                    self._lines.append(f"（{_HAN[number]}）{topic}")
                    if self._random.random() < 0.5:
                        self._digits()
                    else:
                        self._lines.append(self._paragraph())
                else:
                    self._lines.append(f"（{_HAN[number]}）{topic}。{self._paragraph()}")

    def _plan(self) -> None:
        place = self._pick(("松坪县", "云岭区", "青石镇", "清河中学"))
        self._lines += [f"{place}2026年{self._pick(_THINGS)}管理工作计划"]
        if self._random.random() < 0.5:
            self._lines.append(f"松政办发〔2026〕{self._random.randint(1, 60)}号")
        if self._random.random() < 0.5:
            self._lines.append("各乡镇人民政府，各有关单位：")
        self._lines.append(f"为{self._pick(_TOPICS)}，{self._pick(_WAYS)}，制定本计划。")
        for number, part in enumerate(self._random.sample(_PARTS, self._random.randint(3, 5))):
            self._lines.append(f"{_HAN[number]}、{part}")
            self._section()
        if self._random.random() < 0.7:
            self._lines += [
                f"{place}人民政府",
                f"2026年{self._random.randint(1, 12)}月{self._random.randint(1, 28)}日",
            ]

    def _rules(self) -> None:
        self._lines.append(f"松坪县{self._pick(_THINGS)}管理办法")
        article, chapters = 1, self._random.random() < 0.6
        for chapter in range(self._random.randint(2, 4)):
            if chapters:
                self._lines.append(f"第{_HAN[chapter]}章{self._pick(_PARTS)}")
            for _ in range(self._random.randint(2, 4)):
                number = _HAN[article - 1] if article <= len(_HAN) else f"十{_HAN[article - 11]}"
                if self._random.random() < 0.25:
                    self._lines.append(f"第{number}条{self._pick(_UNITS)}应当履行下列职责：")
                    count = self._random.randint(2, 5)
                    for at in range(count):
                        self._lines.append(
                            f"（{_HAN[at]}）{self._sentence('；' if at < count - 1 else '。')}"
                        )
                else:
                    self._lines.append(f"第{number}条{self._paragraph()}")
                article += 1
