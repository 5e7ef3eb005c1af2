// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.pact;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pacts of a run. Each JVM of a build leaves its part in the folder {@code .run} beside the
 * pacts, and writes those of all parts, so that the last one has everything. Thread-safe.
 */
public final class PactRun {

  private static final String DATA = ".run";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final String run;
  private final int number = NUMBERS.incrementAndGet();
  private final Map<PactSettings.Name, PactContent> pacts = new LinkedHashMap<>();

  /**
   * Creates the pacts of a run.
   *
   * @param run id of the build, the same in all of its JVMs
   */
  public PactRun(String run) {
    this.run = run;
  }

  /** Makes sure that a pact is written or missed, also if nothing enters it. */
  public synchronized void open(PactSettings settings) {
    pacts.computeIfAbsent(settings.name(), name -> new PactContent());
  }

  /**
   * Adds the interactions of a world.
   *
   * @param page an answer of the sandbox
   * @param json writes a tree of JDK types as JSON
   * @param failed whether the test failed, so that nothing enters
   */
  public synchronized void add(
      PactSettings settings,
      JsonValue page,
      Function<@Nullable Object, String> json,
      boolean failed) {
    open(settings);
    PactContent content = content(settings.name());
    for (JsonValue interaction : page.list("interactions")) {
      String kind = interaction.text("kind");
      if (failed) {
        content.leaveOut("their test failed", 1);
      } else if (kind.equals("refusal") && !settings.keepsRefusals()) {
        content.leaveOut("they were refused (keepRefusals keeps them)", 1);
      } else if (kind.equals("fault") && !settings.keepsFaults()) {
        content.leaveOut("they met a planned fault (keepFaults keeps them)", 1);
      } else {
        content.add(json.apply(repeatable(interaction)));
      }
    }
    page.list("left_out").forEach(request -> content.leaveOut(request.text("reason"), 1));
  }

  /** Returns an interaction without what differs from run to run. */
  private static Map<String, @Nullable Object> repeatable(JsonValue interaction) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    for (String name : List.of("description", "states", "request", "response")) {
      kept.put(name, interaction.get(name).value());
    }
    return kept;
  }

  /** Counts requests whose interactions cannot be had. */
  public synchronized void miss(PactSettings settings, String reason) {
    open(settings);
    content(settings.name()).leaveOut(reason, 1);
  }

  private PactContent content(PactSettings.Name name) {
    return pacts.getOrDefault(name, new PactContent());
  }

  /** Writes the pacts and says where they are. */
  public synchronized void end() {
    Map<Path, Map<PactSettings.Name, PactContent>> byFolder = new LinkedHashMap<>();
    pacts.forEach(
        (name, content) ->
            byFolder
                .computeIfAbsent(name.folder(), folder -> new LinkedHashMap<>())
                .put(name, content));
    synchronized (PactRun.class) {
      byFolder.forEach(this::write);
    }
  }

  /** Lets only one JVM at a time write, so that the last one has the parts of all. */
  private void write(Path folder, Map<PactSettings.Name, PactContent> own) {
    Path data = folder.resolve(DATA);
    try {
      Files.createDirectories(data);
      try (FileChannel channel = FileChannel.open(data.resolve(run + "-lock"), CREATE, WRITE)) {
        channel.lock();
        removeEarlier(data);
        String part = run + "-" + ProcessHandle.current().pid() + "-" + number;
        Files.write(data.resolve(part), PactParts.lines(own));
        for (Map.Entry<PactSettings.Name, PactContent> pact : all(folder).entrySet()) {
          System.out.println(PactParts.write(pact.getKey(), pact.getValue()));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write pacts to " + folder.toAbsolutePath(), e);
    }
  }

  private void removeEarlier(Path data) throws IOException {
    for (Path file : files(data)) {
      if (!String.valueOf(file.getFileName()).startsWith(run + "-")) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Map<PactSettings.Name, PactContent> all(Path folder) throws IOException {
    Map<PactSettings.Name, PactContent> all = new LinkedHashMap<>();
    for (Path file : files(folder.resolve(DATA))) {
      PactParts.addLines(Files.readAllLines(file), folder, all);
    }
    return all;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
