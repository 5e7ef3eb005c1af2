// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.server.files.LocatedJson;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a file of captured answers: of a HAR file, of a recording, or a pair of a request
 * and its answer.
 *
 * @param entry the entry
 * @param at its place in the file
 * @param lines lines of its values
 */
record CaptureEntry(JsonNode entry, JsonPointer at, LocatedJson lines) {

  /** Returns the line of the status, which stands for the answer as a whole. */
  private int line() {
    JsonPointer answer = entry.has("response") ? at.appendProperty("response") : at;
    return lines.line(answer.appendProperty("status"));
  }

  /** Returns whether there is an answer with a body, or one that needs none. */
  boolean isComplete() {
    JsonNode answer = answer();
    boolean cut = answer.path("content").path("text").isMissingNode();
    boolean har = answer.has("content");
    return answer.path("status").asInt(0) >= 100
        && !(har && cut && answer.path("content").path("size").asLong(0) > 0);
  }

  /** Returns the capture of an entry in the format of HAR 1.2. */
  Capture ofHar() {
    JsonNode content = answer().path("content");
    JsonPointer text = at.append(JsonPointer.compile("/response/content/text"));
    String body = content.path("text").asString("");
    boolean base64 = content.path("encoding").asString("").equalsIgnoreCase("base64");
    return capture(
        base64 ? CapturedBody.ofBase64(body) : CapturedBody.of(body),
        place -> lines.line(text),
        CapturedBody.of(request().path("postData").path("text").asString("")).json());
  }

  /** Returns the capture of a pair, or of an entry of a recording. */
  Capture ofPair() {
    JsonNode body = answer().path("body");
    JsonPointer place = entry.has("response") ? at.appendProperty("response") : at;
    JsonPointer start = place.appendProperty("body");
    JsonNode sent = request().path("body");
    JsonNode sentJson = sent.isString() ? CapturedBody.of(sent.asString()).json() : present(sent);
    return body.isString()
        ? capture(CapturedBody.of(body.asString()), inner -> lines.line(start), sentJson)
        : capture(
            new CapturedBody(present(body), "", ""),
            inner -> lines.line(start.append(inner)),
            sentJson);
  }

  private Capture capture(
      CapturedBody body, ToIntFunction<JsonPointer> lineOf, @Nullable JsonNode sent) {
    return new Capture(
        entry.path("operation").asString(""),
        request().path("method").asString("GET").toUpperCase(Locale.ROOT),
        url(),
        sent,
        new CapturedAnswer(
            answer().path("status").asInt(0), headers(), body.json(), body.notJson()),
        line(),
        lineOf,
        body.note());
  }

  /** A recording has the query beside the path, as names with lists of values. */
  private String url() {
    JsonNode url = request().has("url") ? request().path("url") : request().path("path");
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, JsonNode> one : request().path("query").properties()) {
      one.getValue()
          .forEach(
              value ->
                  query
                      .append(query.isEmpty() ? '?' : '&')
                      .append(PlannedRequest.encoded(one.getKey()))
                      .append('=')
                      .append(PlannedRequest.encoded(value.asString(""))));
    }
    return url.asString("") + query;
  }

  private JsonNode request() {
    return entry.path("request");
  }

  /** An entry of a recording has the fields of its answer beside the request. */
  private JsonNode answer() {
    return entry.has("response") ? entry.path("response") : entry;
  }

  private static @Nullable JsonNode present(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node;
  }

  /** Headers are a list of names and values in HAR, else an object. */
  private @Nullable Map<String, String> headers() {
    JsonNode headers = answer().path("headers");
    if (headers.isEmpty()) {
      return null;
    }
    Map<String, String> all = new LinkedHashMap<>();
    if (headers.isArray()) {
      headers.forEach(header -> add(all, header.path("name").asString(""), header.path("value")));
    } else {
      headers.properties().forEach(header -> add(all, header.getKey(), header.getValue()));
    }
    return all;
  }

  private static void add(Map<String, String> all, String name, JsonNode value) {
    JsonNode first = value.isArray() ? value.path(0) : value;
    all.putIfAbsent(name.toLowerCase(Locale.ROOT), first.asString(""));
  }
}
