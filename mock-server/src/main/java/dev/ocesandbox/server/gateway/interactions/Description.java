// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.interactions;

import dev.ocesandbox.contracts.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Says what a request does: the summary of the operation, the parameters and fields that were sent,
 * and how it ended. Values that decide the answer are named, others are not.
 */
final class Description {

  private static final Pattern SHORT = Pattern.compile("[\\w.:-]{1,32}");
  private static final int MOST = 12;

  private Description() {}

  static String of(Operation operation, JsonNode request, String ending) {
    List<String> sent = new ArrayList<>();
    request.path("query").properties().forEach(pair -> sent.add(parameter(request, pair)));
    request
        .path("headers")
        .properties()
        .forEach(
            header -> {
              if (!header.getKey().equals("Content-Type")) {
                sent.add(header.getKey() + " " + header.getValue().path(0).asString());
              }
            });
    request.path("body").properties().forEach(field -> sent.add(field(request, field)));
    String with = sent.isEmpty() ? "" : " with " + listed(sent);
    return start(operation.summary()) + with + ending;
  }

  private static String start(String summary) {
    String sentence = summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary;
    boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
    return word
        ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }

  private static String parameter(JsonNode request, Map.Entry<String, JsonNode> pair) {
    boolean decides = !request.path("matching_rules").path("query").has(pair.getKey());
    return named(pair.getKey(), pair.getValue().path(0), decides);
  }

  private static String field(JsonNode request, Map.Entry<String, JsonNode> field) {
    String rule =
        request.path("matching_rules").path("body").path("$." + field.getKey()).toString();
    return named(field.getKey(), field.getValue(), rule.contains("\"equality\""));
  }

  private static String named(String name, JsonNode value, boolean decides) {
    String text = value.isContainer() ? "" : value.asString("");
    return decides && SHORT.matcher(text).matches() ? name + " " + text : name;
  }

  private static String listed(List<String> sent) {
    int last = sent.size() - 1;
    if (sent.size() > MOST) {
      return String.join(", ", sent.subList(0, MOST)) + " and more";
    }
    return last == 0
        ? sent.get(0)
        : String.join(", ", sent.subList(0, last)) + " and " + sent.get(last);
  }
}
