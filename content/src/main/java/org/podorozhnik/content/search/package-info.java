/**
 * From a person's words to the article, crossing, choices or honest not-knowing: repair of the
 * text, slots, a trained classifier, Lucene, and the policy that decides. Depends on {@code
 * article} and {@code border}; the only package that knows Lucene. Types are immutable and
 * thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.search;
