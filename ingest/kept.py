"""What a function gives for an object, remembered as long as the object lives."""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

Of = TypeVar("Of")
More = ParamSpec("More")
Given = TypeVar("Given")


def kept(make: Callable[Concatenate[Of, More], Given]) -> Callable[Concatenate[Of, More], Given]:
    """Remember what is made for an object and further hashable arguments in the object itself.

    What is known of a document so goes with the document; a cache of its own would hold many.
    """
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def given(of: Of, /, *more: More.args, **named: More.kwargs) -> Given:
        memory = of.__dict__.get(name)
        if memory is None:
            memory = of.__dict__[name] = {}
        key: Hashable = (more, *named.items()) if named else more
        try:
            found: Any = memory[key]
        except KeyError:
            found = memory[key] = make(of, *more, **named)
        return found  # type: ignore[no-any-return]

    return given
