import math

import numpy as np
import pytest

from game.engine.maths import portable


def wild(*shape: int) -> np.ndarray:
    """Numbers of very different size, so that every order of adding them ends in other bits."""
    rng = np.random.default_rng(7)
    return rng.standard_normal(shape) * 10.0 ** rng.integers(-6, 7, shape)


def test_a_sum_runs_in_index_order() -> None:
    x = wild(3, 40)
    expected = [0.0, 0.0, 0.0]
    for i in range(40):
        expected = [total + x[g, i] for g, total in enumerate(expected)]
    assert portable.seqsum(x, 1).tolist() == expected


@pytest.mark.parametrize("most", [7, 12])  # those that NumPy adds, those that we add
@pytest.mark.parametrize("axis", [1, 2, 3])
def test_layout_and_company_change_no_bit_of_a_sum(axis: int, most: int) -> None:
    x = wild(33, most, most - 2, most - 1)
    rows = np.ascontiguousarray(x)
    columns = np.asfortranarray(x)
    whole = portable.seqsum(rows, axis)
    assert np.array_equal(whole, portable.seqsum(columns, axis))
    assert np.array_equal(whole[5:6], portable.seqsum(columns[5:6], axis))


def test_a_sum_can_be_written_where_it_is_wanted() -> None:
    x, out = wild(4, 5), np.empty(4)
    assert portable.seqsum(x, 1, out=out) is out
    assert np.array_equal(out, portable.seqsum(x, 1))


def test_flags_are_counted() -> None:
    assert portable.seqsum(np.array([[True, True, False]]), 1).tolist() == [2]


@pytest.mark.parametrize("name", ["exp", "log", "expm1"])
def test_functions_agree_with_the_library_and_write_in_place(name: str) -> None:
    x = np.linspace(0.01, 20, 300)
    out = np.empty_like(x)
    getattr(portable, name)(x, out=out)
    assert np.allclose(out, [getattr(math, name)(v) for v in x], rtol=1e-14, atol=0)


UNITS = {"exp": 1.4, "log": 2.0, "expm1": 3.0}  # of the last place


@pytest.mark.skipif(np.finfo(np.longdouble).nmant < 60, reason="no finer numbers to compare with here")
@pytest.mark.parametrize("name", UNITS)
@pytest.mark.parametrize("wide", [1e-3, 2.0, 700.0])
def test_the_last_place_is_off_by_little(name: str, wide: float) -> None:
    x = np.random.default_rng(3).uniform(-wide, wide, 50_000)
    x = np.exp(x) if name == "log" else x
    exact = getattr(np, name)(x.astype(np.longdouble))
    off = np.abs(getattr(portable, name)(x).astype(np.longdouble) - exact)
    assert (off / np.spacing(np.abs(exact).astype(np.float64))).max() < UNITS[name]


def test_at_the_ends_of_the_numbers_they_are_what_they_should_be() -> None:
    ends = portable.exp(np.array([-np.inf, -800.0, 0.0, 709.7]))
    assert ends[:3].tolist() == [0.0, 0.0, 1.0]
    assert 1.6e308 < ends[3] < np.inf
    assert portable.log(np.array([1.0, 5e-324])).tolist() == [0.0, pytest.approx(math.log(5e-324))]
    assert portable.power(np.array([0.0, 4.0]), 0.5).tolist() == [0.0, pytest.approx(2.0)]


@pytest.mark.parametrize("name", UNITS)
def test_a_number_has_the_same_function_alone_and_in_any_company(name: str) -> None:
    x = np.asfortranarray(np.random.default_rng(4).uniform(0.01, 9, (7, 5, 6)))
    f = getattr(portable, name)
    assert np.array_equal(f(x), f(np.ascontiguousarray(x)))
    assert np.array_equal(f(x)[2:3], f(x[2:3]))
    assert f(x)[3, 4, 5] == f(x[3, 4, 5])
