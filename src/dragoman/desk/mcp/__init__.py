"""The ledger for assistants (Model Context Protocol): questions with answers that carry citations; judging only where it is allowed.

answers (the ledger in few words, each with its proof) → server (tools and resources of the SDK; the only module that loads it)
"""
