/**
 * What every implementation of the ports must do, one suite per port. An implementation's test
 * nests a subclass of each and says how to open its storage.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.storage;
