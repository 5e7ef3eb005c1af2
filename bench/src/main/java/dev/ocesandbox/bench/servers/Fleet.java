// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Starts servers and knows which of them still run, so that none is left behind. */
public final class Fleet implements AutoCloseable {

  private final Installation installation;
  private final Path workFolder;
  private final Set<RunningServer> running = ConcurrentHashMap.newKeySet();

  /** Takes what to start and a folder for stubs and what the servers say. */
  public Fleet(Installation installation, Path workFolder) throws IOException {
    this.installation = installation;
    this.workFolder = Files.createDirectories(workFolder);
    // Also when somebody interrupts us: no process of ours outlives us.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Tells the peers what to answer. */
  public void stub(List<Stub> stubs) throws IOException {
    Stubs.write(stubFolder(), stubs);
  }

  /** Starts a contender; it may not answer yet. */
  public RunningServer start(Contender contender) throws IOException {
    int port = freePort();
    return launched(contender.label(), port, installation.command(contender, port, stubFolder()));
  }

  /** Starts a class of ours that is no server. */
  public RunningServer run(String mainClass, List<String> jvmOptions, List<String> arguments)
      throws IOException {
    return launched(mainClass, 0, installation.mainClass(mainClass, jvmOptions, arguments));
  }

  private RunningServer launched(String name, int port, List<String> command) throws IOException {
    Path errors = workFolder.resolve(name.replaceAll("\\W+", "-") + "-errors.txt");
    Path output = workFolder.resolve(name.replaceAll("\\W+", "-") + "-output.txt");
    RunningServer server = RunningServer.launch(name, port, command, output, errors);
    running.add(server);
    return server;
  }

  /** Stops a server. */
  public void stop(RunningServer server) {
    server.stop();
    running.remove(server);
  }

  @Override
  public void close() {
    running.forEach(RunningServer::stop);
    running.clear();
  }

  private Path stubFolder() {
    return workFolder.resolve("stubs");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
