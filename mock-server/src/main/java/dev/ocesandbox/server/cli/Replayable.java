// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.JsonProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.JsonFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A file that {@code replay} can run. What it is follows from its field {@code format}. */
sealed interface Replayable permits Replayable.History, Replayable.Recording {

  /** Format of histories. */
  String HISTORY = "oce-sandbox-history";

  /** Format of recordings. */
  String RECORDING = "oce-sandbox-recording";

  /** Returns the file. */
  Path file();

  /** A history of a world. */
  record History(Path file) implements Replayable {}

  /** What a service answered. */
  record Recording(Path file) implements Replayable {}

  /**
   * Returns what a file is.
   *
   * @throws InvalidFile if it is neither
   */
  static Replayable of(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        JsonParser parser = JsonFiles.parser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidFile(1, "", new Bilingual("must be a JSON object", "必须是JSON对象"));
      }
      OtherFile other = new OtherFile();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("format") && parser.getValueAsString("").equals(HISTORY)) {
          return new History(file);
        }
        if (name.equals("format") && parser.getValueAsString("").equals(RECORDING)) {
          return new Recording(file);
        }
        other.note(name, parser);
        parser.skipChildren();
      }
      throw other.problem();
    } catch (JacksonException e) {
      throw InvalidFile.notJson(Math.max(1, JsonProblem.of(e).line()), "", JsonProblem.of(e));
    } catch (IOException e) {
      throw new InvalidFile(
          0, "", new Bilingual("cannot be read: " + e.getMessage(), "无法读取：" + e.getMessage()));
    }
  }
}
