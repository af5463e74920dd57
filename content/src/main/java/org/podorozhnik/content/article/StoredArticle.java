package org.podorozhnik.content.article;

/**
 * An article as the store keeps it: its source text, and where it stands.
 *
 * @param source the whole file, head and body, as written
 * @param baseline SHA-256 in hex of the curated file it was last taken from; empty if it never was
 * @param edited true once somebody changed it here; then a newer curated file is only a conflict
 * @param conflict a curated text that arrived while {@code edited}; empty if none waits
 */
public record StoredArticle(
    Slug slug, String language, String source, String baseline, boolean edited, String conflict) {}
