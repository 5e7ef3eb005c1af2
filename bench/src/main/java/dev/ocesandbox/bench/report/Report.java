// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report in Markdown. */
public final class Report {

  private final StringBuilder text = new StringBuilder();

  /** Adds a section with a table. */
  public Report section(String title, Table table) {
    return section(title, table.toString());
  }

  /** Adds a section. */
  public Report section(String title, String body) {
    text.append("## ").append(title).append("\n\n").append(body.stripTrailing()).append("\n\n");
    return this;
  }

  /** Adds sections that are already formatted. */
  public void verbatim(String sections) {
    text.append(sections);
  }

  /** Writes the report to a file. The folder is created if necessary. */
  public Path save(Path folder, String name) throws IOException {
    return Files.writeString(Files.createDirectories(folder).resolve(name), text);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
