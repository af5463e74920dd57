package org.podorozhnik.bot.sandbox.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The parameters of a request, however they came: in the address, as a form, as JSON or in parts.
 *
 * @param fields values as they came; only JSON tells numbers from texts
 * @param files by the name of their part
 */
public record Form(ObjectNode fields, Map<String, Upload> files) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A request whose parameters cannot be read. */
  public static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  public static Form read(HttpExchange exchange) throws IOException {
    Form form = new Form(JSON.createObjectNode(), new LinkedHashMap<>());
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      form.decode(query);
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    String header = exchange.getRequestHeaders().getFirst("Content-Type");
    String type = header == null ? "" : header.toLowerCase(Locale.ROOT);
    if (body.length == 0) {
      return form;
    }
    if (type.startsWith("application/json")) {
      form.json(body);
    } else if (type.startsWith("multipart/form-data")) {
      Multipart.read(body, header, form);
    } else {
      form.decode(new String(body, StandardCharsets.UTF_8));
    }
    return form;
  }

  private void json(byte[] body) throws IOException {
    JsonNode tree;
    try {
      tree = JSON.readTree(body);
    } catch (JacksonException e) {
      throw new Unreadable("can't parse JSON object");
    }
    if (!(tree instanceof ObjectNode object)) {
      throw new Unreadable("object expected");
    }
    fields.setAll(object);
  }

  private void decode(String pairs) {
    for (String pair : pairs.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(word(pair.substring(0, equals)), word(pair.substring(equals + 1)));
      }
    }
  }

  private static String word(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
