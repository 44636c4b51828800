"""A tokenizer of linear cost: a run of digits or Latin letters is a token, so is any other character."""

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

LINEAR = "sanpi.linear"
TOKEN = re.compile(r"\d+(?:\.\d+)?|[A-Za-z]+|\s+|.", re.DOTALL)


class LinearTokenizer:
    """Replaces spaCy's Chinese tokenizer, whose cost grows with the square of a text's length."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Give a Doc whose tokens, joined, are the text."""
        words = TOKEN.findall(text)
        return Doc(self.vocab, words=words, spaces=[False] * len(words))


@registry.tokenizers(LINEAR)  # type: ignore[untyped-decorator]
def linear() -> Callable[[Language], LinearTokenizer]:
    """Give spaCy the maker of this tokenizer."""
    return lambda nlp: LinearTokenizer(nlp.vocab)
