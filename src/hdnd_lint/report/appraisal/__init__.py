"""The paper of a committee or an appraisal desk on a set of drafts, ready to edit and sign."""

from hdnd_lint.report.appraisal.content import AppraisalPaper, Office, paper_on

__all__ = ["AppraisalPaper", "Office", "paper_on"]
