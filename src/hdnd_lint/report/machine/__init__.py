"""Findings for other programs: SARIF, JUnit, JSON and their like."""
