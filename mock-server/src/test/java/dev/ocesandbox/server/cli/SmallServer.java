// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A server in a process of its own that has little memory, and a client of it. */
final class SmallServer implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("OCE Sandbox .* at (http://\\S+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String address;

  private SmallServer(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts a server with a heap of 256 MB. */
  static SmallServer start() throws IOException {
    return start("-XX:+UseSerialGC", "-Xmx256m");
  }

  /** Starts a server with options of the JVM besides those of the launcher and the image. */
  static SmallServer start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add(JvmOptionsTest.FILE);
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "serve", "--port", "0"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("OCE_"));
    Process process = builder.redirectErrorStream(true).start();
    BufferedReader lines = process.inputReader(UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        drain(lines);
        return new SmallServer(process, found.group(1));
      }
    }
    throw new AssertionError("The server printed no address");
  }

  /** Reads on, so that the server never waits for its output to be read. */
  private static void drain(BufferedReader lines) {
    Thread reader = new Thread(() -> lines.lines().forEach(line -> {}), "server-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Returns a request to the server as the account acme, with a time limit. */
  HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(address + target))
        .timeout(Duration.ofSeconds(20))
        .header("X-Auth-Token", "sandbox-token-acme")
        .header("Content-Type", "application/json");
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String target) throws IOException, InterruptedException {
    return send(request(target));
  }

  HttpResponse<String> post(String target, String body) throws IOException, InterruptedException {
    return send(request(target).POST(BodyPublishers.ofString(body)));
  }

  JsonNode json(String target) throws IOException, InterruptedException {
    return Json.read(get(target).body());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
