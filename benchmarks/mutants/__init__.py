"""Do the fast tests notice a small change of the code or of its data?"""
