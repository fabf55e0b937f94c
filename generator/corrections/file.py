"""Reads a correction, `seeds/<seed's stem>.yml`.

All faults of a file are reported at once, with key, value and what is allowed, because people mend
them by hand. `applied` changes the article.
"""

from generator.corrections.form import Form
from generator.corrections.values import KEYS, Correction
from generator.errors import DataError
from generator.written_yaml import read_yaml


def load_correction(text: str, file: str) -> Correction:
    """Return the correction that a YAML text holds.

    Raises DataError, with key, value and what is allowed for every fault.
    """
    data = read_yaml(text, file)
    if not isinstance(data, dict) or not data:
        found = "nothing" if data is None or data == {} else repr(data)
        raise DataError(f"{file}: must hold some of the keys {', '.join(KEYS)}, found {found}")
    form = Form(file)
    correction = form.read(data)
    if form.faults:
        raise DataError(f"{file}: {'; '.join(form.faults)}")
    return correction
