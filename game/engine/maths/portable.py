"""exp, log and ordered sums: the engine takes them from here and nowhere else.

The four functions are NumPy's own, with `out=` and all: the same bits on one machine and build. A sum over a
short axis runs in index order, so that a game has the same bits alone, in a crowd and in any memory layout;
np.sum promises that only below eight terms.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

exp = np.exp
log = np.log
expm1 = np.expm1
log1p = np.log1p


def seqsum(x: npt.NDArray[Any], axis: int, out: npt.NDArray[Any] | None = None) -> npt.NDArray[Any]:
    """Sum over one axis, counted from the front, slice by slice. Flags are counted."""
    slices: list[Any] = [(slice(None),) * axis + (i,) for i in range(x.shape[axis])]
    if out is None:
        out = x[slices[0]].astype(np.int64 if x.dtype == np.bool_ else x.dtype, order="F")
    else:
        np.copyto(out, x[slices[0]])
    for one in slices[1:]:
        np.add(out, x[one], out=out)
    return out


def share(part: npt.NDArray[Any], whole: npt.NDArray[Any], otherwise: Any = 0.0) -> npt.NDArray[np.float64]:
    """part / whole, or `otherwise` where the whole is nothing."""
    some = whole > 0
    return np.asarray(np.where(some, part / np.where(some, whole, 1.0), otherwise))
