"""Projects degrees onto the map with the Equal Earth projection.

Equal Earth keeps areas in proportion, so that no country's colour catches the eye more than its
area deserves (B. Šavrič, T. Patterson, B. Jenny, 2018, doi:10.1080/13658816.2018.1504949). The map
is centred on 11° E: its edge runs through the Bering Strait, and cuts no country but Antarctica.
"""

from math import asin, cos, radians, sin, sqrt

WIDTH = 2000
"""The equator's length in units."""
NORTH, SOUTH = 83.7, -57.0
"""The parallels at which the map ends: north of Greenland, south of Cape Horn."""

_CENTRE = 11.0
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Return a position in degrees as x from the left and y from the top of the map."""
    x, y = _equal_earth((longitude - _CENTRE + 180) % 360 - 180, latitude)
    return WIDTH / 2 + x * _SCALE, (_TOP - y) * _SCALE


def _equal_earth(longitude: float, latitude: float) -> tuple[float, float]:
    t = asin(_M * sin(radians(latitude)))
    slope = 9 * _A4 * t**8 + 7 * _A3 * t**6 + 3 * _A2 * t**2 + _A1
    x = radians(longitude) * cos(t) / (_M * slope)
    return x, t * (_A4 * t**8 + _A3 * t**6 + _A2 * t**2 + _A1)


_SCALE = WIDTH / 2 / _equal_earth(180, 0)[0]
_TOP = _equal_earth(0, NORTH)[1]
HEIGHT = round((_TOP - _equal_earth(0, SOUTH)[1]) * _SCALE)
"""The map's height in units."""
