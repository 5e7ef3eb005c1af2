// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.pact.files.PactFile;
import dev.ocesandbox.pact.files.PactReader;
import dev.ocesandbox.server.files.InvalidFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pacts that a command line names. */
final class PactInput {

  static final String STANDARD_INPUT = "-";

  private static final int MAX_FILES = 1_000;
  private static final int MAX_DEPTH = 10;

  private PactInput() {}

  /**
   * Returns the files that the arguments name; those of a folder by name.
   *
   * @throws UsageFailure if a folder has no file that ends in .json, or more than 1,000
   */
  static List<String> files(List<String> arguments) {
    List<String> files = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.equals(STANDARD_INPUT) && Files.isDirectory(path(argument))) {
        files.addAll(filesIn(argument));
      } else {
        files.add(argument);
      }
    }
    return files;
  }

  private static List<String> filesIn(String folder) {
    try (Stream<Path> walk = Files.walk(path(folder), MAX_DEPTH)) {
      List<String> files =
          walk.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
              .limit(MAX_FILES + 1L)
              .map(Path::toString)
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new UsageFailure("folder " + folder + " has no file that ends in .json");
      }
      if (files.size() > MAX_FILES) {
        throw new UsageFailure(
            "folder %s has more than %,d files that end in .json; name the pacts"
                .formatted(folder, MAX_FILES));
      }
      return files;
    } catch (IOException e) {
      throw new UsageFailure("cannot read folder " + folder + ": " + e.getMessage());
    }
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new UsageFailure("'" + file + "' is not a valid path");
    }
  }

  /**
   * Reads a pact.
   *
   * @throws InvalidFile if it cannot be read or is no pact
   */
  static PactFile read(String file, InputStream standardInput) {
    return PactReader.read(
        file.equals(STANDARD_INPUT) ? "standard input" : file, bytes(file, standardInput));
  }

  /** Reads one byte more than the limit at most, so that the reader refuses what is too large. */
  static byte[] bytes(String file, InputStream standardInput) {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return standardInput.readNBytes(PactReader.MAX_BYTES + 1);
      }
      try (InputStream in = Files.newInputStream(path(file))) {
        return in.readNBytes(PactReader.MAX_BYTES + 1);
      }
    } catch (IOException e) {
      throw new InvalidFile(0, "", said("cannot be read: " + reason(path(file))));
    }
  }

  private static String reason(Path path) {
    return Files.notExists(path)
        ? "there is no such file"
        : "permission denied, or it is not a file";
  }

  private static Bilingual said(String en) {
    return new Bilingual(en, en);
  }
}
