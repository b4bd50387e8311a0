"""Measures the quiz engine beside its peers, on the same texts and in the same run."""
