"""A correction as people write it, `seeds/<seed's stem>.yml`, checked and turned into a value.

Every fault of a file is named at once, with key, value and what is allowed, because its author
mends it by hand. What a correction does to an article is `applied`'s business.
"""

from generator.corrections.form import Form
from generator.corrections.values import KEYS, Correction
from generator.errors import DataError
from generator.written_yaml import read_yaml


def load_correction(text: str, file: str) -> Correction:
    """Return the correction that a YAML text holds.

    Raises DataError, naming file, key, value and what is allowed for every fault at once.
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
