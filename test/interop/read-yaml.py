"""Reads YAML texts (a JSON array of them on stdin) with both loaders of PyYAML.

Writes a JSON array: for each text, what SafeLoader and CSafeLoader read, or the error that they raise.
"""

import datetime
import json
import sys

import yaml


def plain(value):
    """A value as JSON can hold it; of what is no text, its type is named."""
    if isinstance(value, dict):
        return {str(plain(key)): plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, str):
        return value
    if isinstance(value, datetime.date):
        return {"date": str(value)}
    return {type(value).__name__: str(value)}


def read(text, loader):
    try:
        return plain(yaml.load(text, Loader=loader))
    except yaml.YAMLError as error:
        return {"error": str(error)}


json.dump(
    [[read(text, loader) for loader in (yaml.SafeLoader, yaml.CSafeLoader)] for text in json.load(sys.stdin)],
    sys.stdout,
)
