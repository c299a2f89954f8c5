"""The second reader of one document: what the library is handed, and what it remembers for the journal."""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.api import find_internal
from luoshi.second import Answer, NoAnswer, Question
from luoshi_web.assist.conversation import answers_in, asked, body_of
from luoshi_web.assist.endpoint import Endpoint, EndpointWrong, from_settings
from luoshi_web.assist.line import post


class Reader:
    """Asks the endpoint about one document.

    address: where the questions went. sent: how many; 0 where nothing left the site. answers: how many
    came back, those of another form too. trouble: why there is no answer, "" where there is one.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self.address = endpoint.name
        self.sent = 0
        self.answers = 0
        self.trouble = ""

    def __call__(self, questions: Sequence[Question]) -> Sequence[Answer]:
        """Answers to the questions; none where a text bears a mark that keeps it within the house.

        Raises:
            NoAnswer: the endpoint gave none that can be used.
        """
        told = asked(questions)
        if not told or find_internal(None, *(text for q in told for text in (q.text, *q.headings))):
            return ()
        try:
            self.sent = len(told)
            answers, odd = answers_in(post(self._endpoint, body_of(self._endpoint.model, told)))
        except NoAnswer as why:
            self.trouble = str(why.code)
            if why.code == "second-refused":
                self.sent = 0
            raise
        self.answers = len(answers) + odd
        return answers


def reader_for(*names: str) -> Reader | None:
    """A second reader for a document of these names (its file's, its plan's).

    None where none is set up, and where a name bears a mark that keeps the document within its house.
    """
    try:
        endpoint = from_settings()
    except EndpointWrong:  # the start-up check has told it
        return None
    if endpoint is None or find_internal(None, *names):
        return None
    return Reader(endpoint)
