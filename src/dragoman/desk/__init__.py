"""The ledger in a browser and for other programs: pages, an API, an MCP server, over the same functions as everything else.

    settings → app: access (who asks) → pages or api → the ledger and the views → templates or JSON

One module a group of pages in `pages`, one a group of API operations in `api`, one file a language of the interface in `words`.
"""
