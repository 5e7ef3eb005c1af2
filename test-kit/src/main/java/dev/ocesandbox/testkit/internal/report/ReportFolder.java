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
import java.util.regex.Pattern;

/**
 * The folder for reports: {@code oce-sandbox} in the output folder of Maven or Gradle, or the value
 * of the system property {@code oce-sandbox.reports}; {@code off} writes none. Thread-safe.
 */
public final class ReportFolder {

  private static final Setting FOLDER = new Setting("oce-sandbox.reports", "OCESANDBOX_REPORTS");
  private static final int MAX_BYTES = 200;

  /** All but letters and digits of any script, and signs that are safe in the names of files. */
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_.$-]");

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
    return outputOf(project).resolve("oce-sandbox");
  }

  /** Returns the folder that the build tool of a project writes to: target or build. */
  public static Path outputOf(Path project) {
    boolean gradle =
        Files.exists(project.resolve("build.gradle"))
            || Files.exists(project.resolve("build.gradle.kts"));
    boolean maven = Files.exists(project.resolve("pom.xml"));
    return project.resolve(gradle && !maven ? "build" : "target");
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
    String safe = SIGNS.matcher(test).replaceAll("-");
    String name = shortened(safe);
    String free = name;
    for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  /** Returns the beginning of a name that file systems with a limit of 255 bytes can keep. */
  private static String shortened(String name) {
    int end = 0;
    for (int bytes = 0; end < name.length(); end += Character.charCount(name.codePointAt(end))) {
      bytes += Character.toString(name.codePointAt(end)).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MAX_BYTES) {
        break;
      }
    }
    return name.substring(0, end);
  }
}
