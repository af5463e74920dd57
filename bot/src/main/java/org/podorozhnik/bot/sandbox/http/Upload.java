package org.podorozhnik.bot.sandbox.http;

/**
 * A file that came with a request.
 *
 * @param name the name that the sender gave it
 * @param type its media type, as the sender says
 */
@SuppressWarnings("ArrayRecordComponent") // carried along, never compared
public record Upload(String name, String type, byte[] bytes) {}
