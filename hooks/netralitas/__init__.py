"""Content rules of ASN Netral: register, quizzes, pages and print editions. Never imports MkDocs."""
