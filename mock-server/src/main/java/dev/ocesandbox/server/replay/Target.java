// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a smaller history must still show: the refusal of a command, by rule and status, or the
 * answer to it, byte for byte.
 *
 * @param index place of the command in the history
 * @param wholeAnswer whether the answer must stay the same; if not, the refusal
 */
public record Target(int index, boolean wholeAnswer) {

  /** Thrown if the history does not have what was asked for; the message says what it has. */
  public static final class NotFound extends Exception {
    private static final long serialVersionUID = 1L;

    NotFound(String message) {
      super(message);
    }
  }

  /**
   * Returns the target of the answer to the command with a number.
   *
   * @throws NotFound if there is no such command, or its answer was not kept
   */
  public static Target answer(HistoryFile file, long number) throws NotFound {
    List<StoredEntry> entries = file.entries();
    int index = first(entries.size(), i -> entries.get(i).number() == number);
    if (index < 0) {
      throw new NotFound("no command has the number " + number + numbers(entries));
    }
    if (entries.get(index).answer() == null) {
      throw new NotFound(
          "command " + number + " has no answer here: " + reason(entries.get(index)));
    }
    return new Target(index, true);
  }

  /**
   * Returns the target of the last refusal by a rule, or with an error code.
   *
   * @throws NotFound if nothing was refused so
   */
  public static Target refusal(HistoryFile file, String ruleOrCode) throws NotFound {
    List<StoredEntry> entries = file.entries();
    int index =
        last(
            entries.size(),
            i ->
                isRefusal(entries.get(i))
                    && (entries.get(i).rule().equals(ruleOrCode)
                        || code(entries.get(i).answer()).equals(ruleOrCode)));
    if (index >= 0) {
      return new Target(index, false);
    }
    TreeSet<String> known = new TreeSet<>();
    entries.stream().filter(Target::isRefusal).forEach(entry -> known.add(entry.rule()));
    throw new NotFound(
        "nothing was refused by "
            + ruleOrCode
            + (known.isEmpty() ? "" : "; refusals: " + String.join(", ", known)));
  }

  /**
   * Returns the target of the last refusal; of the last answer if nothing was refused.
   *
   * @throws NotFound if there is neither
   */
  public static Target last(HistoryFile file) throws NotFound {
    List<StoredEntry> entries = file.entries();
    int refused = last(entries.size(), i -> isRefusal(entries.get(i)));
    if (refused >= 0) {
      return new Target(refused, false);
    }
    int answered = last(entries.size(), i -> entries.get(i).answer() != null);
    if (answered < 0) {
      throw new NotFound("no command has an answer");
    }
    return new Target(answered, true);
  }

  /** Returns whether a command that was run again shows it. */
  boolean isMet(StoredEntry entry, Answered answered) {
    return entry.status() == answered.status()
        && entry.rule().equals(answered.rule())
        && (!wholeAnswer || answered.answer().equals(entry.answer()));
  }

  /** A stale read cannot be refused again, because it saw an earlier world. */
  private static boolean isRefusal(StoredEntry entry) {
    return !entry.rule().isEmpty() && !entry.isStaleRead();
  }

  private static String reason(StoredEntry entry) {
    if (entry.requestId() == null) {
      return "nobody requested it";
    }
    return switch (entry.kept()) {
      case STUB -> "a stub changed it";
      case STALE_READ -> "it was a stale read";
      case STREAMED -> "it was streamed";
      case TOO_LARGE -> "it was too large to keep";
      default -> "it was not answered yet";
    };
  }

  private static String numbers(List<StoredEntry> entries) {
    return entries.isEmpty()
        ? "; there are none"
        : "; they have the numbers "
            + entries.get(0).number()
            + " to "
            + entries.get(entries.size() - 1).number();
  }

  private static int first(int size, IntPredicate wanted) {
    OptionalInt found = IntStream.range(0, size).filter(wanted).findFirst();
    return found.orElse(-1);
  }

  private static int last(int size, IntPredicate wanted) {
    for (int i = size - 1; i >= 0; i--) {
      if (wanted.test(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the error code in an answer; empty if there is none. */
  private static String code(@Nullable String answer) {
    if (answer == null || !answer.startsWith("{")) {
      return "";
    }
    try {
      JsonNode body = Json.read(answer);
      return body.path("error_code").asString(body.path("code").asString(""));
    } catch (JacksonException | IllegalArgumentException e) {
      return "";
    }
  }
}
