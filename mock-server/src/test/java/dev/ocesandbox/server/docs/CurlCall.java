// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What a curl command asks for.
 *
 * @param method HTTP method
 * @param url as written
 * @param headers name and value in turn
 * @param body empty without one
 * @param file where the answer goes; empty for the screen
 */
record CurlCall(String method, String url, List<String> headers, byte[] body, String file) {

  /** Where the pages say that the sandbox is. */
  private static final String SHOWN = "http://127.0.0.1:8080";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** An answer. */
  record Answer(int status, byte[] body) {}

  static CurlCall of(List<String> words, Map<String, byte[]> files) {
    String method = "GET";
    String url = "";
    List<String> headers = new ArrayList<>();
    byte[] body = {};
    String file = "";
    Iterator<String> rest = words.subList(1, words.size()).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "-s", "-i" -> {}
        case "-w" -> rest.next();
        case "-X" -> method = rest.next();
        case "-H" -> headers.addAll(List.of(rest.next().split(": ", 2)));
        case "-d" -> body = rest.next().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        case "--data-binary" -> body = file(rest.next().substring(1), files);
        case ">" -> file = rest.next();
        default -> url = word;
      }
    }
    return new CurlCall(method, url, headers, body, file);
  }

  /** Returns a file that the script has written, or one of the repository. */
  private static byte[] file(String name, Map<String, byte[]> written) {
    try {
      return written.containsKey(name)
          ? written.get(name)
          : Files.readAllBytes(Snippet.ROOT.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer send(String endpoint) {
    if (!url.startsWith(SHOWN + "/")) {
      throw new IllegalArgumentException("not a URL of the sandbox: " + url);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url.replace(SHOWN, endpoint)))
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
