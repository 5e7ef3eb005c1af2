// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a verification: {@code report.json}, {@code report.html} and {@code recording.json}.
 * None of them holds credentials or personal values.
 */
public final class VerifyFiles {

  private VerifyFiles() {}

  /** Writes the files into a folder, which is created, and returns their paths. */
  public static List<Path> write(Path folder, VerificationResult result) throws IOException {
    Files.createDirectories(folder);
    return List.of(
        write(folder.resolve("report.json"), pretty(report(result))),
        write(folder.resolve("report.html"), ReportPage.of(result)),
        write(folder.resolve("recording.json"), recording(result)));
  }

  private static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static ObjectNode report(VerificationResult result) {
    ObjectNode report = head("oce-sandbox-drift-report", result);
    ObjectNode summary = report.putObject("summary");
    for (Outcome outcome : Outcome.values()) {
      summary.put(outcome.text().replace('-', '_'), result.count(outcome));
    }
    ObjectNode differences = summary.putObject("differences");
    result.byEvidence().forEach((label, count) -> differences.put(label.name(), count));
    ArrayNode operations = report.putArray("operations");
    result.results().forEach(one -> operations.add(operation(one)));
    return report;
  }

  private static ObjectNode head(String format, VerificationResult result) {
    ObjectNode head = Json.object();
    head.put("format", format)
        .put("version", 1)
        .put("sandbox", Version.text())
        .put("target", result.host())
        .put("date", result.started().toString());
    if (!result.ended().isEmpty()) {
      head.put("ended_early", result.ended());
    }
    return head;
  }

  private static ObjectNode operation(OperationResult result) {
    ObjectNode node = Json.object();
    node.put("operation", result.operation().id())
        .put("outcome", result.outcome().text())
        .put("requests", result.requests());
    if (!result.note().isEmpty()) {
      node.put("note", result.note());
    }
    ArrayNode differences = node.putArray("differences");
    for (Difference difference : result.differences()) {
      differences
          .addObject()
          .put("kind", difference.kind())
          .put("path", difference.path())
          .put("expected", difference.expected())
          .put("got", difference.got())
          .put("count", difference.count())
          .put("evidence", difference.evidence().name())
          .put("source", difference.source());
    }
    return node;
  }

  private static String recording(VerificationResult result) {
    ObjectNode recording = head(CaptureFile.RECORDING, result);
    ArrayNode entries = recording.putArray("entries");
    result.exchanges().forEach(one -> entries.add(one.json()));
    return pretty(recording);
  }

  private static String pretty(ObjectNode node) {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }
}
