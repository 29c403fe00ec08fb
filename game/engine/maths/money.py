"""Money that is shared out leaves nothing over: int64 hundredths, cut by largest remainder."""

import numpy as np
import numpy.typing as npt

Money = npt.NDArray[np.int64]


def shares(total: Money, weights: npt.NDArray[np.float64]) -> Money:
    """Cut each total (...) in proportion to its weights (..., n); the parts add up to it exactly.

    Hundredths that remain go to the largest fractions, the first of equals first. Totals below 0 mirror those
    above. Weights must not be below 0; where all are 0 the parts are equal.
    """
    whole = np.abs(total)[..., None]
    even = np.all(weights == 0, axis=-1, keepdims=True)
    weights = np.where(even, 1.0, weights)
    ideal = whole * (weights / np.cumsum(weights, axis=-1)[..., -1:])
    parts = np.floor(ideal).astype(np.int64)
    over = whole - np.cumsum(parts, axis=-1)[..., -1:]
    # Rounding of huge totals can leave more than one hundredth each.
    each, rest = np.divmod(over, parts.shape[-1])
    place = np.argsort(np.argsort(-(ideal - np.floor(ideal)), axis=-1, kind="stable"), axis=-1)
    return np.sign(total)[..., None] * (parts + each + (place < rest))
