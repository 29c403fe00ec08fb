"""exp, log and ordered sums: the engine takes them from here and nowhere else.

NumPy's own exp and log end in other bits on other processors, and one bit can turn a close month. Those here
are made of operations that every processor rounds alike: + - * /, rint, and taking a number apart by powers
of two. A sum over a short axis runs in index order, so that a game has the same bits alone, in a crowd and in
any memory layout; np.add promises that only below eight terms.
"""

from collections.abc import Callable
from fractions import Fraction
from math import factorial
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Reals = npt.NDArray[np.float64]

# ln 2 in two parts, the first with so few digits that a whole number times it is exact.
_LN2, _LN2_REST = 6.93147180369123816490e-01, 1.90821492927058770002e-10
_PER_LN2 = 1.4426950408889634
_LEAST, _MOST = -760.0, 720.0  # beyond these exp is 0, or no number any more
_SMALLEST = 5e-324
_HALF = 0.7071067811865476  # the mantissa from which log counts up, and below which down
_IN_ORDER = 8  # fewer terms NumPy adds one after another, however they lie in memory

# r coth(r / 2) = 2 + sum of 2 B(2n) r^2n / (2n)!, with the numbers of Bernoulli B; highest power first.
_BERNOULLI = ((1, 6), (-1, 30), (1, 42), (-1, 30), (5, 66), (-691, 2730))
_COTH = [float(2 * Fraction(*b) / factorial(2 * n)) for n, b in enumerate(_BERNOULLI, 1)][::-1]
# log m = 2 (f + f^3 / 3 + f^5 / 5 ...), f = (m - 1) / (m + 1); without the first term, highest power first.
_ATANH = [2 / n for n in range(21, 1, -2)]


def exp(x: Any, out: Reals | None = None) -> Reals:
    """e^x to 1.4 units of the last place: 2^k e^r, |r| <= ln 2 / 2, e^r = 1 + 2 r / (r coth(r / 2) - r)."""
    k, rise = _parts(x)
    rise += 1.0
    return np.asarray(np.ldexp(rise, k, out=out))


def expm1(x: Any, out: Reals | None = None) -> Reals:
    """e^x - 1, near 0 as well, to 3 units of the last place."""
    k, rise = _parts(x)
    return np.asarray(np.add(np.ldexp(rise, k), np.ldexp(1.0, k) - 1.0, out=out))


def log(x: Any, out: Reals | None = None) -> Reals:
    """Natural logarithm of x >= 0 to 2 units of the last place; of 0 as of the smallest number above."""
    m, k = np.frexp(np.maximum(x, _SMALLEST))
    low = m < _HALF
    m, k = m + m * low, k - low
    f = (m - 1.0) / (m + 1.0)
    p = _series(f * f, _ATANH)
    p *= f
    f += f
    f += p + k * _LN2_REST
    return np.asarray(np.add(k * _LN2, f, out=out))


def power(x: Any, y: Any) -> Reals:
    """x^y of x >= 0 and y > 0."""
    return np.where(x > 0, exp(y * log(x)), 0.0)


def _parts(x: Any) -> tuple[Any, Any]:
    """k and e^r - 1, where x = k ln 2 + r."""
    x = np.clip(x, _LEAST, _MOST)
    k = np.rint(x * _PER_LN2)
    r = x - k * _LN2
    r -= k * _LN2_REST
    rest = _series(r * r, _COTH)
    rest += 2.0
    rest -= r
    r += r
    r /= rest
    return k.astype(np.int32), r


def _series(z: Any, terms: list[float]) -> Any:
    """terms[-1] z + terms[-2] z^2 ..., by Horner's rule."""
    p = z * terms[0]
    for term in terms[1:]:
        p += term
        p *= z
    return p


class Functions(NamedTuple):
    """One set of functions for a loop that may have either."""

    exp: Callable[..., Any]
    log: Callable[..., Any]
    expm1: Callable[..., Any]


EXACT = Functions(exp, log, expm1)  # the same bits everywhere: for all that is kept
QUICK = Functions(np.exp, np.log, np.expm1)  # the same bits on one machine: for looking ahead


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
