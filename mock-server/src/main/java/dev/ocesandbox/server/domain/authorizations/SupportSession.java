// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A session of support on a server or in the console. The commands are spread evenly over its time.
 *
 * @param id number of the session, from 1; no other session of the world has it
 * @param detailId detail of the authorization that was used
 * @param start when it began
 * @param end when it ended
 * @param commands what was entered, the oldest first
 * @param files moved files, the oldest first
 */
public record SupportSession(
    long id,
    long detailId,
    Instant start,
    Instant end,
    List<String> commands,
    List<MovedFile> files) {

  /**
   * A file that support moved.
   *
   * @param name name of the file
   * @param from folder that it came from
   * @param to folder that it went to
   * @param upload whether it went to the server
   * @param kilobytes size
   */
  public record MovedFile(String name, String from, String to, boolean upload, int kilobytes) {}

  /** Creates a session that keeps copies of the lists. */
  public SupportSession {
    commands = List.copyOf(commands);
    files = List.copyOf(files);
  }

  Duration length() {
    return Duration.between(start, end);
  }

  /** Returns when the entry at a position of {@code count} entries was made, in whole seconds. */
  Instant timeOf(int position, int count) {
    return start.plusSeconds(length().toSeconds() * (position + 1) / (count + 1));
  }
}
