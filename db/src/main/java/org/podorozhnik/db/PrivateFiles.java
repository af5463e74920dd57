package org.podorozhnik.db;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.podorozhnik.content.StorageException;

/** Folders and files that only their owner may read, where the file system knows owners. */
final class PrivateFiles {
  private PrivateFiles() {}

  static FileAttribute<?>[] file(Path path) {
    return rights(path, "rw-------");
  }

  static void createFolder(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new StorageException("The home " + folder + " is not a folder.");
    }
    try {
      Files.createDirectories(folder, rights(folder, "rwx------"));
    } catch (IOException e) {
      throw new StorageException("The home " + folder + " cannot be created.", e);
    }
  }

  static void createFile(Path file) {
    try {
      Files.createFile(file, file(file));
    } catch (FileAlreadyExistsException e) {
      throw new StorageException("The file " + file + " appeared just now; start again.", e);
    } catch (IOException e) {
      throw new StorageException("The file " + file + " cannot be created.", e);
    }
  }

  private static FileAttribute<?>[] rights(Path path, String rights) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
