package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.podorozhnik.bot.sandbox.http.Upload;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Files;
import org.podorozhnik.bot.sandbox.world.World;

/** Files that the bot sends: new ones, or old ones by their id. */
final class Media {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int MAX_PHOTO = 10 * MEGABYTE;
  private static final int MAX_FILE = 50 * MEGABYTE;
  private static final String ATTACH = "attach://";

  private final World world;

  Media(World world) {
    this.world = world;
  }

  /** The file of a parameter: in a part of its name, in a named part, or sent before. */
  Files.Stored file(Call call, String parameter, String value, String folder) {
    String part = value.startsWith(ATTACH) ? value.substring(ATTACH.length()) : parameter;
    Upload upload = call.files().get(part);
    if (upload != null) {
      return stored(upload, folder);
    }
    return sentBefore(value, folder);
  }

  /** A photo and any other file are not sent as each other. */
  private Files.Stored sentBefore(String id, String folder) {
    Files.Stored file =
        world
            .files()
            .byId(id)
            .orElseThrow(() -> ApiError.bad("wrong file identifier/HTTP URL specified"));
    boolean photo = file.path().startsWith("photos/");
    if (photo != folder.equals("photos")) {
      throw ApiError.bad(
          photo
              ? "can't use file of type Photo as Document"
              : "can't use file of type Document as Photo");
    }
    return file;
  }

  private Files.Stored stored(Upload upload, String folder) {
    int size = upload.bytes().length;
    if (size == 0) {
      throw ApiError.bad("file must be non-empty");
    }
    if (size > MAX_FILE) {
      throw new ApiError(413, "Request Entity Too Large");
    }
    if (folder.equals("photos") && size > MAX_PHOTO) {
      throw ApiError.bad("file is too big");
    }
    return world.files().add(folder, upload.name(), upload.type(), upload.bytes());
  }

  static ObjectNode document(Files.Stored file) {
    ObjectNode json = file.json().put("file_name", file.name());
    return file.type().isEmpty() ? json : json.put("mime_type", file.type());
  }
}
