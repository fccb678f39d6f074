"""What every function stands on: raw cells and ranges, errors, descriptions, sentences, and how a call is made."""
