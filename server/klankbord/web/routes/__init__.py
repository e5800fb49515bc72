"""Routes: what is asked over HTTP. `table` names every endpoint of the API; the pages are in `pages`."""
