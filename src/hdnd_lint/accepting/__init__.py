"""Findings that are let stand: known since a baseline, or waived by somebody for a reason.

They are kept in every report, marked, and no longer count for the exit code.
"""
