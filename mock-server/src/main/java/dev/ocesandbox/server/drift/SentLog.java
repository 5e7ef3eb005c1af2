// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.check.ShownValue;
import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The requests of a run and their answers, up to 64 MB of bodies. Not thread-safe. */
final class SentLog {

  private static final long MOST_BYTES = 64L << 20;

  private final List<Sent> all = new ArrayList<>();
  private final IdentityHashMap<Difference, JsonNode> bodies = new IdentityHashMap<>();
  private long bytes;

  /** Keeps a request and its answer. */
  void add(PlannedRequest request, CapturedAnswer answer, Instant at) {
    JsonNode body = answer.body();
    bytes += body == null ? 0 : Json.bytes(body).length;
    boolean kept = bytes <= MOST_BYTES;
    String leftOut =
        !answer.notJson().isEmpty()
            ? "not JSON: " + answer.notJson()
            : kept ? "" : "the recording has more than 64 MB";
    CapturedAnswer shown =
        kept
            ? answer
            : new CapturedAnswer(answer.status(), answer.headers(), null, answer.notJson());
    all.add(new Sent(request, shown, at, leftOut));
  }

  /** Notes in which body a difference was found. */
  void found(List<Difference> differences, @Nullable JsonNode body) {
    if (body != null) {
      differences.forEach(difference -> bodies.put(difference, body));
    }
  }

  /** Returns the first successful answer of an operation that is kept. */
  Optional<JsonNode> firstBody(String operation) {
    return all.stream()
        .filter(sent -> sent.request().operation().id().equals(operation))
        .filter(sent -> !sent.answer().isError())
        .flatMap(sent -> Stream.ofNullable(sent.answer().body()))
        .findFirst();
  }

  /** Lets the pseudonyms learn all personal values before the first one is replaced. */
  void teach(Pseudonyms pseudonyms, Vocabulary words) {
    for (Sent sent : all) {
      sent.redacted(pseudonyms, words);
    }
  }

  /** Returns what is recorded. */
  List<RecordedExchange> redacted(Pseudonyms pseudonyms, Vocabulary words) {
    return all.stream().map(sent -> sent.redacted(pseudonyms, words)).toList();
  }

  /** Returns a difference that shows no personal value. */
  Difference redacted(Difference difference, Pseudonyms pseudonyms) {
    JsonNode body = bodies.get(difference);
    if (body == null || difference.got().isEmpty() || difference.pointer().matches()) {
      return difference.withGot(pseudonyms.anywhere(difference.got()));
    }
    JsonNode value = body.at(difference.pointer());
    boolean unknown = difference.kind().equals("unknown-field");
    String name = difference.pointer().last().getMatchingProperty();
    JsonNode shown =
        unknown && value.isString()
            ? Json.object().stringNode(pseudonyms.of(value.asString()))
            : pseudonyms.replaced(name, value);
    return difference.withGot(ShownValue.in(difference.path(), shown));
  }
}
