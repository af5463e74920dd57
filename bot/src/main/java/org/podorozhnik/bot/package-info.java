/** The program: where it starts. Depends on {@code cli} only. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot;
