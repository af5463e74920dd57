/**
 * The curated files: reading Markdown with its YAML head, checking it, and the bundle that the
 * build prepares from it. Depends on {@code article}, {@code border} and {@code search};
 * thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.curated;
