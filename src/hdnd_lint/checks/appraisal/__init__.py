"""Checks on appraisal reports (báo cáo thẩm tra), as far as one report by itself tells."""
