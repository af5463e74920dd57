/**
 * Caffeine before the store and the search: filled from committed data only, dropped after a
 * commit. Depends on the ports and on {@code curated}; thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.cache;
