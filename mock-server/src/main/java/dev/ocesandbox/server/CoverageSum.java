// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.control.CoverageControl;
import dev.ocesandbox.server.coverage.CoverageLine;
import dev.ocesandbox.server.coverage.CoveragePage;
import dev.ocesandbox.server.coverage.CoverageReport;
import dev.ocesandbox.server.coverage.Minimum;
import dev.ocesandbox.server.coverage.Tally;
import dev.ocesandbox.server.gateway.coverage.Surfaces;
import dev.ocesandbox.server.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sum of coverage reports of several servers or runs, as JSON, as a page and as a line. */
public final class CoverageSum {

  private final ObjectNode report;

  private CoverageSum(Tally tally) {
    Contracts contracts = Contracts.load();
    this.report =
        CoverageReport.of(CoverageControl.universe(contracts, new Surfaces(contracts)), tally);
  }

  static CoverageSum of(Tally tally) {
    return new CoverageSum(tally);
  }

  /**
   * Reads and adds the JSON files of reports.
   *
   * @throws IllegalArgumentException if a file holds no report; the message names it
   * @throws IOException if a file cannot be read
   */
  public static CoverageSum read(List<Path> files) throws IOException {
    Tally sum = Tally.NONE;
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      JsonNode node;
      try {
        node = Json.read(bytes);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(file + ": " + Json.problem(e), e);
      }
      try {
        sum = sum.plus(Tally.of(node));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":1: " + e.getMessage(), e);
      }
    }
    return new CoverageSum(sum);
  }

  /** Returns the report. */
  ObjectNode report() {
    return report;
  }

  /** Returns the sum in a line. */
  public String line() {
    return CoverageLine.of(report);
  }

  /** Returns the page in English. */
  String html() {
    return CoveragePage.of(report, Language.EN);
  }

  /**
   * Returns what is missed of some thresholds; empty if all are reached.
   *
   * @param least such as {@code 30%} or {@code 20}, by name of a measure such as {@code operations}
   * @throws IllegalArgumentException if a name or a threshold is invalid
   */
  public List<String> missed(Map<String, String> least) {
    return least.entrySet().stream()
        .map(one -> Minimum.of(one.getKey(), one.getValue()))
        .flatMap(minimum -> minimum.missed(report).stream())
        .toList();
  }

  /**
   * Writes the page and the JSON file.
   *
   * @param file one of both; the other one is beside it, with the other extension
   * @return the page and the JSON file
   * @throws IOException if they cannot be written
   */
  public List<Path> write(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.(html|json)$", "");
    Path page = file.resolveSibling(name + ".html");
    Path json = file.resolveSibling(name + ".json");
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(page, html(), StandardCharsets.UTF_8);
    Files.write(json, Json.bytes(report));
    return List.of(page.toAbsolutePath(), json.toAbsolutePath());
  }
}
