"""Commands on what lasts between runs: settings, baselines, caches, audits."""
