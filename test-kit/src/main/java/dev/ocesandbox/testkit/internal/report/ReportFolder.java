// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import dev.ocesandbox.testkit.internal.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The folder for reports: {@code oce-sandbox} in the output folder of Maven or Gradle, or the value
 * of the system property {@code oce-sandbox.reports}; {@code off} writes none. Thread-safe.
 */
public final class ReportFolder {

  private static final Setting FOLDER = new Setting("oce-sandbox.reports", "OCESANDBOX_REPORTS");
  private static final int MAX_NAME = 150;

  private final Path folder;
  private final Set<String> names = new HashSet<>();

  ReportFolder(Path folder) {
    this.folder = folder;
  }

  /** Returns the folder of this build; empty if reports are turned off. */
  public static Optional<ReportFolder> ofBuild() {
    String setting = FOLDER.value();
    if ("off".equals(setting)) {
      return Optional.empty();
    }
    return Optional.of(new ReportFolder(setting == null ? ofTool(Path.of("")) : Path.of(setting)));
  }

  /** Returns the output folder of the build tool whose file is in the project folder. */
  static Path ofTool(Path project) {
    boolean gradle =
        Files.exists(project.resolve("build.gradle"))
            || Files.exists(project.resolve("build.gradle.kts"));
    boolean maven = Files.exists(project.resolve("pom.xml"));
    return project.resolve(gradle && !maven ? "build" : "target").resolve("oce-sandbox");
  }

  /**
   * Writes the report of a test as HTML and as text, and returns the HTML file. A test that runs
   * more than once gets numbered files.
   *
   * @throws IOException if the files cannot be written
   */
  public Path write(TestPage page) throws IOException {
    String name = unique(page.test());
    Html html = new Html(page.test()).paragraph(page.displayName()).paragraph(page.world());
    html.preformatted(page.failure());
    page.tables().forEach(html::table);
    html.heading("Next steps").preformatted(page.nextSteps());
    write(name + ".txt", TextPage.of(page));
    return write(name + ".html", html.end());
  }

  Path write(String name, String text) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toAbsolutePath();
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  private synchronized String unique(String test) {
    String safe = test.replaceAll("[^\\w.$-]", "-");
    String name = safe.substring(0, Math.min(MAX_NAME, safe.length()));
    String free = name;
    for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "-" + i;
    }
    return free;
  }
}
