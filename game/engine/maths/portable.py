"""exp, log and ordered sums: the engine takes them from here and nowhere else.

The four functions are NumPy's own, with `out=` and all: the same bits on one machine and build. A sum over a
short axis runs in index order, so that a game has the same bits alone, in a crowd and in any memory layout;
np.add promises that only below eight terms.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

exp = np.exp
log = np.log
expm1 = np.expm1
log1p = np.log1p


_IN_ORDER = 8  # fewer terms NumPy adds one after another, however they lie in memory


def seqsum(x: npt.NDArray[Any], axis: int, out: npt.NDArray[Any] | None = None) -> npt.NDArray[Any]:
    """Sum over one axis, counted from the front, slice by slice. Flags are counted."""
    if x.dtype.kind != "f" or x.shape[axis] < _IN_ORDER:
        return np.asarray(np.add.reduce(x, axis, out=out))
    slices: list[Any] = [(slice(None),) * axis + (i,) for i in range(x.shape[axis])]
    total = np.add(x[slices[0]], x[slices[1]], out=out, order="F")
    for one in slices[2:]:
        np.add(total, x[one], out=total)
    return np.asarray(total)


def share(part: npt.NDArray[Any], whole: npt.NDArray[Any], otherwise: Any = 0.0) -> npt.NDArray[np.float64]:
    """part / whole, or `otherwise` where the whole is nothing."""
    some = whole > 0
    return np.asarray(np.where(some, part / np.where(some, whole, 1.0), otherwise))
