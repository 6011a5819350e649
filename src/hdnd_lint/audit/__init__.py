"""An audit of very many papers: shards of them linted apart, tables of what was found.

The work is spread by Dask, the tables are Parquet, the questions to them are asked with DuckDB;
here stands only what these do not know: which papers there are, what a paper says, what a table
holds. Needs the extra ``audit``.
"""
