"""How colours are seen: by dichromats, and how far two of them stay apart.

Machado, Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color vision
deficiency"; CIE 1976 L*a*b* under D65; contrast as in WCAG 2.2.
"""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from game.client.kit.style import RGB, rgb_of

# What is left of red, green and blue (linear).
EYES: Mapping[str, NDArray[np.float64]] = MappingProxyType(
    {
        "usual": np.eye(3),
        "protan": np.array(
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        ),
        "deutan": np.array(
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        ),
        "tritan": np.array(
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        ),
    }
)
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.119192, 0.9503041]]
)
D65 = np.array([0.95047, 1.0, 1.08883])


def seen_theme(theme: Mapping[str, str], eyes: str) -> dict[str, str]:
    """Every token as these eyes see it."""
    return {token: "{:02X}{:02X}{:02X}".format(*seen(rgb_of(code), eyes)) for token, code in theme.items()}


def seen(colour: RGB, eyes: str) -> RGB:
    """As these of EYES see it."""
    part = np.clip(EYES[eyes] @ _linear(colour), 0, 1)
    bent = np.where(part <= 0.0031308, part * 12.92, 1.055 * part ** (1 / 2.4) - 0.055)
    red, green, blue = (round(float(one) * 255) for one in bent)
    return red, green, blue


def contrast(one: RGB, other: RGB) -> float:
    """1 to 21."""
    lights = sorted(float(_linear(colour) @ TO_XYZ[1]) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def distance(one: RGB, other: RGB, eyes: str = "usual") -> float:
    """CIE 1976 delta E for these eyes."""
    return float(np.linalg.norm(_lab(EYES[eyes] @ _linear(one)) - _lab(EYES[eyes] @ _linear(other))))


def _linear(colour: RGB) -> NDArray[np.float64]:
    part = np.array(colour) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def _lab(linear: NDArray[np.float64]) -> NDArray[np.float64]:
    x, y, z = np.cbrt(TO_XYZ @ np.clip(linear, 0, 1) / D65)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])
