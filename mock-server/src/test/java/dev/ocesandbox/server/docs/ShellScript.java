// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Runs the shell scripts of the examples without a shell.
 *
 * <p>It knows just enough: comments, quotes, variables, {@code NAME=$(...)}, a pipe, {@code >}, and
 * the commands curl, jq with a path, printf %s and date. A comment {@code # -> 409} after a command
 * says what its last request answers; without one it must be done.
 */
final class ShellScript {

  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Z]+)=\\$\\((.*)\\)", Pattern.DOTALL);
  private static final Pattern EXPECTED = Pattern.compile("# -> (\\d{3})");

  private final String endpoint;
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private int status;

  ShellScript(String endpoint) {
    this.endpoint = endpoint;
  }

  /** Runs a script; fails where a request is not answered as the script says. */
  void run(String script) {
    List<String> commands = ShellWords.commands(script);
    for (int i = 0; i < commands.size(); i++) {
      String command = commands.get(i);
      if (!command.startsWith("#") && !command.equals("set -e")) {
        status = 200;
        execute(command);
        Matcher expected = EXPECTED.matcher(i + 1 < commands.size() ? commands.get(i + 1) : "");
        if (expected.matches()) {
          assertThat(status).as(command).isEqualTo(Integer.parseInt(expected.group(1)));
        } else {
          assertThat(status).as(command).isBetween(200, 299);
        }
      }
    }
  }

  private void execute(String command) {
    Matcher assignment = ASSIGNMENT.matcher(command);
    if (assignment.matches()) {
      String value = new String(pipeline(assignment.group(2)), StandardCharsets.UTF_8).strip();
      assertThat(value).as(command).isNotEmpty().isNotEqualTo("null");
      variables.put(assignment.group(1), value);
    } else {
      pipeline(command);
    }
  }

  private byte[] pipeline(String command) {
    byte[] flow = {};
    List<String> words = new ArrayList<>();
    List<String> all = new ArrayList<>(ShellWords.of(command, variables));
    all.add("|");
    for (String word : all) {
      if (word.equals("|")) {
        flow = step(words, flow);
        words = new ArrayList<>();
      } else {
        words.add(word);
      }
    }
    return flow;
  }

  private byte[] step(List<String> words, byte[] input) {
    return switch (words.get(0)) {
      case "curl" -> curl(words);
      case "jq" -> jq(words.get(words.size() - 1), input);
      case "printf" -> words.get(2).getBytes(StandardCharsets.UTF_8);
      case "date" -> ShellDate.now().getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException("no such command here: " + words);
    };
  }

  private byte[] curl(List<String> words) {
    CurlCall call = CurlCall.of(words, files);
    CurlCall.Answer answer = call.send(endpoint);
    status = answer.status();
    if (!call.file().isEmpty()) {
      files.put(call.file(), answer.body());
    }
    return answer.body();
  }

  /** Knows paths such as .a.b[0].c and the dot. */
  private static byte[] jq(String path, byte[] input) {
    JsonNode node = Json.read(input);
    for (String step : path.split("[.\\[\\]]+", -1)) {
      if (!step.isEmpty()) {
        node = step.matches("\\d+") ? node.path(Integer.parseInt(step)) : node.path(step);
      }
    }
    assertThat(node.isMissingNode()).as("%s in %s", path, node).isFalse();
    return node.isString() ? node.asString().getBytes(StandardCharsets.UTF_8) : Json.bytes(node);
  }
}
