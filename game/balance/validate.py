"""Data becomes a model, or all that is wrong with it is told where it was written."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import ValidationError

from game.balance.errors import BalanceError, Trouble
from game.balance.explain import explain
from game.balance.layers import Layers
from game.balance.schema.fields import Word
from game.balance.schema.known import Known

Model = TypeVar("Model", bound=Word)


def valid(
    model: type[Model], layers: Layers, known: Known | None = None, troubles: Iterable[Trouble] = ()
) -> Model:
    """The model of these layers; else BalanceError with the troubles told before and those found now."""
    found = [*troubles, *(trouble for trouble in layers.troubles if trouble.grave)]
    try:
        value = model.model_validate(tuples(layers.data), context=known)
    except ValidationError as error:
        found += explain(model, error.errors(include_url=False), layers)
    if found:
        raise BalanceError(found)
    return value


def tuples(data: Any) -> Any:
    """The same with tuples for lists, as frozen models hold them."""
    if isinstance(data, dict):
        return {key: tuples(value) for key, value in data.items()}
    return tuple(tuples(value) for value in data) if isinstance(data, list) else data
