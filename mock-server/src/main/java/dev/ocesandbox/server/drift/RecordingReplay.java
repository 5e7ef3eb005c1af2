// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.auth.signing.PercentEncoding;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.routing.RouteTable;
import dev.ocesandbox.server.world.time.ClockStart;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends the requests of a recording to a sandbox of its own, whose clock stands at the date of the
 * recording, and compares the shapes of the answers.
 */
public final class RecordingReplay {

  private static final int MOST = 1_000;

  private final Contracts contracts = Contracts.load();
  private final RouteTable routes = new RouteTable(Comparison.faked(contracts));
  private final String scenario;
  private final MappedIds ids = new MappedIds();
  private final List<Complaint> complaints = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private int answers;
  private String accessKey = "";
  private @Nullable Sandbox sandbox;
  private @Nullable Target target;

  private RecordingReplay(String scenario) {
    this.scenario = scenario;
  }

  /**
   * Replays a recording.
   *
   * @param scenario name or file of the scenario that the sandbox starts with
   * @throws InvalidFile if the file is no recording
   */
  public static ReplayedRecording of(Path file, String scenario) throws InterruptedException {
    RecordingReplay replay = new RecordingReplay(scenario);
    List<Capture> captures = new ArrayList<>();
    try {
      CaptureFile.read(file, replay.new Entries(captures));
      for (Capture capture : captures) {
        replay.replay(capture);
      }
    } finally {
      if (replay.sandbox != null) {
        replay.sandbox.close();
      }
    }
    return new ReplayedRecording(List.copyOf(replay.complaints), replay.answers, replay.leftOut);
  }

  /** Receives the entries of the file. A recording has at most 64 MB of bodies. */
  private final class Entries implements CaptureFile.Reader {

    private final List<Capture> captures;

    Entries(List<Capture> captures) {
      this.captures = captures;
    }

    @Override
    public void head(JsonNode head) {
      if (head.path("format").asString("").equals(CaptureFile.RECORDING)) {
        start(date(head));
      }
    }

    @Override
    public void entry(CaptureFile.Kind kind, CaptureEntry entry) {
      if (kind != CaptureFile.Kind.RECORDING) {
        throw noRecording();
      }
      captures.add(entry.ofPair());
    }

    @Override
    public void bare(CaptureEntry body) {
      throw noRecording();
    }
  }

  private static InvalidFile noRecording() {
    return new InvalidFile(
        1,
        "format",
        new Bilingual("must be " + CaptureFile.RECORDING, "必须是" + CaptureFile.RECORDING));
  }

  private static Instant date(JsonNode head) {
    try {
      return Instant.parse(head.path("date").asString(""));
    } catch (DateTimeParseException e) {
      throw new InvalidFile(
          1,
          "date",
          new Bilingual(
              "must be a time such as 2026-01-31T08:30:00Z", "必须是时间，例如2026-01-31T08:30:00Z"));
    }
  }

  private void start(Instant date) {
    SandboxOptions options =
        SandboxOptions.defaults().withWorld(scenario, 1L, new ClockStart(true, date));
    Sandbox started = Sandbox.start(options);
    sandbox = started;
    AccountAccess.Login acme = started.accounts().get(0).own();
    accessKey = acme.accessKey();
    target =
        new Target(
            TargetOptions.of(
                URI.create(started.endpoint()), Keys.of(acme.accessKey(), acme.secretKey())),
            Clock.systemUTC());
  }

  private void replay(Capture capture) throws InterruptedException {
    Optional<RouteTable.Match> match = routes.find(capture.method(), Origin.pathOf(capture.url()));
    if (match.isEmpty() || target == null) {
      count("the path is unknown");
      return;
    }
    Operation operation = match.get().operation();
    if (contracts.gap(operation.id()).isPresent()) {
      count("the sandbox does not have the operation");
      return;
    }
    if (!capture.answer().notJson().isEmpty()) {
      count("the recorded body is not JSON");
      return;
    }
    try {
      compare(capture, operation, request(capture, match.get()));
    } catch (NoAnswer e) {
      count(e.reason());
    }
  }

  private void compare(Capture capture, Operation operation, PlannedRequest request)
      throws NoAnswer, InterruptedException {
    Target own = target;
    if (own == null) {
      return;
    }
    CapturedAnswer answer = own.send(request);
    if (answer.isError() && !capture.answer().isError() && hasUnknownIds(capture)) {
      count("it names an id that no earlier answer of the recording has");
      return;
    }
    answers++;
    ids.learn(capture.answer().body(), answer.body());
    for (Difference difference :
        ShapeComparison.of(AnswerJudge.subject(operation), capture.answer(), answer)) {
      if (complaints.size() < MOST) {
        complaints.add(new Complaint(capture.line(), difference, false));
      }
    }
  }

  private PlannedRequest request(Capture capture, RouteTable.Match match) {
    Map<String, String> path = new LinkedHashMap<>();
    match
        .values()
        .forEach(
            (name, value) -> path.put(name, name.equals("access_key") ? accessKey : ids.of(value)));
    Map<String, String> query = new LinkedHashMap<>();
    query(capture.url()).forEach((name, value) -> query.put(name, ids.of(value)));
    JsonNode body = capture.request() == null ? null : ids.of(capture.request());
    return new PlannedRequest(
        match.operation(),
        path,
        query,
        Map.of(),
        body instanceof ObjectNode object ? object : null);
  }

  private boolean hasUnknownIds(Capture capture) {
    boolean inQuery =
        query(capture.url()).entrySet().stream()
            .anyMatch(one -> ids.isUnknown(one.getKey(), one.getValue()));
    boolean inPath =
        routes.find(capture.method(), Origin.pathOf(capture.url())).stream()
            .flatMap(match -> match.values().entrySet().stream())
            .anyMatch(one -> ids.isUnknown(one.getKey(), one.getValue()));
    JsonNode body = capture.request();
    return inQuery || inPath || (body != null && ids.hasUnknown("", body));
  }

  private static Map<String, String> query(String url) {
    Map<String, String> values = new LinkedHashMap<>();
    int mark = url.indexOf('?');
    for (String pair : mark < 0 ? new String[0] : url.substring(mark + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            PercentEncoding.text(pair.substring(0, equals)),
            PercentEncoding.text(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private void count(String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }
}
