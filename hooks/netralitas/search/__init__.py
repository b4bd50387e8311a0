"""The site's own search: sections of the built pages, their stems, and the script that a page loads at first use."""
